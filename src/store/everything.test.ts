import './testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seal } from '../session/seal.ts';
import { longSession } from '../session/testing/long-session.ts';
import { Database } from './database.ts';
import { eraseEverything, everything, type Rows } from './everything.ts';
import { importSession } from './imported.ts';
import { addDownload, addTabEvents, beginSession } from './recording.ts';
import { deleteSession, listSessions } from './sessions.ts';
import { createStore, type Store } from './store.ts';
import { deleteStore, fileTexts, memoryFiles, tableTexts } from './testing/new-store.ts';
import { unfinished } from './testing/unfinished.ts';
import { writeWords } from './words.ts';

/** A later version, with a table that this one does not know. */
class Later extends Database {
  constructor() {
    super(`everything-${crypto.randomUUID()}`);
    this.version(1000).stores({ later: '[day+number], day' });
  }
}

let store: Store;
beforeEach(() => {
  store = createStore(new Later(), memoryFiles());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteStore(store);
});

const numbers = Array.from({ length: 250 }, (_, index) => index);
const interrupted = unfinished({ state: 'interrupted' });

/** Two sealed sessions, one interrupted with 250 rows in a table, words, settings, and a table of later. */
async function fill(): Promise<void> {
  const session = await seal(longSession(3), new Date());
  for (const last of [1, 2]) {
    await importSession({ ...session, id: `01890000-0000-7000-8000-00000000010${last}` }, store);
  }
  await beginSession(store, interrupted);
  await addTabEvents(
    store,
    interrupted.id,
    numbers.map((tab) => ({ time: 1, tab, change: 'present' as const })),
  );
  await addDownload(store, interrupted.id, { time: 2, url: 'https://shop.example/a.pdf' });
  await writeWords(['Ada'], store);
  await store.db.settings.put({ name: 'denied', value: [] });
  await store.db.table('later').bulkAdd(numbers.map((number) => ({ day: number % 7, number })));
}

const counts = () => Promise.all(store.db.tables.map((table) => table.count()));

async function told(): Promise<Record<string, Rows['rows'][]>> {
  const batches: Record<string, Rows['rows'][]> = {};
  for await (const { table, rows } of everything(store)) batches[table] = [...(batches[table] ?? []), rows];
  return batches;
}

test('everything is told, table by table, each row once, a few at a time, and readable', async () => {
  await fill();
  const batches = await told();
  expect(Object.keys(batches)).toEqual([...store.db.tables.map(({ name }) => name), 'summaries', 'words', 'sessions']);
  for (const [name, rows] of Object.entries(batches).flatMap(([table, all]) => all.map((one) => [table, one] as const)))
    expect(rows.length).toBeLessThanOrEqual(name === 'sessions' ? 1 : 100);
  expect(batches['tabEvents']?.flat()).toMatchObject(numbers.map((tab) => ({ tab })));
  expect(batches['later']?.flat()).toHaveLength(250);
  expect(batches['unfinished']?.flat()).toEqual([{ id: interrupted.id, session: interrupted }]);
  expect(batches['downloads']?.flat()).toMatchObject([{ download: { url: 'https://shop.example/a.pdf' } }]);
  expect(batches['sessions']?.flat()).toMatchObject([1, 2].map(() => ({ session: { task: longSession(3).task } })));
  expect(batches['summaries']?.flat()).toHaveLength(2);
  expect(batches['words']?.flat()).toEqual(['Ada']);
});

test('an empty store is told as one', async () => {
  for (const batches of Object.values(await told())) expect(batches).toEqual([[]]);
});

test('what is removed meanwhile is no trouble', async () => {
  await fill();
  const rows: Record<string, number> = {};
  for await (const { table, rows: some } of everything(store)) {
    rows[table] = (rows[table] ?? 0) + some.length;
    if (table === 'tabEvents') await store.db.tabEvents.filter(({ tab }) => tab > 240).delete();
    if (table === 'sessions' && some.length > 0) {
      for (const { id, state } of await listSessions(store)) if (state === 'toReview') await deleteSession(id, store);
    }
  }
  expect(rows).toMatchObject({ tabEvents: 241, sessions: 1 });
});

test('erasing leaves nothing, also of later versions', async () => {
  await fill();
  expect(store.db.tables.map(({ name }) => name)).toContain('later');
  await expect(eraseEverything(store)).resolves.toEqual({ erased: true });
  expect(new Set(await counts())).toEqual(new Set([0]));
  await expect(store.files.list('sealed')).resolves.toEqual([]);
  await expect(store.keys.sessions()).resolves.toEqual([]);
  expect(await fileTexts(store)).not.toMatch(/Ada|invoices/u);
});

test.each(['recording', 'paused'] as const)('nothing is erased while a session is %s', async (state) => {
  await fill();
  await beginSession(store, unfinished({ id: 'live', state }));
  const before = [await tableTexts(store), await fileTexts(store)];
  await expect(eraseEverything(store)).resolves.toEqual({ erased: false, reason: 'live' });
  expect([await tableTexts(store), await fileTexts(store)]).toEqual(before);
});

test('a failure in the middle leaves everything as it was', async () => {
  await fill();
  const before = [await tableTexts(store), await fileTexts(store)];
  const last = store.db.tables.at(-1);
  if (!last) throw new Error('There are tables.');
  vi.spyOn(last, 'clear').mockImplementation(() => {
    throw new Error('broken');
  });
  await expect(eraseEverything(store)).rejects.toThrow('broken');
  expect([await tableTexts(store), await fileTexts(store)]).toEqual(before);
});
