/**
 * Downloads that the browser told of. It names no tab, so the page that asked is looked for: one that asked for the address,
 * that the address was referred by, or in which the person did something just before. What a page saw itself is not told
 * twice.
 */
import { withoutFragment } from './addresses.ts';
import { causeOf } from './causes.ts';
import { CLOCKS_DIFFER, lastBefore } from './clocks.ts';
import { type DraftAction, type DraftEffect, inTime } from './draft.ts';
import type { DownloadEvent } from './record.ts';
import type { Departure, RecordedDocument, RecordedDocuments, Visit } from './recorded-documents.ts';

/** From asking until the browser knows that it is a file: a server may be slow. ms */
const STARTS_WITHIN = 30_000;

interface Asked {
  departure: Departure;
  visit: Visit;
}

export interface Download {
  event: DownloadEvent;
  /** Null where a page asked in a way that it cannot hear itself. */
  asked: Asked | null;
}

/** The downloads that no page saw itself. Each departure brings one at most. */
export function unseenDownloads(events: DownloadEvent[], { all }: RecordedDocuments): Download[] {
  const seen = new Set(all.flatMap(seenIn));
  const departures = all
    .flatMap(({ visits }) => visits.flatMap((visit) => visit.departures.map((departure) => ({ departure, visit }))))
    .filter(({ departure }) => !departure.sameDocument);
  const used = new Set<Departure>();
  return inTime(events).flatMap((event): Download[] => {
    const twin = [...seen].find(({ url, time }) => isAddress(event, url) && isBefore(time, event));
    if (twin) {
      seen.delete(twin);
      return [];
    }
    const asked = departures.findLast(
      ({ departure }) => !used.has(departure) && isAddress(event, departure.url) && isBefore(departure.time, event),
    );
    if (asked) used.add(asked.departure);
    return [{ event, asked: asked ?? null }];
  });
}

function seenIn({ records }: RecordedDocument): { url: string | undefined; time: number }[] {
  return records.flatMap((record) =>
    record.kind === 'effect' && record.is?.type === 'download' ? [{ url: record.is.url, time: record.time }] : [],
  );
}

const isBefore = (time: number, event: DownloadEvent): boolean =>
  time <= event.time + CLOCKS_DIFFER && event.time - time <= STARTS_WITHIN;

/** One that is the file itself (`data:`) is known to neither. */
function isAddress({ url, finalUrl }: DownloadEvent, of: string | undefined): boolean {
  if (of === undefined || url === undefined) return of === url;
  return [url, finalUrl].some((each) => each !== undefined && withoutFragment(each) === withoutFragment(of));
}

/** @param done all that the person did, in pages and in the browser's own interface */
export function downloadEffects(
  downloads: Download[],
  documents: RecordedDocuments,
  done: DraftAction[],
): DraftEffect[] {
  const inOrder = inTime(done);
  return downloads.flatMap(({ event, asked }): DraftEffect[] => {
    const visit = asked?.visit ?? pageOf(event, documents, inOrder);
    if (!visit) return [];
    const { id, tab } = visit.document.opening;
    const inTab = inOrder.filter((action) => action.tab === tab);
    const time = asked?.departure.time ?? event.time;
    const by = asked?.departure.by ?? 'script';
    const cause = causeOf({ by, time, document: asked && id }, [inTab], asked?.visit.time ?? -Infinity);
    const address = event.url === undefined ? {} : { url: event.url };
    const is = { type: 'download', ...address, file: { masked: 'file' } } as const;
    return [{ time, tab, document: id, cause, is }];
  });
}

/** The page that the person was at, among those that the download may have come from. */
function pageOf({ time, referrer }: DownloadEvent, { all }: RecordedDocuments, done: DraftAction[]): Visit | null {
  const stays = all.flatMap(({ visits }) => visits.filter((visit) => visit.time <= time + CLOCKS_DIFFER));
  const referring = stays.filter(({ document, arrival }) => (arrival?.url ?? document.opening.url) === referrer);
  const candidates = referring.length > 0 ? referring : stays;
  const last = lastBefore({ time, document: null }, [done], (action) => candidates.some(isStayOf(action)));
  return (last && candidates.findLast(isStayOf(last))) ?? inTime(candidates).at(-1) ?? null;
}

const isStayOf =
  (action: DraftAction) =>
  ({ document }: Visit): boolean =>
    document.opening.id === action.document;
