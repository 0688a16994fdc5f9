/** What the person's own pages read of the store: their sessions. */
import { liveQuery } from 'dexie';
import type { Session } from '../session/schema.ts';
import { seal } from '../session/seal.ts';
import { assembleStored } from './assembled.ts';
import { type Database, database, type Reviewed, type StoredState } from './database.ts';
import { lastTime } from './recording.ts';

export type SessionState = Exclude<StoredState, 'stopped'> | 'toReview' | Reviewed;

export interface SessionSummary {
  id: string;
  task: string;
  sites: string[];
  /** Milliseconds since the Unix epoch. */
  startedAt: number;
  endedAt: number | null;
  state: SessionState;
  /** Null until the session is sealed. */
  actionCount: number | null;
  /** Null where it is not known. */
  bytes: number | null;
  /** It came as a file. */
  imported?: true;
}

/** Newest first. */
export async function listSessions(db: Database = database()): Promise<SessionSummary[]> {
  const stored = await db.sessions.orderBy('startedAt').reverse().toArray();
  return stored.map(({ id, task, capture, startedAt, endedAt, state, reviewed, actionCount, bytes, imported }) => ({
    id,
    task: task.label,
    sites: capture.sites,
    startedAt,
    endedAt,
    state: state === 'stopped' ? (reviewed ?? 'toReview') : state,
    actionCount,
    bytes: bytes ?? null,
    ...(imported && { imported }),
  }));
}

/** The sealed session, or an unfinished one as it stands; null where there is none of that id. */
export async function readSession(id: string, db: Database = database()): Promise<Session | null> {
  const sealed = await db.sealed.get(id);
  if (sealed) return sealed;
  const stored = await db.sessions.get(id);
  if (!stored) return null;
  const endedAt = stored.endedAt ?? (await lastTime(db, stored));
  return seal(await assembleStored(db, stored, endedAt, 'interrupted'), new Date());
}

/** Removes a session with everything that was kept of it. One that is being recorded has to be stopped first. */
export async function deleteSession(id: string, db: Database = database()): Promise<void> {
  const tables = [db.sessions, db.sealed, db.records, db.openings, db.tabEvents, db.downloads, db.refused];
  await db.transaction('rw', tables, async () => {
    const stored = await db.sessions.get(id);
    if (stored?.state === 'recording' || stored?.state === 'paused') {
      throw new Error('This session is being recorded. Stop it before you delete it.');
    }
    await db.sessions.delete(id);
    await db.sealed.delete(id);
    for (const table of [db.records, db.openings, db.tabEvents, db.downloads, db.refused]) {
      await table.where('session').equals(id).delete();
    }
  });
}

/** Bytes. */
export async function storageUsed(): Promise<{ used: number; available: number | null }> {
  const { usage, quota } = await navigator.storage.estimate();
  return { used: usage ?? 0, available: quota === undefined ? null : quota - (usage ?? 0) };
}

/** Calls the listener whenever the list of sessions changed, in whatever context. */
export function onSessionsChanged(listener: () => void, db: Database = database()): () => void {
  let first = true;
  const subscription = liveQuery(() => db.sessions.toArray()).subscribe({
    next: () => {
      if (!first) listener();
      first = false;
    },
    error: listener,
  });
  return () => subscription.unsubscribe();
}
