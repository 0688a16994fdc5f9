import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { assemble } from '../session/assemble.ts';
import type { Session } from '../session/schema.ts';
import { seal } from '../session/seal.ts';
import { begin, build, click, START } from '../session/testing/build.ts';
import { Database } from './database.ts';
import { importSession } from './imported.ts';
import { findLive, putSession } from './recording.ts';
import { deleteSession, listSessions, readSession } from './sessions.ts';
import { storedSession } from './testing/stored.ts';

let db: Database;
let session: Session;
beforeEach(async () => {
  db = new Database(`imported-${crypto.randomUUID()}`);
  const records = [begin('a1', click(100)), begin('a2', click(300))];
  session = await seal(assemble(build([{ id: 'shop', records }])), new Date(START));
});
afterEach(() => db.delete());

test('it is read as it was in the file, and listed as imported', async () => {
  await expect(importSession(session, db)).resolves.toEqual({ imported: true });
  await expect(readSession(session.id, db)).resolves.toEqual(session);
  await expect(listSessions(db)).resolves.toEqual([
    {
      id: session.id,
      task: 'Buy a kettle',
      sites: ['*://shop.example/*'],
      startedAt: START,
      endedAt: START + 600_000,
      state: 'toReview',
      actionCount: 2,
      bytes: new TextEncoder().encode(JSON.stringify(session)).length,
      imported: true,
    },
  ]);
  await expect(findLive(db)).resolves.toBeUndefined();
});

test('one’s own sessions are not listed as imported', async () => {
  await putSession(db, storedSession());
  const [own] = await listSessions(db);
  expect(own).not.toHaveProperty('imported');
});

test('of two imports at once, one is kept, and the session is never overwritten', async () => {
  const other = { ...session, task: { label: 'Changed' } };
  const answers = await Promise.all([importSession(session, db), importSession(other, db)]);
  expect(answers).toEqual([{ imported: true }, { imported: false, reason: expect.stringContaining('here already') }]);
  await expect(readSession(session.id, db)).resolves.toEqual(session);
});

test.each(['recording', 'interrupted', 'stopped'] as const)('one that is %s here is left as it is', async (state) => {
  const own = storedSession({ id: session.id, state });
  await putSession(db, own);
  await expect(importSession(session, db)).resolves.toMatchObject({ imported: false });
  await expect(db.sessions.get(session.id)).resolves.toEqual(own);
  await expect(db.sealed.count()).resolves.toBe(0);
});

test('after it was deleted it can be imported again', async () => {
  await importSession(session, db);
  await deleteSession(session.id, db);
  await expect(importSession(session, db)).resolves.toEqual({ imported: true });
});

test('where the second half cannot be written, the first is not kept', async () => {
  vi.spyOn(db.sessions, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(importSession(session, db)).resolves.toEqual({
    imported: false,
    reason: expect.stringContaining('no room'),
  });
  await expect(db.sealed.count()).resolves.toBe(0);
});

test('another failure is not taken for a lack of room, and keeps nothing either', async () => {
  vi.spyOn(db.sessions, 'add').mockImplementation(() => {
    throw new Error('broken');
  });
  await expect(importSession(session, db)).rejects.toThrow('broken');
  await expect(db.sealed.count()).resolves.toBe(0);
});

test('a time that is none is refused: such a session would be in no list', async () => {
  const answer = await importSession({ ...session, startedAt: 'yesterday' }, db);
  expect(answer).toEqual({ imported: false, reason: expect.stringContaining('when it was recorded') });
  await expect(db.sealed.count()).resolves.toBe(0);
});
