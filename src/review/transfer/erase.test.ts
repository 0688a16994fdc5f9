import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { eraseEverything } from '../../store/everything.ts';
import { storedSession } from '../../store/testing/stored.ts';
import { eraseAll, type Kept } from './erase.ts';

let db: Database;
let left: Map<string, string>;
let kept: Kept;

const area = (name: string): { clear: () => Promise<void> } => ({
  clear: async () => {
    left.delete(name);
  },
});

beforeEach(async () => {
  db = new Database(`erase-${crypto.randomUUID()}`);
  await db.sessions.put(storedSession({ state: 'stopped' }));
  left = new Map([
    ['local', 'corner'],
    ['session', 'draft'],
    ['page', 'pending deletions'],
  ]);
  kept = {
    database: () => eraseEverything(db),
    local: area('local'),
    session: area('session'),
    page: { clear: () => void left.delete('page') },
  };
});
afterEach(() => db.delete());

test('nothing is left anywhere', async () => {
  await expect(eraseAll(kept)).resolves.toEqual({ erased: true });
  await expect(db.sessions.count()).resolves.toBe(0);
  expect([...left]).toEqual([]);
});

test('while a session is recorded everything stays', async () => {
  await db.sessions.put(storedSession({ state: 'recording' }));
  await expect(eraseAll(kept)).resolves.toEqual({ erased: false, reason: expect.stringContaining('Stop it') });
  await expect(db.sessions.count()).resolves.toBe(1);
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
  await expect(db.sessions.count()).resolves.toBe(0);
});
