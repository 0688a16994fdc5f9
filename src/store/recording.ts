/** What the background writes while a session is recorded. Every promise resolves once its transaction is complete. */
import type { PlacedDocument } from '../session/place-documents.ts';
import type { DocumentRecord } from '../session/record.ts';
import type { Session } from '../session/schema.ts';
import type {
  Database,
  RefusedRecord,
  StoredDownload,
  StoredOpening,
  StoredSession,
  StoredTabEvent,
} from './database.ts';

/** The session that was being recorded when the browser or the worker last ended, if any. */
export function findLive(db: Database): Promise<StoredSession | undefined> {
  return db.sessions.where('state').anyOf('recording', 'paused').first();
}

export async function putSession(db: Database, session: StoredSession): Promise<void> {
  await db.sessions.put(session);
}

export async function changeSession(db: Database, id: string, changes: Partial<StoredSession>): Promise<void> {
  await db.transaction('rw', db.sessions, async () => {
    const session = await db.sessions.get(id);
    if (session) await db.sessions.put({ ...session, ...changes });
  });
}

type Place = Pick<StoredOpening, 'tab' | 'browserFrame' | 'browserDocument'>;

/** Whether the browser names the same document. */
export const isSameDocument = (one: Place, other: Place): boolean =>
  one.tab === other.tab &&
  one.browserFrame === other.browserFrame &&
  (one.browserDocument ?? other.browserDocument) === (other.browserDocument ?? one.browserDocument);

/** @returns false where another document has already taken this id: nothing is written then. */
export function putOpening(db: Database, opening: StoredOpening): Promise<boolean> {
  return db.transaction('rw', db.openings, async () => {
    const known = await db.openings.get(opening.id);
    if (known) return isSameDocument(known, opening);
    await db.openings.add(opening);
    return true;
  });
}

export interface Batch {
  session: string;
  document: string;
  records: DocumentRecord[];
  refused: Omit<RefusedRecord, 'session' | 'document'>[];
}

/** Writes a batch. A record that was sent twice takes the place of its twin. */
export async function appendRecords(db: Database, { session, document, records, refused }: Batch): Promise<void> {
  await db.transaction('rw', db.records, db.refused, async () => {
    await db.records.bulkPut(records.map((record) => ({ session, document, sequence: record.sequence, record })));
    if (refused.length === 0) return;
    const before = await db.refused.where('session').equals(session).toArray();
    const known = new Set(before.filter((row) => row.document === document).map((row) => row.sequence));
    const fresh = refused.filter((row) => row.sequence === null || !known.has(row.sequence));
    await db.refused.bulkAdd(fresh.map((row) => ({ ...row, session, document })));
  });
}

export async function addTabEvents(db: Database, events: StoredTabEvent[]): Promise<void> {
  await db.tabEvents.bulkAdd(events);
}

export async function addDownload(db: Database, download: StoredDownload): Promise<void> {
  await db.downloads.add(download);
}

export function openingsOf(db: Database, session: string): Promise<StoredOpening[]> {
  return db.openings.where('session').equals(session).toArray();
}

/** The numbers of the tabs that were recorded, and of those that have another number by now. */
export async function recordedTabs(db: Database, session: string): Promise<{ opened: number[]; replaced: number[] }> {
  const openings = await openingsOf(db, session);
  const events = await db.tabEvents.where('session').equals(session).toArray();
  return {
    opened: [...new Set(openings.map(({ tab }) => tab))],
    replaced: events.flatMap(({ was }) => (was === undefined ? [] : [was])),
  };
}

/** The top documents of a session with what they recorded. */
export async function topDocumentsOf(db: Database, session: string): Promise<PlacedDocument[]> {
  const openings = (await openingsOf(db, session)).filter(({ frame }) => frame.length === 0);
  return Promise.all(
    openings.map(async ({ id, url, openedAt, tab }) => {
      const rows = await db.records.where('[document+sequence]').between([id, 0], [id, Infinity]).toArray();
      return { id, url, openedAt, tab, records: rows.map(({ record }) => record) };
    }),
  );
}

export async function noteLastKnown(db: Database, last: ReadonlyMap<string, number>): Promise<void> {
  await db.transaction('rw', db.openings, async () => {
    for (const [document, lastKnown] of last) await db.openings.update(document, { lastKnown });
  });
}

export async function noteUnanswered(db: Database, documents: string[]): Promise<void> {
  await db.transaction('rw', db.openings, async () => {
    for (const document of documents) await db.openings.update(document, { unanswered: true });
  });
}

/** Time of the last thing known of a session, in ms since the Unix epoch. */
export async function lastTime(db: Database, session: StoredSession): Promise<number> {
  const records = await db.records.where('session').equals(session.id).toArray();
  const events = await db.tabEvents.where('session').equals(session.id).toArray();
  let last = session.startedAt;
  for (const { record } of records) last = Math.max(last, record.time);
  for (const event of events) last = Math.max(last, event.time);
  return last;
}

/** As it is exported, but for its line breaks. */
export const bytesOf = (session: Session): number => new TextEncoder().encode(JSON.stringify(session)).length;

/**
 * Puts the sealed session in the place of what was buffered. Records that did not parse stay aside until the session is
 * deleted.
 */
export async function putSealed(db: Database, sealed: Session, endedAt: number): Promise<void> {
  await db.transaction(
    'rw',
    [db.sessions, db.sealed, db.records, db.openings, db.tabEvents, db.downloads],
    async () => {
      await db.sealed.put(sealed);
      const session = await db.sessions.get(sealed.id);
      if (session) {
        const { length: actionCount } = sealed.actions;
        await db.sessions.put({ ...session, state: 'stopped', endedAt, actionCount, bytes: bytesOf(sealed) });
      }
      await db.records.where('session').equals(sealed.id).delete();
      await db.openings.where('session').equals(sealed.id).delete();
      await db.tabEvents.where('session').equals(sealed.id).delete();
      await db.downloads.where('session').equals(sealed.id).delete();
    },
  );
}
