/**
 * Pages that ended without saying so: one that crashed, or was killed. What they had acknowledged is there; what they did
 * last may not be.
 */
import { isBlank } from './addresses.ts';
import type { AssembleInput } from './assemble-input.ts';
import { CLOCKS_DIFFER } from './clocks.ts';
import type { DraftLack } from './draft.ts';
import type { RecordedDocument, RecordedDocuments, Visit } from './recorded-documents.ts';
import { urlOf } from './session-documents.ts';

const WHY = 'The page ended without saying so, as one does that crashes: what was done in it last may be missing';

type EndingsInput = Pick<AssembleInput, 'streams' | 'tabEvents' | 'pauses' | 'endedAt'>;

export function silentEndings(input: EndingsInput, documents: RecordedDocuments): DraftLack[] {
  const tops = documents.all.filter(({ opening }) => opening.frame.length === 0 && !isBlank(opening.url));
  return tops.flatMap((document): DraftLack[] => {
    const time = endOf(document, documents, input);
    return time === null ? [] : [{ time, url: urlOf(document), why: WHY }];
  });
}

/** When a page was found to be gone; null for one that said so, or whose tab was closed or put away. */
function endOf(document: RecordedDocument, documents: RecordedDocuments, input: EndingsInput): number | null {
  const { tab, id } = document.opening;
  const last = document.visits.at(-1);
  if (!last?.arrival || hasLeft(last)) return null;
  const visits = documents.visitsOf(tab, []);
  const next = visits.slice(visits.indexOf(last) + 1).find((visit) => visit.document !== document);
  const isUnanswered = input.streams.some((stream) => stream.document === id && stream.unanswered === true);
  const time = next?.time ?? (isUnanswered ? input.endedAt : null);
  if (time === null) return null;
  const isAccounted = input.tabEvents.some(
    (event) =>
      event.tab === tab &&
      ['closed', 'discarded'].includes(event.change) &&
      event.time >= last.time - CLOCKS_DIFFER &&
      event.time <= time + CLOCKS_DIFFER,
  );
  // A page that is left during a pause is not heard.
  const wasPaused = input.pauses.some(({ from, until }) => from < time && until > last.time);
  return isAccounted || wasPaused || isKept(next) ? null : time;
}

const hasLeft = (visit: Visit): boolean =>
  visit.document.records.some(({ kind, time }) => kind === 'leave' && time >= visit.time) || wasAskedAway(visit);

/** Chromium may take nothing more from a page that it keeps, not even that it is left. But that had asked for the next one. */
function wasAskedAway({ document, departures }: Visit): boolean {
  const asked = departures.findLast(({ sameDocument }) => !sameDocument);
  return asked !== undefined && !document.records.some(({ kind, time }) => kind === 'action' && time > asked.time);
}

/** Gone back from to one that was kept: so it is kept as well, and its last word may not have got out. */
const isKept = (next: Visit | undefined): boolean => next?.arrival?.restored === true;
