/** What the person's own pages read of the store: their sessions. */
import { liveQuery } from 'dexie';
import type { Session } from '../session/schema.ts';
import { seal } from '../session/seal.ts';
import { assembleStored } from './assembled.ts';
import { changeSummaries, readCatalogue, type Summary } from './catalogue.ts';
import type { Reviewed, SealedRow, UnfinishedSession, UnfinishedState } from './database.ts';
import { locked } from './locks.ts';
import { dropUnfinished, lastTime, unfinishedSession, unfinishedSessions } from './recording.ts';
import { readVersion, removeVersion, summaryOf } from './sealed.ts';
import { store as own, type Store } from './store.ts';

export type SessionState = UnfinishedState | 'toReview' | Reviewed;

export interface SessionSummary {
  id: string;
  task: string;
  sites: string[];
  /** Milliseconds since the Unix epoch. */
  startedAt: number;
  endedAt: number | null;
  state: SessionState;
  /** Of its seal; null until the session is sealed. */
  digest: string | null;
  /** Null until the session is sealed. */
  actionCount: number | null;
  /** Null until the session is sealed. */
  bytes: number | null;
  /** It came as a file. */
  imported?: true;
}

export interface FoundSession extends SessionSummary {
  /** The names of what a scan finds in it that the person has decided to keep. */
  kept: string[];
}

/** Newest first. */
export async function listSessions(store: Store = own()): Promise<SessionSummary[]> {
  const rows = await store.db.sealed.toArray();
  const summaries = await summariesOf(store, rows);
  const unfinished = await unfinishedSessions(store);
  const listed = [
    ...unfinished.map(unfinishedSummary),
    ...rows.map((row) => sealedSummary(row, summaries.get(row.id))),
  ];
  return listed.sort((a, b) => b.startedAt - a.startedAt);
}

/** One alone; null where there is none of that id. */
export async function findSession(id: string, store: Store = own()): Promise<FoundSession | null> {
  // In this order: it may be sealed just now.
  const unfinished = await unfinishedSession(store, id);
  if (unfinished) return { ...unfinishedSummary(unfinished), kept: [] };
  const row = await store.db.sealed.get(id);
  if (!row) return null;
  const known = (await readCatalogue(store)).summaries.find((summary) => summary.id === id);
  const words = isOf(row, known) ? known : await freshSummary(store, row);
  return { ...sealedSummary(row, words ?? undefined), kept: row.kept ?? [] };
}

const isOf = ({ digest }: SealedRow, known: Summary | undefined): boolean => known?.digest === digest;

/** Null where it has gone meanwhile. */
async function freshSummary(store: Store, { file }: SealedRow): Promise<Summary | null> {
  const content = await readVersion(store, file);
  return content && summaryOf(content.session);
}

/** What the catalogue lacks, or has of another version, is made anew. */
async function summariesOf(store: Store, rows: SealedRow[]): Promise<Map<string, Summary>> {
  const { summaries } = await readCatalogue(store);
  const known = new Map(summaries.map((summary) => [summary.id, summary]));
  const ids = new Set(rows.map(({ id }) => id));
  const gone = summaries.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
  const fresh: Summary[] = [];
  for (const row of rows) {
    const summary = isOf(row, known.get(row.id)) ? null : await freshSummary(store, row);
    if (summary) fresh.push(summary);
  }
  if (gone.length + fresh.length > 0) await changeSummaries(store, fresh, gone);
  return new Map([...known, ...fresh.map((summary) => [summary.id, summary] as const)]);
}

function sealedSummary(row: SealedRow, words: Summary | undefined): SessionSummary {
  const { id, digest, startedAt, endedAt, actionCount, bytes, reviewed, imported } = row;
  const { task, sites } = words ?? { task: '', sites: [] };
  const state = reviewed ?? 'toReview';
  return { id, task, sites, startedAt, endedAt, state, digest, actionCount, bytes, ...(imported && { imported }) };
}

function unfinishedSummary({ id, task, capture, startedAt, endedAt, state }: UnfinishedSession): SessionSummary {
  const unsealed = { digest: null, actionCount: null, bytes: null };
  return { id, task: task.label, sites: capture.sites, startedAt, endedAt, state, ...unsealed };
}

/** Read again where another version has taken its place meanwhile. */
async function readSealed(store: Store, { id, file }: SealedRow): Promise<Session | null> {
  const content = await readVersion(store, file);
  if (content) return content.session;
  const now = await store.db.sealed.get(id);
  return now && now.file !== file ? readSealed(store, now) : null;
}

/** The sealed session, or an unfinished one as it stands; null where there is none of that id. */
export async function readSession(id: string, store: Store = own()): Promise<Session | null> {
  const row = await store.db.sealed.get(id);
  if (row) return readSealed(store, row);
  const unfinished = await unfinishedSession(store, id);
  if (!unfinished) return null;
  const endedAt = unfinished.endedAt ?? (await lastTime(store, unfinished));
  return seal(await assembleStored(store, unfinished, endedAt, 'interrupted'), new Date());
}

/** Removes a session with everything that was kept of it. One that is being recorded has to be stopped first. */
export async function deleteSession(id: string, store: Store = own()): Promise<void> {
  const unfinished = await unfinishedSession(store, id);
  if (unfinished && unfinished.state !== 'interrupted') {
    throw new Error('This session is being recorded. Stop it before you delete it.');
  }
  if (unfinished) return dropUnfinished(store, id);
  return locked('files', 'shared', async () => {
    const row = await store.db.sealed.get(id);
    await store.db.sealed.delete(id);
    // What fails here, the next look at the list and the next start of the browser make up for.
    await Promise.allSettled([changeSummaries(store, [], [id]), row && removeVersion(store, row.file)]);
  });
}

/** Bytes. */
export async function storageUsed(): Promise<{ used: number; available: number | null }> {
  const { usage, quota } = await navigator.storage.estimate();
  return { used: usage ?? 0, available: quota === undefined ? null : quota - (usage ?? 0) };
}

/** Calls the listener whenever the list of sessions changed, in whatever context. */
export function onSessionsChanged(listener: () => void, { db }: Store = own()): () => void {
  let first = true;
  const both = async (): Promise<unknown> => [await db.sealed.toArray(), await db.unfinished.toArray()];
  const subscription = liveQuery(both).subscribe({
    next: () => {
      if (!first) listener();
      first = false;
    },
    error: listener,
  });
  return () => subscription.unsubscribe();
}
