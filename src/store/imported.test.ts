import './testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { assemble } from '../session/assemble.ts';
import type { Session } from '../session/schema.ts';
import { seal } from '../session/seal.ts';
import { begin, build, click, START } from '../session/testing/build.ts';
import { importSession } from './imported.ts';
import { beginSession, findLive, unfinishedSession } from './recording.ts';
import { deleteSession, listSessions, readSession } from './sessions.ts';
import type { Store } from './store.ts';
import { deleteStore, newStore } from './testing/new-store.ts';
import { unfinished } from './testing/unfinished.ts';

let store: Store;
let session: Session;
beforeEach(async () => {
  store = newStore();
  const records = [begin('a1', click(100)), begin('a2', click(300))];
  session = await seal(assemble(build([{ id: 'shop', records }])), new Date(START));
});
afterEach(() => deleteStore(store));

test('it is read as it was in the file, and listed as imported', async () => {
  await expect(importSession(session, store)).resolves.toEqual({ imported: true });
  await expect(readSession(session.id, store)).resolves.toEqual(session);
  await expect(listSessions(store)).resolves.toEqual([
    {
      id: session.id,
      task: 'Buy a kettle',
      sites: ['*://shop.example/*'],
      startedAt: START,
      endedAt: START + 600_000,
      state: 'toReview',
      digest: session.seal.digest,
      actionCount: 2,
      bytes: new TextEncoder().encode(JSON.stringify(session)).length,
      imported: true,
    },
  ]);
  await expect(findLive(store)).resolves.toBeUndefined();
});

test('one’s own sessions are not listed as imported', async () => {
  await beginSession(store, unfinished());
  const [own] = await listSessions(store);
  expect(own).not.toHaveProperty('imported');
});

test('of two imports at once, one is kept, and the session is never overwritten', async () => {
  const other = { ...session, task: { label: 'Changed' } };
  const answers = await Promise.all([importSession(session, store), importSession(other, store)]);
  expect(answers).toEqual([{ imported: true }, { imported: false, reason: 'there' }]);
  await expect(readSession(session.id, store)).resolves.toEqual(session);
});

const versions = () => store.files.list('sealed');

test.each(['recording', 'interrupted'] as const)('one that is %s here is left as it is', async (state) => {
  const own = unfinished({ id: session.id, state });
  await beginSession(store, own);
  await expect(importSession(session, store)).resolves.toMatchObject({ imported: false });
  await expect(unfinishedSession(store, session.id)).resolves.toEqual(own);
  await expect(versions()).resolves.toEqual([]);
});

test('after it was deleted it can be imported again', async () => {
  await importSession(session, store);
  await deleteSession(session.id, store);
  await expect(importSession(session, store)).resolves.toEqual({ imported: true });
});

test('where the second half cannot be written, the first is not kept', async () => {
  vi.spyOn(store.db.sealed, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(importSession(session, store)).resolves.toEqual({
    imported: false,
    reason: 'noRoom',
  });
  await expect(versions()).resolves.toEqual([]);
});

test('another failure is not taken for a lack of room, and keeps nothing either', async () => {
  vi.spyOn(store.db.sealed, 'add').mockImplementation(() => {
    throw new Error('broken');
  });
  await expect(importSession(session, store)).rejects.toThrow('broken');
  await expect(versions()).resolves.toEqual([]);
});

test('a time that is none is refused: such a session would be in no list', async () => {
  const answer = await importSession({ ...session, startedAt: 'yesterday' }, store);
  expect(answer).toEqual({ imported: false, reason: 'noTime' });
  await expect(versions()).resolves.toEqual([]);
});
