import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database } from '../store/database.ts';
import { putOpening } from '../store/recording.ts';
import { storedSession } from '../store/testing/stored.ts';
import { collectLeftBehind } from './left-behind.ts';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => Object.fromEntries(kept),
        remove: async (key: string) => void kept.delete(key),
      },
    },
  },
}));

const session = storedSession();
const title = (sequence: number) => ({ kind: 'title', sequence, time: 3000, title: 'x' });
const left = (document: string, changes: object = {}) => ({
  document,
  url: 'https://shop.example/',
  openedAt: 2000,
  records: [title(4), title(5)],
  ...changes,
});

let db: Database;
beforeEach(async () => {
  db = new Database(`left-${crypto.randomUUID()}`);
  const viewport = { width: 1, height: 1, scale: 1 };
  const opening = { tab: 7, frame: [], url: 'https://shop.example/', title: '', openedAt: 2000, viewport };
  await putOpening(db, { ...opening, id: 'doc', session: session.id, browserFrame: 0, lastKnown: null });
});
afterEach(async () => {
  kept.clear();
  await db.delete();
});

test('what a page left is stored and taken away', async () => {
  kept.set('left:doc', left('doc'));
  await expect(collectLeftBehind(db, session, false)).resolves.toEqual([]);
  expect((await db.records.toArray()).map((row) => row.sequence)).toEqual([4, 5]);
  expect(kept.size).toBe(0);
});

test('a page that has not reported itself yet may still do so', async () => {
  kept.set('left:early', left('early'));
  await expect(collectLeftBehind(db, session, false)).resolves.toEqual([]);
  expect(kept.size).toBe(1);
});

test('at the end it is stated that a page was there of which nothing is known', async () => {
  kept.set('left:early', left('early'));
  await expect(collectLeftBehind(db, session, true)).resolves.toEqual([{ url: 'https://shop.example/', time: 2000 }]);
  expect(kept.size).toBe(0);
});

test.each([
  ['of another session', left('early', { openedAt: 500 })],
  ['of another site', left('early', { url: 'https://bank.example/' })],
  ['that makes no sense', 'rubbish'],
])('what was left %s is cleared away without a word', async (_, value) => {
  kept.set('left:early', value);
  await expect(collectLeftBehind(db, session, true)).resolves.toEqual([]);
  expect(kept.size).toBe(0);
  await expect(db.records.count()).resolves.toBe(0);
});

test('when nothing is recorded, everything left is cleared away, and nothing else', async () => {
  kept.set('left:doc', left('doc'));
  kept.set('other', 1);
  await collectLeftBehind(db, null, true);
  expect([...kept.keys()]).toEqual(['other']);
  await expect(db.records.count()).resolves.toBe(0);
});
