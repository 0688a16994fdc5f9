import './testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seal } from '../session/seal.ts';
import { longSession } from '../session/testing/long-session.ts';
import { importSession } from './imported.ts';
import { locked } from './locks.ts';
import { addTabEvents, beginSession, countStored } from './recording.ts';
import { listSessions, readSession } from './sessions.ts';
import type { Store } from './store.ts';
import { sweep } from './sweep.ts';
import { deleteStore, newStore } from './testing/new-store.ts';
import { unfinished } from './testing/unfinished.ts';
import { readWords, writeWords } from './words.ts';

let store: Store;
beforeEach(() => {
  store = newStore();
});
afterEach(() => deleteStore(store));

const present = { time: 1, tab: 1, change: 'present' } as const;

/** What was being written when somebody was stopped. */
async function leave(): Promise<void> {
  await store.files.write('sealed/left', '{}');
  await store.keys.create('begun');
  await addTabEvents(store, 'ended', [present]);
}

test('what nothing refers to is cleared away, and everything else stays', async () => {
  const session = await seal(longSession(3), new Date());
  await importSession(session, store);
  const live = unfinished();
  await beginSession(store, live);
  await addTabEvents(store, live.id, [present]);
  await writeWords(['Ada'], store);
  const files = await store.files.list('sealed');
  const listed = await listSessions(store);
  await leave();
  await sweep(store);
  await expect(store.files.list('sealed')).resolves.toEqual(files);
  await expect(store.keys.sessions()).resolves.toEqual([live.id]);
  await expect(countStored(store, 'ended')).resolves.toBe(0);
  await expect(countStored(store, live.id)).resolves.toBe(1);
  await expect(listSessions(store)).resolves.toEqual(listed);
  await expect(readSession(session.id, store)).resolves.toEqual(session);
  await expect(readWords(store)).resolves.toEqual(['Ada']);
});

test('nothing is cleared away while somebody writes', async () => {
  await leave();
  await locked('files', 'shared', () => sweep(store));
  await expect(store.files.list('sealed')).resolves.toEqual(['left']);
});
