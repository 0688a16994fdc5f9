/** What the background writes while a session is recorded. Every promise resolves once its transaction is complete. */
import { handedOnIn } from '../session/handed-on.ts';
import type { PlacedDocument } from '../session/place-documents.ts';
import type { DocumentRecord, DownloadEvent, TabEvent } from '../session/record.ts';
import type { OpeningRow, RefusedRecord, StoredOpening, UnfinishedSession } from './database.ts';
import { NoKey } from './keys.ts';
import { locked } from './locks.ts';
import type { Store } from './store.ts';

/** Null where it is sealed, deleted, or never was. */
export async function unfinishedSession({ db, keys }: Store, id: string): Promise<UnfinishedSession | null> {
  const row = await db.unfinished.get(id);
  if (!row) return null;
  try {
    return await keys.decrypt(id, row.session);
  } catch (error) {
    if (error instanceof NoKey) return null;
    throw error;
  }
}

/** Those that are recorded or were interrupted. */
export async function unfinishedSessions(store: Store): Promise<UnfinishedSession[]> {
  const ids = await store.db.unfinished.toCollection().primaryKeys();
  const found = await Promise.all(ids.map((id) => unfinishedSession(store, id)));
  return found.filter((session) => session !== null);
}

/** The session that was being recorded when the browser or the worker last ended, if any. */
export async function findLive(store: Store): Promise<UnfinishedSession | undefined> {
  return (await unfinishedSessions(store)).find(({ state }) => state !== 'interrupted');
}

/** From here on it is listed, and can be written to. */
export const beginSession = (store: Store, session: UnfinishedSession): Promise<void> =>
  locked('files', 'shared', async () => {
    await store.keys.create(session.id);
    await putSession(store, session);
  });

export async function putSession({ db, keys }: Store, session: UnfinishedSession): Promise<void> {
  await db.unfinished.put({ id: session.id, session: await keys.encrypt(session.id, session) });
}

export async function changeSession(store: Store, id: string, changes: Partial<UnfinishedSession>): Promise<void> {
  const session = await unfinishedSession(store, id);
  if (session) await putSession(store, { ...session, ...changes });
}

/** With everything that was buffered of it. The key goes last: without it nobody knows any more what there was to delete. */
export async function dropUnfinished({ db, keys }: Store, id: string): Promise<void> {
  await db.transaction('rw', [db.unfinished, ...db.buffered()], async () => {
    await db.unfinished.delete(id);
    for (const table of db.buffered()) await table.where('session').equals(id).delete();
  });
  await keys.forget(id);
}

type Browsers = Pick<StoredOpening, 'tab' | 'browserFrame' | 'browserDocument'>;

/** Whether the browser names the same document. */
export const isSameDocument = (one: Browsers, other: Browsers): boolean =>
  one.tab === other.tab &&
  one.browserFrame === other.browserFrame &&
  (one.browserDocument ?? other.browserDocument) === (other.browserDocument ?? one.browserDocument);

/** @returns false where another document has already taken this id: nothing is written then. */
export async function putOpening(store: Store, opening: StoredOpening): Promise<boolean> {
  const { db } = store;
  const { id, session } = opening;
  const row = await rowOf(store, opening);
  return db.transaction('rw', db.openings, async () => {
    const known = await db.openings.get(id);
    if (known) return known.session === session && isSameDocument(known, row);
    await db.openings.add(row);
    return true;
  });
}

async function rowOf({ keys }: Store, opening: StoredOpening): Promise<OpeningRow> {
  const { id, session, tab, browserFrame, browserDocument, lastKnown, unanswered, ...page } = opening;
  const place = { id, session, tab, browserFrame, browserDocument, lastKnown, ...(unanswered && { unanswered }) };
  return { ...place, page: await keys.encrypt(session, page) };
}

async function openingFrom({ keys }: Store, { page, ...place }: OpeningRow): Promise<StoredOpening> {
  return { ...place, ...(await keys.decrypt(place.session, page)) };
}

/** @param document its id @returns null also where it is one of another session */
export async function openingOf(store: Store, session: string, document: string): Promise<StoredOpening | null> {
  const row = await store.db.openings.get(document);
  return row?.session === session ? openingFrom(store, row) : null;
}

export async function openingsOf(store: Store, session: string): Promise<StoredOpening[]> {
  const rows = await store.db.openings.where('session').equals(session).toArray();
  return Promise.all(rows.map((row) => openingFrom(store, row)));
}

/** Whether a document is one of this session, of another one, or has not reported itself. */
export async function whoseDocument(
  { db }: Store,
  session: string,
  document: string,
): Promise<'own' | 'another' | 'unknown'> {
  const row = await db.openings.get(document);
  if (!row) return 'unknown';
  return row.session === session ? 'own' : 'another';
}

export interface Batch {
  session: string;
  document: string;
  records: DocumentRecord[];
  refused: Omit<RefusedRecord, 'document'>[];
}

/** A script may send a form a thousand times. */
const MOST_HANDED_ON = 100;

/** The document that comes next is told of it. */
async function noteHandedOn(store: Store, { session, document, records }: Batch): Promise<void> {
  const handsOn = handedOnIn(records);
  const opening = handsOn.length > 0 && (await openingOf(store, session, document));
  if (!opening) return;
  const { page } = await rowOf(store, {
    ...opening,
    handsOn: [...(opening.handsOn ?? []), ...handsOn].slice(-MOST_HANDED_ON),
  });
  await store.db.openings.update(document, { page });
}

/** Writes a batch. A record that was sent twice is told once, see `recordsOf`. */
export async function appendRecords(store: Store, batch: Batch): Promise<void> {
  await noteHandedOn(store, batch);
  await putBatch(store, batch);
}

async function putBatch({ db, keys }: Store, { session, document, records, refused }: Batch): Promise<void> {
  const batch = { session, records: await keys.encrypt(session, { document, records }) };
  const aside = await Promise.all(
    refused.map(async (one) => ({
      session,
      document,
      sequence: one.sequence,
      refused: await keys.encrypt(session, { ...one, document }),
    })),
  );
  await db.transaction('rw', db.batches, db.refused, async () => {
    if (records.length > 0) await db.batches.add(batch);
    if (aside.length === 0) return;
    const before = await db.refused.where('session').equals(session).toArray();
    const known = new Set(before.filter((row) => row.document === document).map((row) => row.sequence));
    await db.refused.bulkAdd(aside.filter((row) => row.sequence === null || !known.has(row.sequence)));
  });
}

/** By document, in their order. Of a record that came twice, the later takes the place of its twin. */
export async function recordsOf({ db, keys }: Store, session: string): Promise<Map<string, DocumentRecord[]>> {
  const rows = await db.batches.where('session').equals(session).toArray();
  const batches = await Promise.all(rows.map(({ records }) => keys.decrypt(session, records)));
  const byDocument = new Map<string, Map<number, DocumentRecord>>();
  for (const { document, records } of batches) {
    const known = byDocument.get(document) ?? new Map<number, DocumentRecord>();
    for (const record of records) known.set(record.sequence, record);
    byDocument.set(document, known);
  }
  const inOrder = (records: Map<number, DocumentRecord>): DocumentRecord[] =>
    [...records.values()].sort((a, b) => a.sequence - b.sequence);
  return new Map([...byDocument].map(([document, records]) => [document, inOrder(records)]));
}

export async function refusedOf({ db, keys }: Store, session: string): Promise<RefusedRecord[]> {
  const rows = await db.refused.where('session').equals(session).toArray();
  return Promise.all(rows.map(({ refused }) => keys.decrypt(session, refused)));
}

export async function addTabEvents({ db }: Store, session: string, events: TabEvent[]): Promise<void> {
  await db.tabEvents.bulkAdd(events.map((event) => ({ ...event, session })));
}

export async function tabEventsOf({ db }: Store, session: string): Promise<TabEvent[]> {
  return db.tabEvents.where('session').equals(session).toArray();
}

export async function addDownload({ db, keys }: Store, session: string, download: DownloadEvent): Promise<void> {
  await db.downloads.add({ session, download: await keys.encrypt(session, download) });
}

export async function downloadsOf({ db, keys }: Store, session: string): Promise<DownloadEvent[]> {
  const rows = await db.downloads.where('session').equals(session).toArray();
  return Promise.all(rows.map(({ download }) => keys.decrypt(session, download)));
}

/** Grows with whatever is stored of a session. */
export async function countStored({ db }: Store, session: string): Promise<number> {
  const counts = await Promise.all(db.buffered().map((table) => table.where('session').equals(session).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The numbers of the tabs that were recorded, and of those that have another number by now. */
export async function recordedTabs(store: Store, session: string): Promise<{ opened: number[]; replaced: number[] }> {
  const openings = await store.db.openings.where('session').equals(session).toArray();
  const events = await tabEventsOf(store, session);
  return {
    opened: [...new Set(openings.map(({ tab }) => tab))],
    replaced: events.flatMap(({ was }) => (was === undefined ? [] : [was])),
  };
}

/** The top documents of a session with what they recorded. */
export async function topDocumentsOf(store: Store, session: string): Promise<PlacedDocument[]> {
  const openings = (await openingsOf(store, session)).filter(({ frame }) => frame.length === 0);
  const records = await recordsOf(store, session);
  return openings.map(({ id, url, openedAt, tab }) => ({ id, url, openedAt, tab, records: records.get(id) ?? [] }));
}

export async function noteLastKnown({ db }: Store, last: ReadonlyMap<string, number>): Promise<void> {
  await db.transaction('rw', db.openings, async () => {
    for (const [document, lastKnown] of last) await db.openings.update(document, { lastKnown });
  });
}

export async function noteUnanswered({ db }: Store, documents: string[]): Promise<void> {
  await db.transaction('rw', db.openings, async () => {
    for (const document of documents) await db.openings.update(document, { unanswered: true });
  });
}

/** Time of the last thing known of a session, in ms since the Unix epoch. */
export async function lastTime(store: Store, { id, startedAt }: UnfinishedSession): Promise<number> {
  const records = await recordsOf(store, id);
  const events = await tabEventsOf(store, id);
  let last = startedAt;
  for (const { time } of [...[...records.values()].flat(), ...events]) last = Math.max(last, time);
  return last;
}
