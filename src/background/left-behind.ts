/**
 * Takes in what pages left in `storage.local` when they went. Chromium drops a message whose sender is gone before the
 * worker has started; a change of the storage stays, and wakes the worker.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { chacha20 } from '../messaging/chacha20.ts';
import type { EncryptedLeftBehind, LeftBehindKey, Params } from '../messaging/messages.ts';
import { pageMessages } from '../messaging/schemas.ts';
import { CLOCKS_DIFFER } from '../session/clocks.ts';
import { type PlacedDocument, placeDocuments } from '../session/place-documents.ts';
import { matchesSites } from '../session/sites.ts';
import type { UnfinishedSession } from '../store/database.ts';
import { appendRecords, putOpening, topDocumentsOf, whoseDocument } from '../store/recording.ts';
import type { Store } from '../store/store.ts';
import { type Parsed, parseRecords } from './parse-records.ts';

const PREFIX: LeftBehindKey = 'left:';

const Left = z.object({ opening: pageMessages['document.open'], records: z.array(z.unknown()) });
type Left = z.infer<typeof Left>;

const Encrypted = z.object({ nonce: z.uint32(), data: z.string() });

/** A page that went before it could report itself, and whose tab nothing tells: all that is known is that it was there. */
export interface LostPage {
  url: string;
  /** Milliseconds since the Unix epoch. */
  time: number;
}

interface Unreported {
  opening: Params<'document.open'>;
  parsed: Parsed;
}

export const isLeftBehind = (key: string): boolean => key.startsWith(PREFIX);

/**
 * Stores what pages of this session have left, and clears away what others did.
 * @param isOver no page of the session can report itself any more
 */
export async function collectLeftBehind(
  store: Store,
  session: UnfinishedSession | null,
  isOver: boolean,
): Promise<LostPage[]> {
  const kept = Object.entries(await browser.storage.local.get(null)).filter(([key]) => isLeftBehind(key));
  const unreported: Unreported[] = [];
  const done: string[] = [];
  for (const [key, value] of kept) {
    const left = session && (await read(store, session, key, value));
    const found = left && (await take(store, left, session));
    if (found) unreported.push(found);
    if (!found || isOver) done.push(key);
  }
  const lost = session && isOver ? await takeUnreported(store, unreported, session) : [];
  // Only now: a worker that is stopped in between finds it all again.
  if (done.length > 0) await browser.storage.local.remove(done);
  return lost;
}

/** @returns null where it is of another session, or makes no sense */
async function read({ keys }: Store, session: UnfinishedSession, key: string, value: unknown): Promise<Left | null> {
  const document = key.slice(PREFIX.length);
  const encrypted = Encrypted.safeParse(value);
  const plain = encrypted.success
    ? decrypted(encrypted.data, await keys.ofDocument(session.id, document))
    : // It went before it was told a key.
      value;
  const left = Left.safeParse(plain);
  return left.success && left.data.opening.document === document ? left.data : null;
}

/** With a key that is not its own it is no JSON. */
function decrypted({ nonce, data }: EncryptedLeftBehind, key: number[]): unknown {
  try {
    const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0));
    chacha20(key, nonce, bytes);
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** @returns what cannot be stored as it is, because its document has not reported itself */
async function take(store: Store, { opening, records }: Left, session: UnfinishedSession): Promise<Unreported | null> {
  const { document, url, openedAt } = opening;
  const whose = await whoseDocument(store, session.id, document);
  if (whose === 'another') return null;
  const parsed = parseRecords(records, session);
  if (whose === 'own') {
    if (records.length > 0) await appendRecords(store, { session: session.id, document, ...parsed });
    return null;
  }
  const isOfSession = openedAt >= session.startedAt - CLOCKS_DIFFER && matchesSites(url, session.capture.sites);
  // Not even the address of a page that came in a pause is written down. It may have been asked for before.
  const came = parseRecords(records, { ...session, pauses: [] }).records.find(({ kind }) => kind === 'arrival')?.time;
  const inPause = session.pauses.some(({ from, until }) =>
    [openedAt, came ?? openedAt].some(
      (time) => time >= from - CLOCKS_DIFFER && time < (until ?? Infinity) + CLOCKS_DIFFER,
    ),
  );
  return isOfSession && !inPause ? { opening, parsed } : null;
}

async function takeUnreported(store: Store, unreported: Unreported[], session: UnfinishedSession): Promise<LostPage[]> {
  if (unreported.length === 0) return [];
  const tops = unreported
    .filter(({ opening }) => opening.frame.length === 0)
    .map(({ opening: { document: id, url, openedAt }, parsed: { records } }) => ({ id, url, openedAt, records }));
  const placed = placeDocuments(tops, await topDocumentsOf(store, session.id));
  const lost: LostPage[] = [];
  for (const one of unreported) {
    const place = placed.find(({ id }) => id === one.opening.document);
    if (place) await keep(store, one, place, session);
    else lost.push({ url: one.opening.url, time: one.opening.openedAt });
  }
  return lost;
}

async function keep(
  store: Store,
  { opening, parsed }: Unreported,
  place: PlacedDocument,
  session: UnfinishedSession,
): Promise<void> {
  const { document, ...rest } = opening;
  const where = { tab: place.tab, browserFrame: 0, browserDocument: null };
  await putOpening(store, { id: document, ...rest, session: session.id, ...where, lastKnown: null });
  await appendRecords(store, { session: session.id, document, ...parsed });
}
