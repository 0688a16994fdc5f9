import { CLOCKS_DIFFER } from './clocks.ts';
import { elementWithoutCredentials } from './credentials.ts';
import type { DocumentRecord } from './record.ts';
import type { RecordedDocument, RecordedDocuments } from './recorded-documents.ts';
import type { Target } from './schema.ts';

type Described = Extract<DocumentRecord, { kind: 'frame' }>;
export type Hops = Target['path'];

/** The frames to pass through, from the top document down, to come to a document at a time. */
export function frameHops(document: RecordedDocument, time: number, documents: RecordedDocuments): Hops {
  const { frame } = document.opening;
  const visit = document.visits.findLast((one) => one.time <= time) ?? document.visits[0];
  const around = (depth: number): RecordedDocument | undefined =>
    visit && documents.visitAround(visit, frame.slice(0, depth))?.document;
  return frame.flatMap((index, depth): Hops => {
    const parent = around(depth);
    const isLast = depth === frame.length - 1;
    const within = isLast ? document : around(depth + 1);
    const described = parent ? frameElement(parent, index, within ?? document, time, documents) : null;
    const shadows = (described?.path ?? []).map((hop) => ({ ...hop, target: elementWithoutCredentials(hop.target) }));
    return [...shadows, { hop: 'frame', index, target: described && elementWithoutCredentials(described.target) }];
  });
}

/**
 * A document that opens in a frame has its parent describe the frame element, a moment later, and again when the person
 * goes into it. The newest description before the action counts, else the first after it; an index may have meant another
 * element before the document opened, or once another one has, so one from then only where there is no other.
 */
function frameElement(
  parent: RecordedDocument,
  index: number,
  { opening }: RecordedDocument,
  time: number,
  documents: RecordedDocuments,
): Described | null {
  const described = parent.records
    .filter((record) => record.kind === 'frame')
    .filter((record) => (index < 0 ? record.holds === opening.id : record.index === index));
  const next = documents
    .visitsOf(opening.tab, opening.frame)
    .find(({ document }) => document.opening.openedAt > opening.openedAt);
  const opened = opening.openedAt;
  const until = next?.document.opening.openedAt ?? Infinity;
  const between = (from: number, end: number): Described[] =>
    described.filter((one) => one.time >= from && one.time < end);
  return (
    between(opened, until).findLast((one) => one.time <= time) ??
    between(opened, until - CLOCKS_DIFFER)[0] ??
    // By another clock it may have been described before it opened.
    between(opened - CLOCKS_DIFFER, opened).at(-1) ??
    between(opened, Infinity)[0] ??
    described.at(-1) ??
    null
  );
}
