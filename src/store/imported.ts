/** Sessions that came as a file. */
import type { Session } from '../session/schema.ts';
import { type Database, database, type StoredSession } from './database.ts';
import { bytesOf } from './recording.ts';

export type Importing = { imported: true } | { imported: false; reason: string };

const THERE = 'This session is here already. Delete it first if you want the one from the file in its place.';
const NO_TIME = 'This session does not say when it was recorded in a way that this browser understands.';
const NO_ROOM = 'There is no room for this session. Delete some that you no longer need, and open it again.';

/**
 * Keeps a valid session beside the person's own, shown as imported. One that is there already is never overwritten; where it
 * fails, nothing is kept.
 */
export async function importSession(session: Session, db: Database = database()): Promise<Importing> {
  const stored = storedOf(session);
  if (Number.isNaN(stored.startedAt) || Number.isNaN(stored.endedAt)) return { imported: false, reason: NO_TIME };
  try {
    return await db.transaction('rw', db.sessions, db.sealed, async (): Promise<Importing> => {
      const { id } = session;
      const known =
        (await db.sessions.where('id').equals(id).count()) + (await db.sealed.where('id').equals(id).count());
      if (known > 0) return { imported: false, reason: THERE };
      await db.sealed.add(session);
      await db.sessions.add(stored);
      return { imported: true };
    });
  } catch (error) {
    if (isFull(error)) return { imported: false, reason: NO_ROOM };
    throw error;
  }
}

/** What was buffered while it was recorded is not in a file, and not needed for one that is sealed. */
function storedOf(session: Session): StoredSession {
  const { id, task, capture, consent, environment, actions, ...times } = session;
  return {
    id,
    task,
    capture,
    consent,
    environment,
    startedAt: Date.parse(times.startedAt),
    endedAt: Date.parse(times.endedAt),
    state: 'stopped',
    pauses: [],
    notes: [],
    activeTabAtStart: null,
    lost: [],
    actionCount: actions.length,
    bytes: bytesOf(session),
    imported: true,
  };
}

/** Dexie puts its own error around that of the browser where it ends a transaction. */
function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || isFull(inner);
}
