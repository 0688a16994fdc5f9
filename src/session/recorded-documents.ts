/** The documents of a session with their records in order, and when each was the one that its frame showed. */
import type { AssembleInput, RecordStream } from './assemble-input.ts';
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
  /** The stay that a frame was in at a time. */
  visitAt: (tab: number, frame: number[], time: number) => Visit | null;
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
    visitAt: (tab, frame, time) => visitsOf(tab, frame).findLast((visit) => visit.time <= time) ?? null,
  };
}

/** Whether a document is in a frame of another, however deep. */
export const isWithin = ({ opening: inner }: RecordedDocument, { opening: outer }: RecordedDocument): boolean =>
  inner.tab === outer.tab &&
  inner.frame.length > outer.frame.length &&
  outer.frame.every((index, depth) => inner.frame[depth] === index);

const keyOf = (tab: number, frame: number[]): string => `${tab}:${frame.join('.')}`;
const inTurn = (visits: Visit[]): Visit[] => visits.toSorted((a, b) => a.time - b.time);

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
  const first: Visit = { document, time: opening.openedAt, arrival: null, departures: [] };
  const visits = [first];
  let current = first;
  for (const record of records) {
    if (record.kind === 'departure') current.departures.push(record);
    if (record.kind !== 'arrival') continue;
    if (!record.restored) {
      first.arrival ??= record;
      first.time = record.time;
      continue;
    }
    current = { document, time: record.time, arrival: record, departures: [] };
    visits.push(current);
  }
  return visits;
}
