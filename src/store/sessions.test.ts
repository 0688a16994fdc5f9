import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentRecord } from '../session/record.ts';
import { verifySeal } from '../session/seal.ts';
import { problemsOf } from '../session/validate.ts';
import { Database } from './database.ts';
import { addDownload, addTabEvents, appendRecords, findLive, putOpening, putSealed, putSession } from './recording.ts';
import { deleteSession, listSessions, readSession } from './sessions.ts';
import { storedSession } from './testing/stored.ts';

let db: Database;
beforeEach(() => {
  db = new Database(`sessions-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const press = (sequence: number): DocumentRecord => ({
  kind: 'action',
  sequence,
  time: 3000 + sequence,
  action: `a${sequence}`,
  is: { type: 'press', time: 3000 + sequence, key: 'Escape', code: 'Escape', modifiers: [] },
});

/** A session with one document and two presses. */
async function record(changes: Parameters<typeof storedSession>[0] = {}): Promise<string> {
  const session = storedSession(changes);
  await putSession(db, session);
  const viewport = { width: 1, height: 1, scale: 1 };
  const opening = { session: session.id, tab: 7, frame: [], url: 'https://shop.example/', title: '', openedAt: 2000 };
  await putOpening(db, {
    ...opening,
    id: `d-${session.id}`,
    viewport,
    browserFrame: 0,
    browserDocument: null,
    lastKnown: null,
  });
  const refused = [{ sequence: 3, problem: 'kind: unknown', raw: {} }];
  await appendRecords(db, { session: session.id, document: `d-${session.id}`, records: [press(1), press(2)], refused });
  await addTabEvents(db, [{ session: session.id, time: 1000, tab: 7, change: 'present' }]);
  await addDownload(db, { session: session.id, time: 2000, url: 'https://shop.example/a.pdf' });
  return session.id;
}

const rows = () => Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));

test('an interrupted session is read as it stands, whole, valid and sealed', async () => {
  const id = await record({ state: 'interrupted', endedAt: 5000 });
  const session = await readSession(id, db);
  expect(problemsOf(session)).toEqual([]);
  expect(session).toMatchObject({ ended: 'interrupted', actions: [{ type: 'press' }, { type: 'press' }] });
  expect(session?.completeness).toMatchObject({ documents: 1, refused: 1, gaps: [] });
  expect(session && (await verifySeal(session))).toBe(true);
});

test('there is no session of an unknown id', async () => {
  await expect(readSession('nothing', db)).resolves.toBeNull();
});

test('the sealed session takes the place of what was buffered, but for what was kept aside', async () => {
  const id = await record();
  const session = await readSession(id, db);
  if (!session) throw new Error('It was just recorded.');
  await putSealed(db, session, 5000);
  expect(Object.fromEntries(await rows())).toEqual({
    sessions: 1,
    openings: 0,
    records: 0,
    refused: 1,
    tabEvents: 0,
    downloads: 0,
    sealed: 1,
    settings: 0,
  });
  await expect(findLive(db)).resolves.toBeUndefined();
  await expect(listSessions(db)).resolves.toMatchObject([{ id, state: 'toReview', actionCount: 2, endedAt: 5000 }]);
});

test('deleting removes everything that was kept of a session, and nothing of another', async () => {
  const id = await record({ state: 'interrupted' });
  await record({ state: 'interrupted', id: '01890000-0000-7000-8000-000000000001' });
  const before = await rows();
  await deleteSession(id, db);
  const after = Object.fromEntries(await rows());
  for (const [name, count] of before) expect(after[name]).toBe(count / 2);
  await deleteSession('01890000-0000-7000-8000-000000000001', db);
  expect((await rows()).every(([, count]) => count === 0)).toBe(true);
});

test.each(['recording', 'paused'] as const)('a session that is %s cannot be deleted', async (state) => {
  const id = await record({ state });
  await expect(deleteSession(id, db)).rejects.toThrow('Stop it before you delete it');
  await expect(db.records.count()).resolves.toBe(2);
});

test('sessions are listed newest first', async () => {
  await record({ startedAt: 1000 });
  await record({ startedAt: 2000, id: '01890000-0000-7000-8000-000000000001' });
  const listed = await listSessions(db);
  expect(listed.map(({ startedAt }) => startedAt)).toEqual([2000, 1000]);
});

test('a document id that another frame has taken is not given again', async () => {
  const id = await record();
  const taken = await db.openings.get(`d-${id}`);
  if (!taken) throw new Error('It was just put.');
  await expect(putOpening(db, taken)).resolves.toBe(true);
  await expect(putOpening(db, { ...taken, tab: 8 })).resolves.toBe(false);
  await expect(db.openings.get(`d-${id}`)).resolves.toMatchObject({ tab: 7 });
});
