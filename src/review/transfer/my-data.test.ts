import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { everything, type Rows } from '../../store/everything.ts';
import { storedSession } from '../../store/testing/stored.ts';
import { session } from '../../ui/testing/session.ts';
import { unzip } from '../testing/unzip.ts';
import { anyJson } from './any-json.ts';
import { myData, myDataFileName } from './my-data.ts';
import { fileWords } from './my-data-words.ts';

let db: Database;
beforeEach(() => {
  db = new Database(`my-data-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const beside = { local: { corner: 'top' }, session: {}, page: { 'showhow.pending-deletions': '[]' } };

async function contents(rows: AsyncIterable<Rows>): Promise<Map<string, string>> {
  const files = await unzip(await myData(beside, rows));
  return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

test('every row of every table is in it, and what is kept beside the database', async () => {
  await db.sessions.put(storedSession());
  await db.sealed.bulkPut([session, { ...session, id: '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6072' }]);
  await db.refused.bulkAdd(
    Array.from({ length: 250 }, (_, sequence) => ({
      session: session.id,
      document: 'd',
      sequence,
      problem: 'p',
      raw: { '</script>': 1n, some: new Map([[1, 2]]) },
    })),
  );
  const files = await contents(everything(db));
  for (const table of db.tables) {
    const rows: unknown = JSON.parse(files.get(`${table.name}.json`) ?? '');
    expect(rows).toHaveLength(await table.count());
  }
  expect(JSON.parse(files.get('sealed.json') ?? '')).toContainEqual(session);
  expect(JSON.parse(files.get('refused.json') ?? '')).toContainEqual(
    expect.objectContaining({ sequence: 249, raw: { '</script>': '1', some: [[1, 2]] } }),
  );
  expect(JSON.parse(files.get('storage-local.json') ?? '')).toEqual(beside.local);
  expect(JSON.parse(files.get('storage-page.json') ?? '')).toEqual(beside.page);
  expect(files.get('openings.json')).toBe('[]\n');
});

test('a text in plain words says what each file is', async () => {
  const files = await contents(everything(db));
  const words = files.get('README.txt') ?? '';
  for (const name of files.keys()) {
    if (name === 'README.txt') continue;
    // A table without words of its own needs some in my-data-words.ts.
    expect(Object.keys(fileWords)).toContain(name);
    expect(words).toContain(`${name}\n  ${fileWords[name]}\n`);
  }
  expect(words.startsWith('Everything that Showhow holds\n')).toBe(true);
});

test('a table of a later version is in it too', async () => {
  async function* rows(): AsyncGenerator<Rows> {
    yield { table: 'later', rows: [1] };
    yield { table: 'later', rows: [] };
    yield { table: 'later', rows: [2, 3] };
    yield { table: 'last', rows: [] };
  }
  const files = await contents(rows());
  expect(files.get('later.json')).toBe('[\n1,\n2,\n3\n]\n');
  expect(files.get('last.json')).toBe('[]\n');
  expect(files.get('README.txt')).toContain('later.json\n  Something that a newer version');
});

test('its name says of which day it is', () => {
  expect(myDataFileName(new Date('2026-03-14T23:59:00.000Z'))).toBe('showhow-my-data-2026-03-14.zip');
});

test('whatever came is written as JSON', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withMap: true, withSet: true, withDate: true }), (value) => {
      expect(() => JSON.parse(anyJson(value))).not.toThrow();
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(anyJson(value)).toBe(JSON.stringify(value));
    }),
  );
});

test('what contains itself is written once, what is twice in it twice', () => {
  const shared = { a: 1 };
  const cyclic: Record<string, unknown> = { one: shared, two: shared };
  cyclic['self'] = cyclic;
  expect(JSON.parse(anyJson(cyclic))).toEqual({
    one: { a: 1 },
    two: { a: 1 },
    self: 'Not written again: it contains itself.',
  });
});

test('what is nested too deeply is left out, and said to be', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(anyJson(deep)).toBe('"Not written: it is nested too deeply."');
});
