/** Clears away what somebody who was stopped between two steps has left: what nothing refers to. */
import { lockedIfFree } from './locks.ts';
import { PACKED, packedPath } from './packed.ts';
import { dropUnfinished } from './recording.ts';
import { FOLDER, removeVersion } from './sealed.ts';
import type { Store } from './store.ts';

/** Not while somebody writes a file that the database does not know yet. */
export const sweep = (store: Store): Promise<void> => lockedIfFree('files', () => sweepNow(store));

/** By whoever holds the lock. */
export async function sweepNow(store: Store): Promise<void> {
  const { db, files, keys } = store;
  const known = new Set((await db.sealed.toArray()).map(({ file }) => file));
  for (const file of await files.list(FOLDER)) if (!known.has(file)) await removeVersion(store, file);
  const packed = new Set((await db.submissions.toArray()).map((submission) => submission.packed?.file));
  for (const file of await files.list(PACKED)) if (!packed.has(file)) await files.remove(packedPath(file));
  const unfinished = new Set(await db.unfinished.toCollection().primaryKeys());
  const buffered = await Promise.all(db.buffered().map((table) => table.orderBy('session').uniqueKeys()));
  const sessions = new Set([...(await keys.sessions()), ...buffered.flat().map(String)]);
  for (const id of sessions) if (!unfinished.has(id)) await dropUnfinished(store, id);
}
