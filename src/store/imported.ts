/** Sessions that came as a file. */
import type { Session } from '../session/schema.ts';
import { changeSummaries } from './catalogue.ts';
import { summaryOf, writeVersion } from './sealed.ts';
import { store as own, type Store } from './store.ts';

export type Importing = { imported: true } | { imported: false; reason: string };

const THERE = 'This session is here already. Delete it first if you want the one from the file in its place.';
const NO_TIME = 'This session does not say when it was recorded in a way that this browser understands.';
const NO_ROOM = 'There is no room for this session. Delete some that you no longer need, and open it again.';

/**
 * Keeps a valid session beside the person's own, shown as imported. One that is there already is never overwritten; where it
 * fails, nothing is kept.
 */
export async function importSession(session: Session, store: Store = own()): Promise<Importing> {
  const { id, startedAt, endedAt } = session;
  const { db } = store;
  if ([startedAt, endedAt].some((time) => Number.isNaN(Date.parse(time)))) return { imported: false, reason: NO_TIME };
  try {
    const isNew = await writeVersion(store, { refused: [], session }, (row) =>
      db.transaction('rw', [db.sealed, db.unfinished], async () => {
        if ((await db.sealed.get(id)) ?? (await db.unfinished.get(id))) return false;
        await db.sealed.add({ ...row, imported: true });
        return true;
      }),
    );
    if (!isNew) return { imported: false, reason: THERE };
  } catch (error) {
    if (isFull(error)) return { imported: false, reason: NO_ROOM };
    throw error;
  }
  // The list makes it itself where this fails.
  await changeSummaries(store, [summaryOf(session)], []).catch(() => undefined);
  return { imported: true };
}

/** Dexie puts its own error around that of the browser where it ends a transaction. */
function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || isFull(inner);
}
