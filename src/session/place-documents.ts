/**
 * In which tab a page was that could not say so: it had come and gone before the background ran. Only the browser knows the
 * number of a tab, so it is told by the pages before and after it, which asked for it or were asked for by it.
 */
import { withoutFragment } from './addresses.ts';
import { CLOCKS_DIFFER } from './clocks.ts';
import type { DocumentRecord } from './record.ts';

/** From asking for an address until the document is there: a server may be slow. ms */
const ARRIVES_WITHIN = 10_000;

/** A page in the top frame of its tab. Times are milliseconds since the Unix epoch. */
export interface TopDocument {
  id: string;
  url: string;
  openedAt: number;
  records: DocumentRecord[];
}

export interface PlacedDocument extends TopDocument {
  tab: number;
}

/** The tab of each document for which one tab alone comes into question. */
export function placeDocuments(unplaced: TopDocument[], placed: PlacedDocument[]): PlacedDocument[] {
  const found: PlacedDocument[] = [];
  let remaining = unplaced;
  // One that has been placed may be the neighbour of the next one.
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    const known = [...placed, ...found];
    remaining = remaining.filter((document) => {
      const tabs = new Set(known.filter((other) => areNeighbours(document, other)).map(({ tab }) => tab));
      const [tab] = tabs;
      if (tab === undefined || tabs.size > 1) return true;
      found.push({ ...document, tab });
      return false;
    });
  }
  return found;
}

const areNeighbours = (one: TopDocument, other: TopDocument): boolean =>
  ledTo(one, other) || ledTo(other, one) || wasReloadedAs(one, other) || wasReloadedAs(other, one);

/** The browser reloads a page without telling it; the page goes while the next one comes. */
function wasReloadedAs(from: TopDocument, to: TopDocument): boolean {
  const arrival = to.records.find((record) => record.kind === 'arrival');
  if (arrival?.navigation !== 'reload' || withoutFragment(from.url) !== withoutFragment(to.url)) return false;
  return from.records.some(
    ({ kind, time }) => kind === 'leave' && time >= to.openedAt - CLOCKS_DIFFER && time <= arrival.time + CLOCKS_DIFFER,
  );
}

function ledTo(from: TopDocument, to: TopDocument): boolean {
  return from.records.some(
    (record) =>
      record.kind === 'departure' &&
      !record.sameDocument &&
      withoutFragment(record.url) === withoutFragment(to.url) &&
      record.time >= to.openedAt - ARRIVES_WITHIN &&
      record.time <= to.openedAt + CLOCKS_DIFFER,
  );
}
