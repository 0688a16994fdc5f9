/** All that the store holds: for the person to have, and to have gone. */
import { Dexie, type Table } from 'dexie';
import { type Database, database } from './database.ts';
import { findLive } from './recording.ts';

export interface Rows {
  table: string;
  rows: unknown[];
}

/** Rows that are read together. */
const BATCH = 100;
/** A row of these is a whole session. */
const whole: ReadonlySet<string> = new Set(['sealed']);

/** Table after table, also those that later versions add; of one that is empty an answer without rows. */
export async function* everything(db: Database = database()): AsyncGenerator<Rows> {
  if (!db.isOpen()) await db.open();
  for (const table of db.tables) yield* rowsOf(table);
}

/** By keys, and not in one transaction: a transaction is over as soon as something else is waited for. */
async function* rowsOf(table: Table<unknown, unknown>): AsyncGenerator<Rows> {
  const size = whole.has(table.name) ? 1 : BATCH;
  let from: unknown = Dexie.minKey;
  for (let isFirst = true; ; isFirst = false) {
    const keys = await table.where(':id').above(from).limit(size).primaryKeys();
    const rows = await table.bulkGet(keys);
    if (isFirst || keys.length > 0) yield { table: table.name, rows: rows.filter((row) => row !== undefined) };
    if (keys.length < size) return;
    from = keys.at(-1);
  }
}

export type Erasing = { erased: true } | { erased: false; reason: string };

const LIVE = 'A session is being recorded. Stop it, and then erase everything.';

/** Empties every table at once, or none. */
export async function eraseEverything(db: Database = database()): Promise<Erasing> {
  if (!db.isOpen()) await db.open();
  return db.transaction('rw', db.tables, async (): Promise<Erasing> => {
    if (await findLive(db)) return { erased: false, reason: LIVE };
    for (const table of db.tables) await table.clear();
    return { erased: true };
  });
}
