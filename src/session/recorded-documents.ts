/** The documents of a session with their records in order, and when each was the one that its frame showed. */
import type { AssembleInput, RecordStream } from './assemble-input.ts';
import { CLOCKS_DIFFER } from './clocks.ts';
import type { DocumentOpening, DocumentRecord } from './record.ts';

export type RecordOf<K extends DocumentRecord['kind']> = Extract<DocumentRecord, { kind: K }>;
export type Arrival = RecordOf<'arrival'>;
export type Departure = RecordOf<'departure'>;

/** One stay of a document in its frame: it may come back out of the back/forward cache for another. */
export interface Visit {
  document: RecordedDocument;
  time: number;
  /** Null where its record is missing, or was withheld during a pause. */
  arrival: Arrival | null;
  /** What was asked for while it was there, in order. */
  departures: Departure[];
  /** When it said that it left; null where it did not. */
  left: number | null;
  /** When it said the last that is known of it. */
  last: number;
}

export interface RecordedDocument {
  opening: DocumentOpening;
  /** In order of their numbers, each once. */
  records: DocumentRecord[];
  visits: Visit[];
}

export interface RecordedDocuments {
  /** In the order in which they were opened. */
  all: RecordedDocument[];
  /** Stays in a frame, in time order. */
  visitsOf: (tab: number, frame: number[]) => Visit[];
  /** Frames of a tab that are not its top one. */
  subframesOf: (tab: number) => number[][];
  /** The stay of a document around a stay in a frame of it, at this place in the tab. */
  visitAround: (visit: Visit, frame: number[]) => Visit | null;
}

export function recordedDocuments({
  openings,
  streams,
}: Pick<AssembleInput, 'openings' | 'streams'>): RecordedDocuments {
  const all = inOrder(openings).map((opening) => recordedDocument(opening, streams));
  const byFrame = new Map<string, Visit[]>();
  for (const document of all) {
    const key = keyOf(document.opening.tab, document.opening.frame);
    byFrame.set(key, [...(byFrame.get(key) ?? []), ...document.visits]);
  }
  for (const [key, visits] of byFrame) byFrame.set(key, inTurn(visits));

  const visitsOf = (tab: number, frame: number[]): Visit[] => byFrame.get(keyOf(tab, frame)) ?? [];
  return {
    all,
    visitsOf,
    subframesOf(tab) {
      const frames = all.filter(({ opening }) => opening.tab === tab && opening.frame.length > 0);
      return [...new Map(frames.map(({ opening }) => [String(opening.frame), opening.frame])).values()];
    },
    visitAround: (visit, frame) => longestAround(visit, visitsOf(visit.document.opening.tab, frame)),
  };
}

/** Whether a document is in a frame of another, however deep. */
export const isWithin = ({ opening: inner }: RecordedDocument, { opening: outer }: RecordedDocument): boolean =>
  inner.tab === outer.tab &&
  inner.frame.length > outer.frame.length &&
  outer.frame.every((index, depth) => inner.frame[depth] === index);

const keyOf = (tab: number, frame: number[]): string => `${tab}:${frame.join('.')}`;

/** By their clocks the next may have come before the one that it followed, which was left first. */
function inTurn(visits: Visit[]): Visit[] {
  const turns: Visit[] = [];
  for (const visit of visits.toSorted((a, b) => a.time - b.time)) {
    let place = turns.length;
    while (place > 0 && cameBefore(visit, turns[place - 1] as Visit)) place -= 1;
    turns.splice(place, 0, visit);
  }
  return turns;
}

const cameBefore = (visit: Visit, other: Visit): boolean =>
  endOf(visit) <= other.time + CLOCKS_DIFFER && endOf(visit) < endOf(other);

/** Chromium may not say that a page is left that it keeps. */
const endOf = ({ left, departures }: Visit): number =>
  left ?? departures.findLast(({ sameDocument }) => !sameDocument)?.time ?? Infinity;

/**
 * A frame lives within one stay of its page. What comes first tells nothing of it where their clocks differ: the page may seem
 * to have begun just after the frame, or the next one just before it.
 */
function longestAround({ time, left, last }: Visit, visits: Visit[]): Visit | null {
  const until = left ?? last;
  const around = visits.map((visit, index) => {
    const end = visit.left ?? visits[index + 1]?.time ?? Infinity;
    return { visit, length: Math.min(until, end) - Math.max(time, visit.time), apart: Math.abs(time - visit.time) };
  });
  const longest = Math.max(...around.map(({ length }) => length));
  // Of one that did not say how long it lived it is told by when it began.
  const margin = left === null ? CLOCKS_DIFFER : 0;
  const found = around.filter(({ length }) => length >= longest - margin);
  return found.toSorted((a, b) => a.apart - b.apart)[0]?.visit ?? null;
}

function inOrder(openings: DocumentOpening[]): DocumentOpening[] {
  const unique = [...new Map(openings.map((opening) => [opening.id, opening])).values()];
  return unique.toSorted(
    (a, b) => a.openedAt - b.openedAt || a.tab - b.tab || a.frame.length - b.frame.length || (a.id < b.id ? -1 : 1),
  );
}

function recordedDocument(opening: DocumentOpening, streams: RecordStream[]): RecordedDocument {
  const own = streams.filter((stream) => stream.document === opening.id);
  const numbered = new Map(own.flatMap(({ records }) => records.map((record) => [record.sequence, record] as const)));
  const records = [...numbered.values()].toSorted((a, b) => a.sequence - b.sequence);
  const document: RecordedDocument = { opening, records, visits: [] };
  document.visits = visitsIn(document);
  return document;
}

function visitsIn(document: RecordedDocument): Visit[] {
  const { opening, records } = document;
  const first: Visit = {
    document,
    time: opening.openedAt,
    arrival: null,
    departures: [],
    left: null,
    last: opening.openedAt,
  };
  const visits = [first];
  let current = first;
  for (const record of records) {
    if (record.kind === 'arrival' && record.restored) {
      current = { document, time: record.time, arrival: record, departures: [], left: null, last: record.time };
      visits.push(current);
      continue;
    }
    current.last = Math.max(current.last, record.time);
    if (record.kind === 'departure') current.departures.push(record);
    if (record.kind === 'leave') current.left = record.time;
    if (record.kind !== 'arrival') continue;
    first.arrival ??= record;
    first.time = record.time;
  }
  return visits;
}
