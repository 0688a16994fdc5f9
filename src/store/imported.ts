/** Sessions that came as a file. */
import type { Session } from '../session/schema.ts';
import { changeSummaries } from './catalogue.ts';
import { summaryOf, writeVersion } from './sealed.ts';
import { store as own, type Store } from './store.ts';

/** One of the same id is here already, its times are not understood, or the browser has no room left. */
export type NotImported = 'there' | 'noTime' | 'noRoom';

export type Importing = { imported: true } | { imported: false; reason: NotImported };

/**
 * Keeps a valid session beside the person's own, shown as imported. One that is there already is never overwritten; where it
 * fails, nothing is kept.
 */
export async function importSession(session: Session, store: Store = own()): Promise<Importing> {
  const { id, startedAt, endedAt } = session;
  const { db } = store;
  if ([startedAt, endedAt].some((time) => Number.isNaN(Date.parse(time)))) return { imported: false, reason: 'noTime' };
  try {
    const isNew = await writeVersion(store, { refused: [], session }, (row) =>
      db.transaction('rw', [db.sealed, db.unfinished], async () => {
        if ((await db.sealed.get(id)) ?? (await db.unfinished.get(id))) return false;
        await db.sealed.add({ ...row, imported: true });
        return true;
      }),
    );
    if (!isNew) return { imported: false, reason: 'there' };
  } catch (error) {
    if (isFull(error)) return { imported: false, reason: 'noRoom' };
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
