/** The collector that this browser has joined, and what the person has decided about its tasks. */
import type { Joined } from './database.ts';
import { store as own, type Store } from './store.ts';
import { sweep } from './sweep.ts';

const ID = 'joined';

/** Null where there is none. */
export async function readJoined({ db }: Store = own()): Promise<Joined | null> {
  const row = await db.collector.get(ID);
  if (!row) return null;
  const { id: _, ...joined } = row;
  return joined;
}

export async function writeJoined({ db }: Store, joined: Joined): Promise<void> {
  await db.collector.put({ ...joined, id: ID });
}

export async function setClockAhead({ db }: Store, clockAhead: number): Promise<void> {
  await db.collector.update(ID, { clockAhead });
}

/** With its key, and all that belongs to it. The sessions themselves stay. */
export async function forgetJoined(store: Store): Promise<void> {
  const { db } = store;
  const tables = [db.collector, db.submissions, db.declined];
  await db.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
  });
  await sweep(store);
}

export const declinedTasks = async ({ db }: Store): Promise<Set<string>> =>
  new Set(await db.declined.toCollection().primaryKeys());

export async function declineTask({ db }: Store, task: string): Promise<void> {
  await db.declined.put({ task });
}

export async function undeclineTasks({ db }: Store): Promise<void> {
  await db.declined.clear();
}
