/**
 * Takes in what pages left in `storage.local` when they went. Chromium drops a message whose sender is gone before the
 * worker has started; a change of the storage stays, and wakes the worker.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { LeftBehindKey } from '../messaging/messages.ts';
import { matchesSites } from '../session/sites.ts';
import type { Database, StoredSession } from '../store/database.ts';
import { appendRecords } from '../store/recording.ts';
import { parseRecords } from './parse-records.ts';

const PREFIX: LeftBehindKey = 'left:';

const Left = z.object({ document: z.string(), url: z.string(), openedAt: z.number(), records: z.array(z.unknown()) });
type Left = z.infer<typeof Left>;

/** A page that went before it could even report itself: nothing of it can be stored but that it was there. */
export interface LostPage {
  url: string;
  /** Milliseconds since the Unix epoch. */
  time: number;
}

export const isLeftBehind = (key: string): boolean => key.startsWith(PREFIX);

/**
 * Stores what pages of this session have left, and clears away what others did.
 * @param isOver no page of the session can report itself any more
 */
export async function collectLeftBehind(
  db: Database,
  session: StoredSession | null,
  isOver: boolean,
): Promise<LostPage[]> {
  const kept = await browser.storage.local.get(null);
  const lost: LostPage[] = [];
  for (const [key, value] of Object.entries(kept)) {
    if (!isLeftBehind(key)) continue;
    const { success, data: left } = Left.safeParse(value);
    const fate = success && session ? await take(db, left, session) : 'foreign';
    if (fate === 'unreported' && !isOver) continue;
    if (fate === 'unreported' && left) lost.push({ url: left.url, time: left.openedAt });
    await browser.storage.local.remove(key);
  }
  return lost;
}

async function take(db: Database, left: Left, session: StoredSession): Promise<'stored' | 'unreported' | 'foreign'> {
  const { document, records } = left;
  const opening = await db.openings.get(document);
  if (!opening) {
    const isOfSession = left.openedAt >= session.startedAt && matchesSites(left.url, session.capture.sites);
    return isOfSession ? 'unreported' : 'foreign';
  }
  if (opening.session !== session.id) return 'foreign';
  if (records.length > 0) await appendRecords(db, { session: session.id, document, ...parseRecords(records, session) });
  return 'stored';
}
