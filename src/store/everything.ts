/** All that the store holds: for the person to have, and to have gone. */
import { Dexie, type Table } from 'dexie';
import { changeCatalogue, readCatalogue } from './catalogue.ts';
import type { Encrypted } from './keys.ts';
import { locked } from './locks.ts';
import { findLive } from './recording.ts';
import { readVersion } from './sealed.ts';
import { store as own, type Store } from './store.ts';
import { sweepNow } from './sweep.ts';

export interface Rows {
  table: string;
  rows: unknown[];
}

/** Rows that are read together. */
const BATCH = 100;

/**
 * Table after table, also those that later versions add; of one that is empty an answer without rows. What is encrypted is told
 * as it was before.
 */
export async function* everything(store: Store = own()): AsyncGenerator<Rows> {
  const { db } = store;
  if (!db.isOpen()) await db.open();
  for (const table of db.tables) yield* tableOf(store, table);
  for (const [table, rows] of Object.entries(await readCatalogue(store))) yield { table, rows };
  yield* versions(store);
}

/** One after the other: each is a whole session. */
async function* versions(store: Store): AsyncGenerator<Rows> {
  const table = 'sessions';
  yield { table, rows: [] };
  for (const { file } of await store.db.sealed.toArray()) {
    const content = await readVersion(store, file);
    if (content) yield { table, rows: [content] };
  }
}

/** By keys, and not in one transaction: a transaction is over as soon as something else is waited for. */
async function* tableOf(store: Store, table: Table<unknown, unknown>): AsyncGenerator<Rows> {
  let from: unknown = Dexie.minKey;
  for (let isFirst = true; ; isFirst = false) {
    const keys = await table.where(':id').above(from).limit(BATCH).primaryKeys();
    const rows = (await table.bulkGet(keys)).filter((row) => row !== undefined);
    const told = await Promise.all(rows.map((row) => readable(store, row as object)));
    if (isFirst || keys.length > 0) yield { table: table.name, rows: told };
    if (keys.length < BATCH) return;
    from = keys.at(-1);
  }
}

const isEncrypted = (value: unknown): value is Encrypted<unknown> =>
  typeof value === 'object' && value !== null && 'iv' in value && 'data' in value;

/** What cannot be decrypted any more belongs to a session that has gone meanwhile. */
async function readable({ keys }: Store, row: object): Promise<object> {
  const { id, session = id } = row as { id?: string; session?: string };
  const entries = Object.entries(row).map(async ([name, value]) => {
    if (!isEncrypted(value)) return [name, value];
    return [name, await keys.decrypt(typeof session === 'string' ? session : String(id), value).catch(() => null)];
  });
  return Object.fromEntries(await Promise.all(entries)) as object;
}

/** Refused while a session is recorded. */
export type Erasing = { erased: true } | { erased: false; reason: 'live' };

/**
 * Empties the database at once, or not at all: from then on no session is to be seen any more. Then the files go; should that be
 * cut off, the next start of the browser goes on with it.
 */
export const eraseEverything = (store: Store = own()): Promise<Erasing> =>
  locked('files', 'exclusive', async (): Promise<Erasing> => {
    const { db } = store;
    if (!db.isOpen()) await db.open();
    if (await findLive(store)) return { erased: false, reason: 'live' };
    await db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
    });
    await sweepNow(store);
    await changeCatalogue(store, () => ({ summaries: [], words: [] }));
    return { erased: true };
  });
