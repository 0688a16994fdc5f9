/** The collector that this browser has joined, and what the person has decided about its tasks. */
import { createDeviceKey, type DeviceKey } from '../submission/device-key.ts';
import type { Joined } from './database.ts';
import { store as own, type Store } from './store.ts';
import { sweep } from './sweep.ts';

const ID = 'joined';
const JOINING = 'joining';

/** Null where there is none. */
export async function readJoined({ db }: Store = own()): Promise<Joined | null> {
  const row = await db.collector.get(ID);
  if (row?.id !== ID) return null;
  const { id: _, ...joined } = row;
  return joined;
}

/** The invitation has done its work. */
export async function writeJoined({ db }: Store, joined: Joined): Promise<void> {
  await db.transaction('rw', db.collector, async () => {
    await db.collector.put({ ...joined, id: ID });
    await db.collector.delete(JOINING);
  });
}

/**
 * The key for this invitation: the one that was made before, where there is one.
 *
 * @param invitation SHA-256 of its secret
 * @throws {NoDeviceKey}
 */
export async function keyFor({ db }: Store, invitation: string): Promise<DeviceKey> {
  const before = await db.collector.get(JOINING);
  if (before?.id === JOINING && before.invitation === invitation) return before.key;
  const key = await createDeviceKey();
  await db.collector.put({ id: JOINING, invitation, key });
  return key;
}

export async function forgetInvitation({ db }: Store): Promise<void> {
  await db.collector.delete(JOINING);
}

export async function setClockAhead({ db }: Store, clockAhead: number): Promise<void> {
  await db.transaction('rw', db.collector, async () => {
    const row = await db.collector.get(ID);
    if (row?.id === ID) await db.collector.put({ ...row, clockAhead });
  });
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
