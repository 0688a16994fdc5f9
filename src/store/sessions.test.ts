import './testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentRecord } from '../session/record.ts';
import { verifySeal } from '../session/seal.ts';
import { problemsOf } from '../session/validate.ts';
import { NoKey } from './keys.ts';
import {
  addDownload,
  addTabEvents,
  appendRecords,
  beginSession,
  countStored,
  findLive,
  openingOf,
  putOpening,
  recordsOf,
} from './recording.ts';
import { putSealed } from './sealed.ts';
import { deleteSession, findSession, listSessions, readSession } from './sessions.ts';
import type { Store } from './store.ts';
import { deleteStore, fileTexts, newStore, tableTexts } from './testing/new-store.ts';
import { unfinished } from './testing/unfinished.ts';

let store: Store;
beforeEach(() => {
  store = newStore();
});
afterEach(() => deleteStore(store));

const OTHER = '01890000-0000-7000-8000-000000000001';

const press = (sequence: number): DocumentRecord => ({
  kind: 'action',
  sequence,
  time: 3000 + sequence,
  action: `a${sequence}`,
  is: { type: 'press', time: 3000 + sequence, key: 'Escape', code: 'Escape', modifiers: [] },
});

/** A session with one document and two presses. */
async function record(changes: Parameters<typeof unfinished>[0] = {}): Promise<string> {
  const session = unfinished(changes);
  const { id } = session;
  await beginSession(store, session);
  await putOpening(store, {
    id: `d-${id}`,
    session: id,
    tab: 7,
    frame: [],
    url: 'https://shop.example/',
    title: '',
    openedAt: 2000,
    revisited: false,
    viewport: { width: 1, height: 1, scale: 1 },
    browserFrame: 0,
    browserDocument: null,
    lastKnown: null,
  });
  const refused = [{ sequence: 3, problem: 'kind: unknown', raw: { said: 'odd' } }];
  await appendRecords(store, { session: id, document: `d-${id}`, records: [press(1), press(2)], refused });
  await addTabEvents(store, id, [{ time: 1000, tab: 7, change: 'present' }]);
  await addDownload(store, id, { time: 2000, url: 'https://shop.example/a.pdf' });
  return id;
}

async function finish(id: string): Promise<void> {
  const session = await readSession(id, store);
  if (!session) throw new Error('It was just recorded.');
  await putSealed(store, session);
}

test('an interrupted session is read as it stands, whole, valid and sealed', async () => {
  const id = await record({ state: 'interrupted', endedAt: 5000 });
  const session = await readSession(id, store);
  expect(problemsOf(session)).toEqual([]);
  expect(session).toMatchObject({ ended: 'interrupted', actions: [{ type: 'press' }, { type: 'press' }] });
  expect(session?.completeness).toMatchObject({ documents: 1, refused: 1, gaps: [] });
  expect(session && (await verifySeal(session))).toBe(true);
});

test('one session is found as the list has it, sealed or not', async () => {
  const id = await record();
  const other = await record({ id: OTHER, state: 'interrupted', endedAt: 5000 });
  await finish(other);
  const list = await listSessions(store);
  expect(list).toHaveLength(2);
  for (const summary of list) await expect(findSession(summary.id, store)).resolves.toEqual({ ...summary, kept: [] });
  await expect(findSession(id, store)).resolves.toMatchObject({ task: 'Buy a lamp', state: 'recording' });
  // Without its words in the catalogue too.
  await store.files.remove('catalogue.json');
  await expect(findSession(other, store)).resolves.toMatchObject({ task: 'Buy a lamp', state: 'toReview' });
  await expect(findSession('unknown', store)).resolves.toBeNull();
});

test('there is no session of an unknown id', async () => {
  await expect(readSession('nothing', store)).resolves.toBeNull();
});

test('the sealed session takes the place of what was buffered, but for what was kept aside', async () => {
  const id = await record();
  await finish(id);
  await expect(countStored(store, id)).resolves.toBe(0);
  await expect(store.keys.sessions()).resolves.toEqual([]);
  expect(await fileTexts(store)).toContain('odd');
  await expect(findLive(store)).resolves.toBeUndefined();
  await expect(listSessions(store)).resolves.toMatchObject([{ id, state: 'toReview', actionCount: 2 }]);
});

test('no word of a session is in the database, whether it is unfinished or sealed', async () => {
  const words = ['lamp', 'shop.example', 'Escape', 'odd'];
  const id = await record();
  const unfinishedTexts = await tableTexts(store);
  expect(unfinishedTexts).toContain('present');
  for (const word of words) expect(unfinishedTexts).not.toContain(word);
  await finish(id);
  for (const word of words) expect(await tableTexts(store)).not.toContain(word);
});

test('what a copy of the database holds cannot be read once the session is sealed', async () => {
  const id = await record();
  const copy = await store.db.batches.toArray();
  await expect(recordsOf(store, id)).resolves.toMatchObject(new Map([[`d-${id}`, [press(1), press(2)]]]));
  await finish(id);
  await store.db.batches.bulkAdd(copy);
  await expect(recordsOf(store, id)).rejects.toThrow(NoKey);
});

test('deleting removes everything that was kept of a session, and nothing of another', async () => {
  const id = await record({ state: 'interrupted' });
  await record({ state: 'interrupted', id: OTHER });
  const before = await countStored(store, OTHER);
  expect(before).toBe(5);
  await deleteSession(id, store);
  await expect(countStored(store, id)).resolves.toBe(0);
  await expect(countStored(store, OTHER)).resolves.toBe(before);
  await expect(store.keys.sessions()).resolves.toEqual([OTHER]);
  await finish(OTHER);
  await deleteSession(OTHER, store);
  await expect(store.files.list('sealed')).resolves.toEqual([]);
  expect(await fileTexts(store)).not.toContain('lamp');
  await expect(listSessions(store)).resolves.toEqual([]);
});

test.each(['recording', 'paused'] as const)('a session that is %s cannot be deleted', async (state) => {
  const id = await record({ state });
  await expect(deleteSession(id, store)).rejects.toThrow('Stop it before you delete it');
  await expect(countStored(store, id)).resolves.toBe(5);
});

test('sessions are listed newest first', async () => {
  await finish(await record({ startedAt: 1000 }));
  await record({ startedAt: 2000, id: OTHER });
  const listed = await listSessions(store);
  expect(listed.map(({ startedAt, task }) => [startedAt, task])).toEqual([
    [2000, 'Buy a lamp'],
    [1000, 'Buy a lamp'],
  ]);
});

test('a catalogue that is lost or behind is made anew from the sessions', async () => {
  const id = await record();
  await finish(id);
  const [before] = await listSessions(store);
  const catalogue = await store.files.read('catalogue.json');
  for (const text of ['', '{', '{"summaries":7}', catalogue?.replaceAll(/"digest":"[^"]+"/gu, '"digest":"0"') ?? '']) {
    await store.files.write('catalogue.json', text);
    await expect(listSessions(store)).resolves.toEqual([before]);
    await expect(store.files.read('catalogue.json')).resolves.toBe(catalogue);
  }
});

test('nothing more is written of a session that is sealed', async () => {
  const id = await record();
  await finish(id);
  const late = appendRecords(store, { session: id, document: `d-${id}`, records: [press(4)], refused: [] });
  await expect(late).rejects.toThrow(NoKey);
  await expect(countStored(store, id)).resolves.toBe(0);
});

test('a record that was sent twice is told once, and in its place', async () => {
  const id = await record();
  const again = { session: id, document: `d-${id}`, refused: [] };
  await appendRecords(store, { ...again, records: [press(4), press(2)] });
  await appendRecords(store, { ...again, records: [press(3)] });
  const records = await recordsOf(store, id);
  expect(records.get(`d-${id}`)?.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
});

test('a document id that another frame has taken is not given again', async () => {
  const id = await record();
  const taken = await openingOf(store, id, `d-${id}`);
  if (!taken) throw new Error('It was just put.');
  await expect(putOpening(store, taken)).resolves.toBe(true);
  await expect(putOpening(store, { ...taken, tab: 8 })).resolves.toBe(false);
  await expect(openingOf(store, id, `d-${id}`)).resolves.toMatchObject({ tab: 7, url: 'https://shop.example/' });
  await expect(openingOf(store, OTHER, `d-${id}`)).resolves.toBeNull();
});
