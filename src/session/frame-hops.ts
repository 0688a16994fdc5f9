import { elementWithoutCredentials } from './credentials.ts';
import type { RecordedDocument, RecordedDocuments } from './recorded-documents.ts';
import type { FrameHop } from './schema.ts';

/** The frames to pass through, from the top document down, to come to a document at a time. */
export function frameHops(document: RecordedDocument, time: number, documents: RecordedDocuments): FrameHop[] {
  const { tab, frame, openedAt } = document.opening;
  return frame.map((index, depth) => {
    const parent = documents.visitAt(tab, frame.slice(0, depth), time)?.document;
    const isLast = depth === frame.length - 1;
    const within = isLast ? document : documents.visitAt(tab, frame.slice(0, depth + 1), time)?.document;
    return {
      hop: 'frame',
      index,
      target: parent ? frameElement(parent, index, within?.opening.openedAt ?? openedAt, time) : null,
    };
  });
}

/**
 * A document that opens in a frame has its parent describe the frame element, a moment later, and again when the person
 * goes into it. The newest description before the action counts; an index may have meant another element before the
 * document opened, so one from then only where there is no other.
 */
function frameElement(parent: RecordedDocument, index: number, openedAt: number, time: number): FrameHop['target'] {
  if (index < 0) return null;
  const described = parent.records
    .filter((record) => record.kind === 'frame')
    .filter((record) => record.index === index);
  const since = described.filter((record) => record.time >= openedAt);
  const record = since.findLast((candidate) => candidate.time <= time) ?? since[0] ?? described.at(-1);
  return record ? elementWithoutCredentials(record.target) : null;
}
