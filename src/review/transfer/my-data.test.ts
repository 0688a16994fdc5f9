import '../../store/testing/fake-browser.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { message } from '../../i18n/message.ts';
import { everything, type Rows } from '../../store/everything.ts';
import { importSession } from '../../store/imported.ts';
import { appendRecords, beginSession } from '../../store/recording.ts';
import type { Store } from '../../store/store.ts';
import { deleteStore, newStore } from '../../store/testing/new-store.ts';
import { unfinished } from '../../store/testing/unfinished.ts';
import { session } from '../../ui/testing/session.ts';
import { unzip } from '../testing/unzip.ts';
import { anyJson } from './any-json.ts';
import { myData, myDataFileName } from './my-data.ts';
import { fileKeys } from './my-data-words.ts';

let store: Store;
beforeEach(() => {
  store = newStore();
});
afterEach(() => deleteStore(store));

const beside = { local: { corner: 'top' }, session: {}, page: { 'showhow.pending-deletions': '[]' } };

async function contents(rows: AsyncIterable<Rows>): Promise<Map<string, string>> {
  const files = await unzip(await myData(beside, rows));
  return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

test('every row of every table is in it, and what is kept beside the database', async () => {
  await beginSession(store, unfinished());
  await importSession(session, store);
  await importSession({ ...session, id: '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6072' }, store);
  const { id } = unfinished();
  const refused = Array.from({ length: 250 }, (_, sequence) => ({ sequence, problem: 'p', raw: { '</script>': 1 } }));
  await appendRecords(store, { session: id, document: 'd', records: [], refused });
  const files = await contents(everything(store));
  for (const [name, count] of Object.entries({
    sealed: 2,
    summaries: 2,
    unfinished: 1,
    refused: 250,
    sessions: 2,
  })) {
    expect(JSON.parse(files.get(`${name}.json`) ?? '')).toHaveLength(count);
  }
  expect(JSON.parse(files.get('sessions.json') ?? '')).toContainEqual({ session, refused: [] });
  expect(JSON.parse(files.get('refused.json') ?? '')).toContainEqual(
    expect.objectContaining({
      sequence: 249,
      refused: { document: 'd', sequence: 249, problem: 'p', raw: { '</script>': 1 } },
    }),
  );
  expect(JSON.parse(files.get('storage-local.json') ?? '')).toEqual(beside.local);
  expect(JSON.parse(files.get('storage-page.json') ?? '')).toEqual(beside.page);
  expect(files.get('openings.json')).toBe('[]\n');
});

test('a text in plain words says what each file is', async () => {
  await beginSession(store, unfinished());
  await importSession(session, store);
  const files = await contents(everything(store));
  const words = files.get('README.txt') ?? '';
  for (const name of files.keys()) {
    if (name === 'README.txt') continue;
    // A table without words of its own needs some in my-data-words.ts.
    expect(Object.keys(fileKeys)).toContain(name);
    expect(words).toContain(`${name}\n  ${message(fileKeys[name] ?? 'data_file_later')}\n`);
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
