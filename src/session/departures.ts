/** Which of the addresses that documents asked for brought a document. */
import { withoutFragment } from './addresses.ts';
import { CLOCKS_DIFFER } from './clocks.ts';
import type { Arrival, Departure, RecordedDocuments, Visit } from './recorded-documents.ts';

/** A server's redirects are part of one navigation, which begins when the page asks. ms */
const REDIRECTED_WITHIN = 10_000;
/** What another frame asked for long ago was for something else. ms */
const ELSEWHERE_WITHIN = 30_000;

/** A departure, and the stay of the document that asked. */
export interface Asked {
  departure: Departure;
  visit: Visit;
}

export interface DepartureFinder {
  /** @param previous the stay that this one ended in its frame */
  find: (visit: Visit, previous: Visit | null) => Asked | null;
}

/** Each departure brings one document at most. */
export function departureFinder(
  tab: number,
  documents: RecordedDocuments,
  isDownload: (departure: Departure) => boolean,
): DepartureFinder {
  const used = new Set<Departure>();
  const all = documents.all
    .filter(({ opening }) => opening.tab === tab)
    .flatMap(({ visits }) => visits.flatMap((visit) => visit.departures.map((departure) => ({ departure, visit }))))
    .filter(({ departure }) => !departure.sameDocument && !isDownload(departure));

  function fromPrevious(arrival: Arrival, previous: Visit): Asked | null {
    const candidates = all.filter(({ departure, visit }) => visit === previous && isFor(departure, arrival));
    const exact = candidates.findLast(({ departure }) => isTo(departure, arrival));
    // It left as the next one came, by the clock that it asked by: a device that sleeps may stop that one.
    const left = Math.min(arrival.time, previous.left ?? Infinity);
    return exact ?? candidates.findLast(({ departure }) => left - departure.time <= REDIRECTED_WITHIN) ?? null;
  }

  /** A link or script in one frame can send another elsewhere. */
  function fromElsewhere(arrival: Arrival, arriving: Visit, since: number): Asked | null {
    const found = all.filter(
      ({ departure, visit }) =>
        visit.document !== arriving.document &&
        !used.has(departure) &&
        isFor(departure, arrival) &&
        isTo(departure, arrival) &&
        departure.time >= Math.max(since - CLOCKS_DIFFER, arrival.time - ELSEWHERE_WITHIN) &&
        departure.time <= arrival.time + CLOCKS_DIFFER,
    );
    return found.toSorted((a, b) => a.departure.time - b.departure.time).at(-1) ?? null;
  }

  return {
    find(visit, previous) {
      const { arrival } = visit;
      if (!arrival) return null;
      const asked =
        (previous && fromPrevious(arrival, previous)) ?? fromElsewhere(arrival, visit, previous?.time ?? -Infinity);
      if (asked) used.add(asked.departure);
      return asked;
    },
  };
}

const isTo = (departure: Departure, arrival: Arrival): boolean =>
  withoutFragment(departure.url) === withoutFragment(arrival.url);

/** Whether this way of asking ends in this way of arriving: a link does not bring a document back out of the history. */
function isFor(departure: Departure, arrival: Arrival): boolean {
  const traversed = arrival.restored || arrival.navigation === 'back_forward';
  if (departure.navigation === 'traverse' || traversed) return departure.navigation === 'traverse' && traversed;
  if (departure.navigation === 'reload') return arrival.navigation === 'reload';
  return arrival.navigation !== 'reload' || isTo(departure, arrival);
}
