/**
 * The clocks of pages that are far behind the one of the system: they stood still while the device slept, or that one was put
 * forward. They are set right by what is heard of them, for most actions are told as they begin.
 */
import { CLOCKS_DIFFER, SENT_WITHIN } from '../session/clocks.ts';
import type { DocumentRecord, PageActionType } from '../session/record.ts';
import { later } from '../session/record-times.ts';

export type SetRight = (records: DocumentRecord[]) => DocumentRecord[];

/** @returns what sets right a batch of a document, the same each time */
export function createPageClocks(now: () => number): (document: string) => SetRight {
  /** By how much the clocks are behind. */
  const known = new Map<string, number>();

  return (document) => {
    const before = known.get(document) ?? 0;
    const heard = now();
    return (records) => {
      const begun = records.findIndex(isToldAtOnce);
      const latest = records.findLast(isToldAtOnce);
      // What was typed may be held back for long, and is not to be taken for new.
      if (!latest) return records.map((record) => later(record, before));
      const late = heard - latest.time;
      const isAsKnown = late - before <= SENT_WITHIN && late - before >= -CLOCKS_DIFFER;
      const behind = isAsKnown ? before : late > SENT_WITHIN ? late : 0;
      known.set(document, behind);
      return records.map((record, index) => later(record, index < begun ? before : behind));
    };
  };
}

/** A stay of the pointer, or a choice, is told only when it is known that it was one. */
const toldAtOnce = new Set<PageActionType>(['click', 'press', 'type']);

const isToldAtOnce = (record: DocumentRecord): boolean => record.kind === 'action' && toldAtOnce.has(record.is.type);
