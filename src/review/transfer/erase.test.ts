import '../../store/testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseEverything } from '../../store/everything.ts';
import { beginSession } from '../../store/recording.ts';
import type { Store } from '../../store/store.ts';
import { deleteStore, newStore } from '../../store/testing/new-store.ts';
import { unfinished } from '../../store/testing/unfinished.ts';
import { eraseAll, type Kept } from './erase.ts';

let store: Store;
let left: Map<string, string>;
let kept: Kept;

const area = (name: string): { clear: () => Promise<void> } => ({
  clear: async () => {
    left.delete(name);
  },
});

beforeEach(async () => {
  store = newStore();
  await beginSession(store, unfinished({ state: 'interrupted' }));
  left = new Map([
    ['local', 'corner'],
    ['session', 'draft'],
    ['page', 'pending deletions'],
  ]);
  kept = {
    database: () => eraseEverything(store),
    local: area('local'),
    session: area('session'),
    page: { clear: () => void left.delete('page') },
  };
});
afterEach(() => deleteStore(store));

test('nothing is left anywhere', async () => {
  await expect(eraseAll(kept)).resolves.toEqual({ erased: true });
  await expect(store.db.unfinished.count()).resolves.toBe(0);
  expect([...left]).toEqual([]);
});

test('while a session is recorded everything stays', async () => {
  await beginSession(store, unfinished({ id: 'live' }));
  await expect(eraseAll(kept)).resolves.toEqual({ erased: false, reason: expect.stringContaining('Stop it') });
  await expect(store.db.unfinished.count()).resolves.toBe(2);
  expect(left.size).toBe(3);
});

test('where the database fails, it says so and everything else stays', async () => {
  const database = (): never => {
    throw new Error('secret');
  };
  const answer = await eraseAll({ ...kept, database });
  expect(answer).toEqual({ erased: false, reason: expect.stringMatching(/^Nothing was erased/u) });
  expect(left.size).toBe(3);
});

test.each([
  ['local', ['local']],
  ['session', ['session']],
  ['page', ['page']],
] as const)('where %s cannot be cleared, the others are all the same, and it says so', async (name, stays) => {
  const clear = (): never => {
    throw new Error('secret');
  };
  const rejecting = { clear: () => Promise.reject(new Error('secret')) };
  const answer = await eraseAll({ ...kept, [name]: name === 'page' ? { clear } : rejecting });
  expect(answer).toEqual({ erased: false, reason: expect.stringContaining('try again') });
  expect([...left.keys()]).toEqual(stays);
  await expect(store.db.unfinished.count()).resolves.toBe(0);
});
