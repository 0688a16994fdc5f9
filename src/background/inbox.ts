/**
 * Takes in what content scripts report: gate, parse, write, and only then acknowledge. What a page says of itself counts
 * for nothing; tab, frame and address come from the browser.
 */
import type { Echoes } from '../masking/echoes.ts';
import type { Acknowledgement, Admission, Params, SenderFrame } from '../messaging/messages.ts';
import { echoesOf, valuesAsked, valuesHandedTo } from '../session/handed-on.ts';
import { matchesSites, permissionPatterns } from '../session/sites.ts';
import type { StoredOpening, UnfinishedSession } from '../store/database.ts';
import { appendRecords, isSameDocument, openingOf, openingsOf, putOpening } from '../store/recording.ts';
import type { Store } from '../store/store.ts';
import { type Parsed, parseRecords } from './parse-records.ts';

interface InboxDeps {
  store: Store;
  /** The session that is being recorded or paused, or is just being stopped. */
  live: () => Promise<UnfinishedSession | null>;
  stored: (session: UnfinishedSession) => void;
  /** Asks a document for a description of one of its frame elements. */
  askForFrame: (parent: StoredOpening, child: StoredOpening) => void;
  /** The database refused to write. */
  failed: (error: unknown) => void;
  /** Whether a page at this address is never recorded. */
  isDenied: (url: string) => Promise<boolean>;
  /** Address of the page that a tab shows; undefined where nobody may know it. */
  addressOf: (tab: number) => Promise<string | undefined>;
}

export interface Inbox {
  open: (params: Params<'document.open'>, from: SenderFrame) => Promise<Admission>;
  append: (params: Params<'records.append'>, from: SenderFrame) => Promise<Acknowledgement>;
  /** Whether a sender is one of those that are recorded, or would be but for a pause. */
  isRecorded: (document: string, from: SenderFrame) => Promise<boolean>;
}

const placeOf = ({
  tab,
  frame,
  document,
}: SenderFrame): Pick<StoredOpening, 'tab' | 'browserFrame' | 'browserDocument'> => ({
  tab,
  browserFrame: frame,
  browserDocument: document,
});
const pathKey = (frame: number[]): string => frame.join('.');

export function createInbox({ store, live, stored, askForFrame, failed, addressOf, isDenied }: InboxDeps): Inbox {
  /** Openings known to be in the store, by session and document: saves a read for every batch. */
  const known = new Map<string, StoredOpening>();
  const key = (session: string, document: string): string => `${session} ${document}`;
  /** What masks what was handed on to a document, until it does so itself, and where others repeat it; by session. */
  const masking = new Map<string, Echoes>();
  /** Documents that are just being admitted. */
  const reports = new Map<string, { tab: number; frame: number[]; admission: Promise<Admission> }>();

  async function knownOpening(document: string, session: string): Promise<StoredOpening | null> {
    const cached = known.get(key(session, document));
    if (cached) return cached;
    const opening = await openingOf(store, session, document);
    if (!opening) return null;
    known.set(key(session, document), opening);
    return opening;
  }

  /** Also a frame of such a site, and a page of whatever origin that it made. */
  async function isFromDenied({ url, origin }: SenderFrame): Promise<boolean> {
    return (await isDenied(url)) || (origin !== null && isDenied(`${origin}/`));
  }

  async function inScope(
    params: Params<'document.open'>,
    from: SenderFrame,
    session: UnfinishedSession,
  ): Promise<boolean> {
    if (await isFromDenied(from)) return false;
    const { sites } = session.capture;
    if (/^https?:/u.test(from.url)) return matchesSites(from.url, sites);
    // about:blank, srcdoc, blob: and data: documents: the browser has let the content script in because of the page
    // that made them, whose origin it names; a sandboxed frame has none of its own, and belongs to its parent.
    if (from.origin && /^https?:/u.test(from.origin)) return matchesSites(`${from.origin}/`, permissionPatterns(sites));
    if (params.frame.length === 0) return false;
    await admittedAround(params.frame, from.tab);
    return (await parentOf(params.frame, from.tab, session.id)) !== undefined;
  }

  /** A frame may report itself while the pages around it are just being admitted. */
  async function admittedAround(frame: number[], tab: number): Promise<void> {
    const around = [...reports.values()].filter((one) => one.tab === tab && one.frame.length < frame.length);
    await Promise.allSettled(around.map(({ admission }) => admission));
  }

  async function parentOf(frame: number[], tab: number, session: string): Promise<StoredOpening | undefined> {
    const above = pathKey(frame.slice(0, -1));
    const openings = await openingsOf(store, session);
    return openings
      .filter((opening) => opening.tab === tab && pathKey(opening.frame) === above)
      .toSorted((a, b) => b.openedAt - a.openedAt)[0];
  }

  /** Has frame elements described by their parents, whichever of the two reports itself first. */
  async function nameFrames(opening: StoredOpening): Promise<void> {
    const { tab, frame, session } = opening;
    const parent = frame.length === 0 ? undefined : await parentOf(frame, tab, session);
    if (parent) askForFrame(parent, opening);
    for (const child of await openingsOf(store, session)) {
      const isWithin = child.tab === tab && pathKey(child.frame.slice(0, -1)) === pathKey(frame);
      if (isWithin && child.frame.length > 0) askForFrame(opening, child);
    }
  }

  /** A frame in a page that is not recorded has nobody around it to show the pill. */
  async function showsPill(frame: number[], tab: number, sites: string[]): Promise<boolean> {
    if (frame.length === 0) return true;
    const address = await addressOf(tab);
    return address === undefined || !matchesSites(address, sites) || isDenied(address);
  }

  function remember(values: string[], { id, capture }: UnfinishedSession): void {
    const echoes = masking.get(id);
    if (!echoes && values.length > 0) masking.set(id, echoesOf(values, capture));
    for (const value of values) echoes?.remember(value, 'field');
  }

  async function handingIn({ id }: UnfinishedSession) {
    const openings = await openingsOf(store, id);
    return { openings, handing: openings.flatMap((by) => (by.handsOn ?? []).map((each) => ({ ...each, by }))) };
  }

  /** Without what those before it have masked, and handed on to it. */
  async function maskedOpening(opening: StoredOpening, session: UnfinishedSession): Promise<StoredOpening> {
    const { openings, handing } = await handingIn(session);
    remember(valuesHandedTo(opening, openings, handing), session);
    return masking.get(session.id)?.hideIn(opening) ?? opening;
  }

  /** A frame is asked to go to an address by its own document, which knows nothing of the form that sends it there. */
  async function maskedBatch(raw: unknown[], session: UnfinishedSession): Promise<Parsed> {
    const parsed = parseRecords(raw, session);
    const departures = parsed.records.filter((record) => record.kind === 'departure');
    if (departures.length > 0) {
      const { handing } = await handingIn(session);
      remember(
        departures.flatMap((each) => valuesAsked(each, handing)),
        session,
      );
    }
    const hideIn = masking.get(session.id)?.hideIn;
    return hideIn
      ? parseRecords(
          raw.map((each) => hideIn(each as object)),
          session,
        )
      : parsed;
  }

  async function admit(params: Params<'document.open'>, from: SenderFrame): Promise<Admission> {
    const session = await live();
    if (!session || !(await inScope(params, from, session))) return { admitted: false };
    const { id: own, capture, task } = session;
    const admission = {
      admitted: true,
      session: own,
      capture,
      testIds: task.testIdAttributes ?? [],
      showsPill: await showsPill(params.frame, from.tab, capture.sites),
    } as const;
    // While paused not even the address of a page is written down: it reports itself again on resume.
    if (session.state === 'paused') return { ...admission, paused: true, leavingKey: null, url: '' };
    const { document: id, ...opening } = params;
    const row = await maskedOpening({ id, ...opening, session: own, ...placeOf(from), lastKnown: null }, session);
    const mine = await writing(() => putOpening(store, row));
    if (!mine) return { admitted: false };
    known.set(key(own, id), row);
    // Without it a frame is known by its index alone.
    nameFrames(row).catch(() => undefined);
    return { ...admission, paused: false, leavingKey: await store.keys.ofDocument(own, id), url: row.url };
  }

  return {
    async open(params, from) {
      const report = admit(params, from);
      reports.set(params.document, { tab: from.tab, frame: params.frame, admission: report });
      try {
        return await report;
      } finally {
        reports.delete(params.document);
      }
    },

    async append({ document, records }, from) {
      // A page that leaves at once sends what it has right behind its report.
      await reports.get(document)?.admission.catch(() => undefined);
      const session = await live();
      if (!session || !(await isOf(document, from, session)) || (await isFromDenied(from))) {
        return { stored: [], recording: false };
      }
      const batch = await maskedBatch(records, session);
      await writing(() => appendRecords(store, { session: session.id, document, ...batch }));
      stored(session);
      const sequences = [...batch.records, ...batch.refused].map((record) => record.sequence);
      return { stored: sequences.filter((sequence) => sequence !== null), recording: true };
    },

    async isRecorded(document, from) {
      const session = await live();
      if (!session) return false;
      return matchesSites(from.url, session.capture.sites) || isOf(document, from, session);
    },
  };

  /** The document’s own number is known to it and here alone. */
  async function isOf(document: string, from: SenderFrame, { id }: UnfinishedSession): Promise<boolean> {
    const opening = await knownOpening(document, id);
    return opening !== null && isSameDocument(opening, placeOf(from));
  }

  async function writing<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      failed(error);
      throw error;
    }
  }
}
