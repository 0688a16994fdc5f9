/**
 * How documents came: which the person asked for in the browser's own interface (actions), and which a page did
 * (effects). A document that came without its predecessor having asked was the person's doing.
 */
import { isBlank, withoutFragment } from './addresses.ts';
import type { AssembleInput } from './assemble-input.ts';
import { causeOf } from './causes.ts';
import { justAfter, lastBefore } from './clocks.ts';
import { withoutCredentials } from './credentials.ts';
import { type Asked, type DepartureFinder, departureFinder } from './departures.ts';
import { type Draft, type DraftAction, inTime } from './draft.ts';
import type { Arrival, Departure, RecordedDocuments, Visit } from './recorded-documents.ts';
import type { Effect } from './schema.ts';
import type { RecordedTab } from './tab-actions.ts';
import { createTabHistory, type Place, type TabHistory } from './tab-history.ts';

type Kind = Extract<Effect, { type: 'navigation' }>['kind'];
type ArrivedVisit = Visit & { arrival: Arrival };

/** A page that arrives so soon after something was done in a frame of a site that was not agreed to came from it. ms */
const FROM_FRAME_WITHIN = 1000;

interface TabNavigation {
  tab: RecordedTab;
  documents: RecordedDocuments;
  history: TabHistory;
  departures: DepartureFinder;
  /** Whether a document was loaded while nothing was recorded. */
  isUnseen: (visit: Visit) => boolean;
  /** When the browser put the tab away, to load it again when it is gone to. */
  discarded: number[];
  /** What the person did in the pages of the tab, in time order. */
  done: DraftAction[];
  /** What they did in the browser's own interface, as it is found out. */
  ways: DraftAction[];
  draft: Draft;
}

type NavigationsInput = Pick<AssembleInput, 'startedAt' | 'pauses' | 'tabEvents'>;

/**
 * @param done what the person did in pages
 * @param isDownload whether what a page asked for turned out to be a file
 */
export function navigations(
  { startedAt, pauses, tabEvents }: NavigationsInput,
  documents: RecordedDocuments,
  tabs: RecordedTab[],
  done: DraftAction[],
  isDownload: (departure: Departure) => boolean,
): Draft {
  const draft: Draft = { actions: [], effects: [], lacks: [] };
  const isUnseen = ({ document, arrival }: Visit): boolean => {
    const { openedAt } = document.opening;
    return (
      !arrival?.restored &&
      (openedAt < startedAt || pauses.some(({ from, until }) => openedAt > from && openedAt < until))
    );
  };
  for (const tab of tabs) {
    const inTab = inTime(done.filter((action) => action.tab === tab.number));
    const departures = departureFinder(tab.number, documents, isDownload);
    const at: TabNavigation = {
      tab,
      documents,
      history: createTabHistory(),
      departures,
      isUnseen,
      discarded: tabEvents.flatMap(({ tab: number, change, time }) =>
        number === tab.number && change === 'discarded' ? [time] : [],
      ),
      done: inTab,
      ways: [],
      draft,
    };
    navigateTop(at);
    for (const frame of documents.subframesOf(tab.number)) navigateSubframe(frame, at);
  }
  return draft;
}

function navigateTop(at: TabNavigation): void {
  let previous: Visit | null = null;
  let isFirst = true;
  for (const visit of at.documents.visitsOf(at.tab.number, [])) {
    if (!isBlank(visit.document.opening.url)) {
      arrive(visit, previous, isFirst, at);
      isFirst = false;
    }
    for (const departure of visit.departures) if (departure.sameDocument) moveWithin(visit, departure, at);
    previous = visit;
  }
}

function arrive(visit: Visit, previous: Visit | null, isFirst: boolean, at: TabNavigation): void {
  const { history, departures, tab, isUnseen } = at;
  if (!hasArrival(visit) || isUnseen(visit)) {
    history.push(placeOf(visit));
    return;
  }
  if (previous && at.discarded.some((time) => time >= previous.time && time <= visit.time)) {
    history.replace(placeOf(visit));
    return;
  }
  const asked = departures.find(visit, previous);
  if (isFirst && tab.openedBy === 'page') {
    history.push(placeOf(visit));
    addEffect(visit, { kind: 'link', url: visit.arrival.url, time: timeOf(visit, tab), cause: tab.cause }, at);
  } else if (asked && asked.departure.by !== 'person') addAsked(visit, asked, at, true);
  else addUnasked(visit, previous, asked?.departure ?? null, isFirst, at);
}

const hasArrival = (visit: Visit): visit is ArrivedVisit => visit.arrival !== null;

const placeOf = ({ document, arrival }: Visit): Place => ({
  url: arrival?.url ?? document.opening.url,
  document: document.opening.id,
  index: arrival?.index ?? null,
});

/** A tab's first navigation may begin just before the browser tells of the tab. */
const timeOf = (visit: ArrivedVisit, tab: RecordedTab): number => Math.max(visit.arrival.time, tab.openedAt);

/** What the page asked for. */
function addAsked(visit: ArrivedVisit, { departure, visit: asking }: Asked, at: TabNavigation, isTop: boolean): void {
  const cause = causeFor(departure, asking, at);
  const kinds: Partial<Record<Departure['navigation'], Kind>> = { reload: 'script', traverse: 'history' };
  const kind = kinds[departure.navigation] ?? (departure.by === 'person' ? 'link' : departure.by);
  addEffect(visit, { kind, url: departure.url, time: departure.time, cause }, at);
  if (isTop) move(at.history, placeOf(visit), departure);
  const { url } = visit.arrival;
  if (withoutFragment(withoutCredentials(url)) === withoutFragment(withoutCredentials(departure.url))) return;
  addEffect(visit, { kind: 'redirect', url, time: Math.max(visit.arrival.time, departure.time), cause }, at);
}

/** Not what was done in the same document once it had come back. */
function isDoneIn({ document: { opening, visits }, time: since }: Visit): (action: DraftAction) => boolean {
  const again = visits.find((visit) => visit.time > since)?.time ?? Infinity;
  return ({ document, time }) => document === opening.id && time < again;
}

const causeFor = (
  { by, time }: Departure,
  { document, time: since }: Visit,
  { done, ways }: TabNavigation,
): DraftAction | null => causeOf({ by, time, document: document.opening.id }, [done, ways], since);

function move(history: TabHistory, place: Place, { navigation, delta }: Departure): void {
  if (navigation === 'push') history.push(place);
  else if (navigation === 'traverse') history.traverse(place, delta);
  else history.replace(place);
}

interface Navigation {
  kind: Kind;
  url: string;
  time: number;
  cause: DraftAction | null;
}

function addEffect({ document }: Visit, { kind, url, time, cause }: Navigation, { tab, draft }: TabNavigation): void {
  draft.effects.push({
    time,
    tab: tab.number,
    document: document.opening.id,
    cause,
    is: { type: 'navigation', kind, url: withoutCredentials(url) },
  });
}

/**
 * What no page asked for.
 * @param person what the document before said of the person's way through the history
 */
function addUnasked(
  visit: ArrivedVisit,
  previous: Visit | null,
  person: Departure | null,
  isFirst: boolean,
  at: TabNavigation,
): void {
  const { arrival } = visit;
  const { history, tab, done } = at;
  const doneBefore = previous ? done.filter(isDoneIn(previous)) : [];
  const time = person?.time ?? justAfter(timeOf(visit, tab), doneBefore);
  const place = placeOf(visit);
  const way = wayOf(arrival, isFirst && tab.openedBy === 'person');
  if (way === 'traverse') {
    addAction(visit, history.traverse(place, person?.delta ?? 0), arrival.url, time, at);
    return;
  }
  // Browsers take the address that a tab shows already as a reload, which makes no new entry.
  if (way === 'reload' || history.current()?.url === arrival.url) history.replace(place);
  else history.push(place);
  if (way === 'outside') addFromOutside(visit, time, at);
  else addAction(visit, way, arrival.url, time, at);
}

function wayOf(arrival: Arrival, isNewTab: boolean): 'navigate' | 'traverse' | 'reload' | 'outside' {
  if (isNewTab) return 'navigate';
  if (arrival.restored || arrival.navigation === 'back_forward') return 'traverse';
  if (arrival.navigation === 'reload') return 'reload';
  return arrival.referred ? 'outside' : 'navigate';
}

type WayInBrowser = 'navigate' | 'back' | 'forward' | 'reload';

function addAction({ document }: Visit, type: WayInBrowser, url: string, time: number, at: TabNavigation): void {
  const place = { time, tab: at.tab.number, document: document.opening.id };
  const action: DraftAction = { ...place, is: { type, url: withoutCredentials(url) } };
  at.ways.push(action);
  at.draft.actions.push(action);
}

/**
 * A page referred to it, and none that was recorded. A frame from another origin can send the whole page elsewhere
 * without the page being told; otherwise the person was outside the agreed sites.
 */
function addFromOutside(visit: ArrivedVisit, time: number, at: TabNavigation): void {
  const { documents, draft, done } = at;
  const inSubframe = ({ document }: DraftAction): boolean =>
    documents.all.some(({ opening }) => opening.id === document && opening.frame.length > 0);
  const last = lastBefore({ time, document: visit.document.opening.id }, [done]);
  const cause = last && time - last.time <= FROM_FRAME_WITHIN && inSubframe(last) ? last : null;
  addEffect(visit, { kind: 'link', url: visit.arrival.url, time, cause }, at);
  if (!cause) draft.lacks.push({ time, kind: 'page', why: 'The page before was not recorded' });
}

/** The document stays: History API, or a fragment. */
function moveWithin(visit: Visit, departure: Departure, at: TabNavigation): void {
  const { history } = at;
  const { by, url, time, navigation, fragment, delta } = departure;
  const before = history.current();
  const index = before?.index ?? null;
  const place: Place = { url, document: visit.document.opening.id, index: indexAfter(index, departure) };
  if (by === 'person') {
    if (navigation === 'traverse') addAction(visit, history.traverse(place, delta), url, time, at);
    else {
      move(history, place, departure);
      addAction(visit, 'navigate', url, time, at);
    }
    return;
  }
  move(history, place, departure);
  // Pages note where they are scrolled to in the entry that they are at: nobody goes anywhere.
  if (navigation === 'replace' && before?.url === url) return;
  addEffect(visit, { kind: fragment ? 'fragment' : 'history', url, time, cause: causeFor(departure, visit, at) }, at);
}

function indexAfter(index: number | null, { navigation, delta }: Departure): number | null {
  if (index === null || navigation === 'replace') return index;
  if (navigation === 'push') return index + 1;
  return delta === 0 ? null : index + delta;
}

/** The browser's own interface does nothing with a frame alone that is told apart from what its page does. */
function navigateSubframe(frame: number[], at: TabNavigation): void {
  let previous: Visit | null = null;
  for (const visit of at.documents.visitsOf(at.tab.number, frame)) {
    if (hasArrival(visit) && !at.isUnseen(visit)) {
      const asked = at.departures.find(visit, isOfSamePage(previous, visit, at) ? previous : null);
      if (asked && asked.departure.by !== 'person') addAsked(visit, asked, at, false);
    }
    let { url } = visit.document.opening;
    for (const departure of visit.departures.filter(({ sameDocument }) => sameDocument)) {
      const isNoted = departure.navigation === 'replace' && departure.url === url;
      url = departure.url;
      if (departure.by === 'person' || isNoted) continue;
      const kind = departure.fragment ? 'fragment' : 'history';
      const cause = causeFor(departure, visit, at);
      addEffect(visit, { kind, url, time: departure.time, cause }, at);
    }
    previous = visit;
  }
}

/** A frame of the next page has the same place as one of the page before, but is another frame. */
function isOfSamePage(previous: Visit | null, visit: Visit, { documents }: TabNavigation): boolean {
  if (!previous) return false;
  return documents.visitAround(previous, []) === documents.visitAround(visit, []);
}
