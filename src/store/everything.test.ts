import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database } from './database.ts';
import { eraseEverything, everything } from './everything.ts';
import { storedSession } from './testing/stored.ts';

const SESSION = storedSession({ state: 'stopped' });

/** A later version, with a table that this one does not know. */
class Later extends Database {
  constructor() {
    super(`everything-${crypto.randomUUID()}`);
    this.version(1000).stores({ later: '[day+number], day' });
  }
}

let db: Database;
beforeEach(() => {
  db = new Later();
});
afterEach(() => db.delete());

/** Rows in every table: 250, but one session. */
async function fill(): Promise<void> {
  const numbers = Array.from({ length: 250 }, (_, index) => index);
  await db.open();
  for (const table of db.tables) {
    if (table.name === 'sessions') continue;
    await table.bulkPut(
      numbers.map((number) => ({
        ...(!table.schema.primKey.auto && { id: `i${number}` }),
        session: SESSION.id,
        document: 'd',
        sequence: number,
        name: `n${number}`,
        day: number % 7,
        number,
      })),
    );
  }
  await db.sessions.put(SESSION);
}

const counts = () => Promise.all(db.tables.map((table) => table.count()));

test('everything is told, table by table, each row once, a few at a time', async () => {
  await fill();
  const told = new Map<string, unknown[]>();
  for await (const { table, rows } of everything(db)) {
    expect(rows.length).toBeLessThanOrEqual(table === 'sealed' ? 1 : 100);
    told.set(table, [...(told.get(table) ?? []), ...rows]);
  }
  expect([...told.keys()]).toEqual(db.tables.map(({ name }) => name));
  expect(told.has('later')).toBe(true);
  for (const table of db.tables) expect(told.get(table.name)).toEqual(await table.toArray());
});

test('an empty store is told as one', async () => {
  const told: unknown[] = [];
  for await (const rows of everything(db)) told.push(rows);
  expect(told).toEqual(db.tables.map(({ name }) => ({ table: name, rows: [] })));
});

test('what is removed meanwhile is no trouble', async () => {
  await fill();
  let rows = 0;
  for await (const told of everything(db)) {
    if (told.table !== 'records') continue;
    rows += told.rows.length;
    await db.records.where(':id').above(['d', 240]).delete();
  }
  expect(rows).toBe(241);
});

test('erasing leaves nothing in any table, also of later versions', async () => {
  await fill();
  expect((await counts()).every((count) => count > 0)).toBe(true);
  await expect(eraseEverything(db)).resolves.toEqual({ erased: true });
  expect(db.tables.map(({ name }) => name)).toContain('later');
  expect(new Set(await counts())).toEqual(new Set([0]));
});

test.each(['recording', 'paused'] as const)('nothing is erased while a session is %s', async (state) => {
  await fill();
  await db.sessions.put({ ...SESSION, state });
  const before = await counts();
  await expect(eraseEverything(db)).resolves.toEqual({ erased: false, reason: expect.stringContaining('Stop it') });
  expect(await counts()).toEqual(before);
});

test('a failure in the middle leaves everything as it was', async () => {
  await fill();
  const before = await counts();
  const last = db.tables.at(-1);
  if (!last) throw new Error('There are tables.');
  vi.spyOn(last, 'clear').mockImplementation(() => {
    throw new Error('broken');
  });
  await expect(eraseEverything(db)).rejects.toThrow('broken');
  expect(await counts()).toEqual(before);
});
