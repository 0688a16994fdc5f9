/** The signals that only some sessions have, because they were agreed to apart: the path of the mouse, and attention. */
import { inTime } from './draft.ts';
import type { RecordedDocument } from './recorded-documents.ts';
import { neverBack, stepsOf, timesOf } from './samples.ts';
import type { Attention, Capture, PointerPath, Session } from './schema.ts';

interface Names {
  at: (time: number) => number;
  tab: (tab: number) => string;
  document: (document: string) => string;
}

export function signals(
  { pointer, timing }: Capture,
  documents: RecordedDocument[],
  names: Names,
): Pick<Session, 'pointer' | 'attention'> {
  return {
    ...(pointer && { pointer: documents.flatMap((document) => pathIn(document, names)) }),
    ...(timing && { attention: attentionIn(documents, names) }),
  };
}

function pathIn({ opening, records }: RecordedDocument, { at, document }: Names): PointerPath[] {
  const pieces = records.filter((record) => record.kind === 'path');
  if (pieces.length === 0) return [];
  // To the millisecond: at sixty points a second, more is only noise that takes room.
  const times = pieces.flatMap((piece) => timesOf(piece).map((time) => Math.round(at(time))));
  const x = pieces.flatMap((piece) => piece.x);
  const y = pieces.flatMap((piece) => piece.y);
  return [{ document: document(opening.id), t: stepsOf(neverBack(times)), x, y }];
}

function attentionIn(documents: RecordedDocument[], names: Names): Attention[] {
  const changes = documents.flatMap(({ opening, records }) =>
    records.flatMap((record) => (record.kind === 'attention' ? [{ ...record, opening }] : [])),
  );
  return inTime(changes).map(({ time, opening, change }) => ({
    at: names.at(time),
    tab: names.tab(opening.tab),
    document: names.document(opening.id),
    change,
  }));
}
