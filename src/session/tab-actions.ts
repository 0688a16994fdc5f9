/**
 * The tabs of a session, and what the person did with them. The browser tells of tabs only that they opened, closed or
 * came to the front, not who wanted it: that is worked out here, from what the person did just before.
 */
import type { AssembleInput } from './assemble-input.ts';
import { justAfter, lastBefore } from './clocks.ts';
import { type Draft, type DraftAction, inTime } from './draft.ts';
import type { TabEvent } from './record.ts';
import type { TimedTabEvent } from './tab-event-times.ts';

/** A page opens or closes a tab so soon after the action that made it do so. ms */
const CAUSED_WITHIN = 1000;
/** A page that closes itself does so at once; a person takes longer to reach for the tab after what they did in it. ms */
const CLOSED_WITHIN = 250;
/** A new tab comes to the front so soon. ms */
const FRONT_AFTER_OPENING = 500;
/** When a tab closes, the browser brings another to the front, sometimes before it tells of the closing. ms */
const FRONT_AROUND_CLOSING = 300;
/** The windows that a tab moves from and to bring tabs to their fronts meanwhile. ms */
const FRONT_AROUND_MOVING = 500;

export interface RecordedTab {
  number: number;
  openedAt: number;
  closedAt?: number;
  /** Set where a page opened it. */
  opener?: number;
  /** Who opened it; null for one that was there at Start. */
  openedBy: 'person' | 'page' | null;
  /** What the person did that made a page open it. */
  cause: DraftAction | null;
}

/** The first document of a tab that was recorded. */
export interface FirstSeen {
  openedAt: number;
  /** A page referred to it or filled it: it cannot be what a person opens by themselves. */
  isFromPage: boolean;
}

export interface Tabs extends Draft {
  tabs: RecordedTab[];
}

interface TabsInput extends Pick<AssembleInput, 'startedAt' | 'endedAt' | 'activeTabAtStart'> {
  /** In time order. */
  tabEvents: TimedTabEvent[];
}

/**
 * @param recorded tabs with a recorded document, with the first of them: of other tabs nothing is told
 * @param done what the person did in pages
 */
export function tabActions(input: TabsInput, recorded: ReadonlyMap<number, FirstSeen>, done: DraftAction[]): Tabs {
  const events = input.tabEvents.filter(({ time }) => time <= input.endedAt);
  const acted = inTime(done);
  const tabs = [...recorded].map(([tab, first]) => recordedTab(tab, first, events, acted, input.startedAt));
  const draft: Tabs = { tabs, actions: [], effects: [], lacks: [] };
  for (const tab of tabs) {
    addOpening(tab, draft);
    addClosing(tab, acted, draft);
  }
  addSwitches(events, input.activeTabAtStart, recorded, draft);
  return draft;
}

function recordedTab(
  tab: number,
  first: FirstSeen,
  events: TimedTabEvent[],
  acted: DraftAction[],
  startedAt: number,
): RecordedTab {
  const own = events.filter((event) => event.tab === tab);
  const closed = own.find(({ change }) => change === 'closed');
  const opened = own.find(({ change }) => change === 'opened');
  const inTab = acted.filter((action) => action.tab === tab);
  const closing = closed ? { closedAt: justAfter(closed.time, inTab) } : {};
  const isPresent = own.some(({ change }) => change === 'present');
  if (!opened || isPresent) {
    const openedAt = isPresent ? startedAt : Math.max(startedAt, first.openedAt);
    return { number: tab, openedAt, ...closing, openedBy: null, cause: null };
  }
  const { time } = opened;
  const cause = causeOfOpening(tab, opened, first, acted);
  if (!cause) return { number: tab, openedAt: time, ...closing, openedBy: 'person', cause: null };
  return { number: tab, openedAt: time, ...closing, opener: cause.tab, openedBy: 'page', cause };
}

function causeOfOpening(
  tab: number,
  { opener, time }: TabEvent,
  { isFromPage }: FirstSeen,
  acted: DraftAction[],
): DraftAction | null {
  // Firefox names no opener where it is in another window.
  const others = [...new Set(acted.map((action) => action.tab))].filter((other) => other !== tab);
  const openers = opener === undefined ? (isFromPage ? others : []) : [opener];
  return lastActed(acted, openers, time, CAUSED_WITHIN, ['click', 'press']);
}

function lastActed(
  acted: DraftAction[],
  tabs: number[],
  time: number,
  within: number,
  types?: DraftAction['is']['type'][],
): DraftAction | null {
  const isOfType = ({ is }: DraftAction): boolean => types?.includes(is.type) ?? true;
  const counts = (action: DraftAction): boolean => tabs.includes(action.tab) && isOfType(action);
  const last = lastBefore({ time, document: null }, [acted], counts);
  return last && time - last.time <= within ? last : null;
}

function addOpening({ number: tab, openedAt: time, openedBy, cause }: RecordedTab, { actions, effects }: Draft): void {
  const place = { time, tab, document: null };
  if (openedBy === 'person') actions.push({ ...place, is: { type: 'openTab' } });
  if (openedBy === 'page') effects.push({ ...place, cause, is: { type: 'tab', change: 'opened' } });
}

/** Pages may close only tabs that pages opened (HTML: script-closable). */
function addClosing(
  { number: tab, closedAt: time, openedBy, opener }: RecordedTab,
  acted: DraftAction[],
  draft: Draft,
): void {
  if (time === undefined) return;
  const place = { time, tab, document: null };
  const last = (of: number): DraftAction | null => lastActed(acted, [of], time, CLOSED_WITHIN);
  const cause = openedBy === 'page' && opener !== undefined ? (last(tab) ?? last(opener)) : null;
  if (cause) draft.effects.push({ ...place, cause, is: { type: 'tab', change: 'closed' } });
  else draft.actions.push({ ...place, is: { type: 'closeTab' } });
}

function addSwitches(
  events: TimedTabEvent[],
  atStart: number | null,
  recorded: ReadonlyMap<number, FirstSeen>,
  { actions, lacks }: Draft,
): void {
  let front = atStart;
  let isOutside = false;
  const byOpening = openingFronts(events);
  for (const { time, heard, tab, change } of events) {
    if (change !== 'activated' || tab === front) continue;
    const before = front;
    front = tab;
    const isNew = byOpening(tab, heard);
    // Started from a page of the extension: this is where the demonstration begins.
    if (before === null && recorded.has(tab)) continue;
    const byBrowser = isByClosing(events, before, heard) || isByMoving(events, heard);
    if (recorded.has(tab)) {
      isOutside = false;
      if (!byBrowser && !isNew) actions.push({ time, tab, document: null, is: { type: 'switchTab' } });
    } else if (!byBrowser && !isOutside) {
      isOutside = true;
      lacks.push({ time, kind: 'tab', why: 'The person went to a tab outside the agreed sites' });
    }
  }
}

/** Whether a tab comes to the front because it is new: the first time alone. */
function openingFronts(events: TimedTabEvent[]): (tab: number, heard: number) => boolean {
  const beenInFront = new Set<number>();
  return (tab, heard) => {
    const isFirst = !beenInFront.has(tab);
    beenInFront.add(tab);
    return isFirst && isNear(events, 'opened', tab, heard, FRONT_AFTER_OPENING);
  };
}

/** The tab in front before closed, and had not come to the front again in between. */
function isByClosing(events: TimedTabEvent[], before: number | null, heard: number): boolean {
  const closing = events.find((event) => event.tab === before && event.change === 'closed');
  if (!closing || Math.abs(closing.heard - heard) > FRONT_AROUND_CLOSING) return false;
  return !events.some(
    (event) =>
      event.tab === before && event.change === 'activated' && event.heard > heard && event.heard < closing.heard,
  );
}

const isByMoving = (events: TimedTabEvent[], heard: number): boolean =>
  events.some((event) => event.change === 'moved' && Math.abs(event.heard - heard) <= FRONT_AROUND_MOVING);

function isNear(
  events: TimedTabEvent[],
  change: TabEvent['change'],
  tab: number | null,
  heard: number,
  within: number,
): boolean {
  return events.some(
    (event) => event.tab === tab && event.change === change && Math.abs(event.heard - heard) <= within,
  );
}
