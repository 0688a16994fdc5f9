/** Numbers of records that never arrived. */
import type { RecordStream } from './assemble-input.ts';
import type { RecordedDocument } from './recorded-documents.ts';

export interface Gap {
  from: number;
  to: number;
}

/** Refused records did arrive. */
export function gapsOf({ opening, records }: RecordedDocument, streams: RecordStream[]): Gap[] {
  const own = streams.filter((stream) => stream.document === opening.id);
  const arrived = [
    ...records.map(({ sequence }) => sequence),
    ...own.flatMap((stream) => stream.refusedSequences ?? []),
  ];
  const last = Math.max(0, ...own.map((stream) => stream.lastKnown ?? 0));
  const gaps: Gap[] = [];
  let next = 1;
  for (const sequence of [...arrived.toSorted((a, b) => a - b), last + 1]) {
    if (sequence > next) gaps.push({ from: next, to: sequence - 1 });
    next = Math.max(next, sequence + 1);
  }
  return gaps;
}
