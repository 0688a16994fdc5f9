/**
 * When what the browser told of the tabs really happened. The background hears of it only once it runs: a browser that had
 * put it to sleep starts it first. Pages know better when they were opened, and when something was done in them.
 */
import { CLOCKS_DIFFER, momentAfter } from './clocks.ts';
import { type DraftAction, inTime } from './draft.ts';
import type { TabEvent } from './record.ts';
import type { RecordedDocuments } from './recorded-documents.ts';
import { closedAt } from './session-documents.ts';

/** So long does a background take to start on a busy machine. ms */
const HEARD_WITHIN = 5000;

export interface TimedTabEvent extends TabEvent {
  /** When the background heard of it. */
  heard: number;
}

/**
 * As pages tell.
 * @param recorded tabs with a recorded document, with the first of them
 * @returns in time order
 */
export function timedTabEvents(
  events: TabEvent[],
  recorded: ReadonlyMap<number, { openedAt: number }>,
  documents: RecordedDocuments,
): TimedTabEvent[] {
  const timed = asHeard(events).map((event): TimedTabEvent => {
    const { time: heard, change, tab } = event;
    if (change === 'gone') {
      const last = documents.visitsOf(tab, []).at(-1)?.document;
      const time = (last && closedAt(last, documents)) ?? heard;
      return { ...event, change: 'closed', time, heard: time };
    }
    const said = change === 'opened' ? (recorded.get(tab)?.openedAt ?? heard) : heard;
    return { ...event, time: heard - said > HEARD_WITHIN ? heard : Math.min(said, heard), heard };
  });
  return inTime(timed);
}

/**
 * What is done in another tab than the one in front was done after a switch: the next one to that tab, or one of
 * which the browser told in the moment in which it stopped the background.
 *
 * @param events in time order
 * @param done what the person did in pages, or with them
 */
export function withSwitchesBefore(
  done: DraftAction[],
  events: TimedTabEvent[],
  atStart: number | null,
): TimedTabEvent[] {
  const timed: TimedTabEvent[] = [];
  const known = new Set(events.flatMap(({ change, tab }) => (change === 'present' ? [tab] : [])));
  let left = events;
  let front = atStart;

  const pass = (passed: TimedTabEvent[], by: number): void => {
    for (const event of passed) {
      const { change, tab } = event;
      if (change === 'activated') known.add(tab);
      if (change === 'activated') front = tab;
      else if (change === 'moved' || (change === 'closed' && tab === front)) front = null;
      timed.push({ ...event, time: Math.min(event.time, by) });
    }
    left = left.slice(passed.length);
  };
  const passUntil = (until: number, by: number): void => {
    pass(
      left.filter((event) => event.time <= until),
      by,
    );
  };
  const switchTo = (tab: number, time: number): void => {
    const isLate = (event: TimedTabEvent): boolean =>
      event.change === 'activated' && event.tab === tab && event.time <= time + HEARD_WITHIN;
    const late = left.findIndex(isLate);
    if (late !== -1) pass(left.slice(0, late + 1), time);
    else if (known.has(tab)) timed.push({ time, heard: time, tab, change: 'activated' });
  };

  /** By another clock what led away from what was in front may seem to have come before the last that was done in it. */
  const holdBack = (tab: number, time: number): void => {
    if (tab !== front) return;
    const isNear = (event: TimedTabEvent): boolean => event.time <= time && event.heard > time - CLOCKS_DIFFER;
    const away = left.findLast((event) => event.change === 'activated' && isNear(event))?.tab;
    if (away === tab) return;
    const leads = ({ change, tab: of }: TimedTabEvent): boolean =>
      change === 'activated' || (change === 'opened' && of === away) || (change === 'closed' && of === tab);
    left = inTime(left.map((event) => (isNear(event) && leads(event) ? { ...event, time: momentAfter(time) } : event)));
  };

  for (const { tab, time } of inFront(done)) {
    passUntil(time - CLOCKS_DIFFER, time);
    holdBack(tab, time);
    passUntil(time, time);
    if (front !== null && front !== tab) switchTo(tab, time);
    front = tab;
  }
  return inTime([...timed, ...left]);
}

/** The mouse does these over a window that is not in front, too; and tabs can be filled and reloaded behind another. */
const alsoBehind = new Set<DraftAction['is']['type']>(['hover', 'scroll', 'zoom', 'navigate', 'reload']);

const inFront = (done: DraftAction[]): DraftAction[] => inTime(done.filter(({ is }) => !alsoBehind.has(is.type)));

const ranks: TabEvent['change'][] = ['present', 'opened', 'closed', 'gone', 'moved', 'discarded', 'activated'];

/** Of a closing that was heard of nothing more is to be told. */
function withoutKnown(events: TabEvent[]): TabEvent[] {
  const closed = new Set(events.flatMap(({ change, tab }) => (change === 'closed' ? [tab] : [])));
  return events.filter(({ change, tab }) => change !== 'gone' || !closed.has(tab));
}

const asHeard = (events: TabEvent[]): TabEvent[] =>
  withoutKnown(events).toSorted(
    (a, b) =>
      a.time - b.time ||
      ranks.indexOf(a.change) - ranks.indexOf(b.change) ||
      a.tab - b.tab ||
      (a.opener ?? -1) - (b.opener ?? -1),
  );
