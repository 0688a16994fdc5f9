/** What scrolled because a frame in it had no use for the wheel (see `passedWheel` and `moved` among the records). */
import type { PageAction } from './record.ts';
import { isWithin, type RecordedDocument, type RecordedDocuments, type RecordOf } from './recorded-documents.ts';

/** Scrolling begins so soon after the wheel, also in a busy page. ms */
const BEGINS_WITHIN = 500;
/**
 * Or so soon before it, by the clock of another page. Less than clocks may differ: a script may have scrolled just before the
 * person did. ms
 */
const BEGINS_BEFORE = 40;

/** The scrolls of a document that the wheel over a frame in it made. */
export function passedScrolls(document: RecordedDocument, documents: RecordedDocuments): PageAction[] {
  const moved = document.records.filter((record) => record.kind === 'moved');
  if (moved.length === 0) return [];
  const passed = wheelsPassedTo(document, documents);
  return moved.flatMap(({ time, until, from, to, target }): PageAction[] => {
    const cause = passed.find((wheel) => time >= wheel.time - BEGINS_BEFORE && time <= wheel.until + BEGINS_WITHIN);
    if (!cause) return [];
    return [{ type: 'scroll', time, until, ...(target && { target }), from, to, by: cause.by }];
  });
}

const wheelsPassedTo = (document: RecordedDocument, { all }: RecordedDocuments): RecordOf<'passedWheel'>[] =>
  all
    .filter((other) => isWithin(other, document))
    .flatMap(({ records }) => records.filter((record) => record.kind === 'passedWheel'));
