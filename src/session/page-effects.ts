/** Effects that pages saw themselves: dialogs, downloads, prints. */
import { causeOf } from './causes.ts';
import { CLOCKS_DIFFER } from './clocks.ts';
import { withoutCredentials } from './credentials.ts';
import { type DraftAction, type DraftEffect, inTime } from './draft.ts';
import type { PageEffect } from './record.ts';
import { isWithin, type RecordedDocument, type RecordedDocuments } from './recorded-documents.ts';

/** A page that asks for another address is asked at once whether it may be left. ms */
const ASKED_WITHIN = 1000;
/** The frames of a page are printed with it. ms */
const PRINTED_WITHIN = 1000;

interface SeenEffect {
  time: number;
  is: PageEffect;
}

/** @param done all that the person did, in pages and in the browser's own interface */
export function pageEffects({ all }: RecordedDocuments, done: DraftAction[]): DraftEffect[] {
  return all.flatMap((document) => {
    const { id, tab } = document.opening;
    const inTab = inTime(done.filter((action) => action.tab === tab));
    const inDocument = inTab.filter((action) => action.document === id);
    return seenIn(document)
      .filter((seen) => !isPrintedWithin(document, seen, all))
      .map((seen): DraftEffect => {
        const { time, is } = seen;
        const place = { time, tab, document: id };
        if (is.type === 'dialog' && is.kind === 'beforeunload') {
          const answer = wasLeft(document, seen, inDocument);
          const cause = leavingCause(document, time, inTab) ?? (answer ? leftBy(time, inTab, inDocument) : null);
          return { ...place, cause, is: { ...is, answer } };
        }
        const cause = causeOf({ by: 'script', time, document: id }, [inTab], -Infinity);
        return { ...place, cause, is: is.type === 'download' ? withoutNames(is) : is };
      });
  });
}

/** As they turned out, in the order in which they came about. */
function seenIn({ records }: RecordedDocument): SeenEffect[] {
  const seen = new Map<string, { time: number; is: PageEffect | null }>();
  for (const record of records) {
    if (record.kind !== 'effect') continue;
    const { effect, is, time } = record;
    seen.set(effect, { time: seen.get(effect)?.time ?? time, is });
  }
  return [...seen.values()].flatMap(({ time, is }) => (is ? [{ time, is }] : []));
}

function withoutNames(is: Extract<PageEffect, { type: 'download' }>): DraftEffect['is'] {
  return is.url === undefined ? is : { ...is, url: withoutCredentials(is.url) };
}

/** Every frame is told of its page's printing. */
function isPrintedWithin(document: RecordedDocument, { is, time }: SeenEffect, all: RecordedDocument[]): boolean {
  if (is.type !== 'print') return false;
  return all
    .filter((other) => isWithin(document, other))
    .flatMap(seenIn)
    .some((other) => other.is.type === 'print' && Math.abs(other.time - time) <= PRINTED_WITHIN);
}

/** Ways to leave a page in the browser's own interface. */
const leaving = new Set<DraftAction['is']['type']>(['navigate', 'back', 'forward', 'reload', 'closeTab']);
/** The next page may take its time to come. ms */
const LEFT_WITHIN = 30_000;

/** What the person did is known only once it is done: after they were asked, and after all they did in the page. */
function leftBy(time: number, inTab: DraftAction[], inDocument: DraftAction[]): DraftAction | null {
  const last = inDocument.findLast((action) => action.time <= time);
  const since = Math.max(time - CLOCKS_DIFFER, last?.time ?? -Infinity);
  return (
    inTab.find(
      (action) =>
        leaving.has(action.is.type) && action !== last && action.time >= since && action.time <= time + LEFT_WITHIN,
    ) ?? null
  );
}

/** Of a page that was to be left through the browser's own interface, nothing before was the cause. */
function leavingCause({ visits, opening }: RecordedDocument, time: number, done: DraftAction[]): DraftAction | null {
  const visit = visits.findLast((each) => each.time <= time);
  const asked = visit?.departures.findLast(
    (departure) => !departure.sameDocument && departure.time <= time && time - departure.time <= ASKED_WITHIN,
  );
  if (!asked || !visit || asked.by === 'person') return null;
  return causeOf({ by: asked.by, time: asked.time, document: opening.id }, [done], visit.time);
}

/** Whether the person left: the page went, and they neither did anything in it nor were asked again before. */
function wasLeft({ records }: RecordedDocument, { time }: SeenEffect, done: DraftAction[]): boolean {
  const left = records.find((record) => record.kind === 'leave' && record.time >= time);
  if (!left) return false;
  const isBetween = (at: number): boolean => at > time && at < left.time;
  const isAskedAgain = records.some(
    (record) =>
      record.kind === 'effect' &&
      record.is?.type === 'dialog' &&
      record.is.kind === 'beforeunload' &&
      isBetween(record.time),
  );
  return !isAskedAgain && !done.some((action) => isBetween(action.time));
}
