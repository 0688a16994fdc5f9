/**
 * When what the browser told of the tabs really happened. The background hears of it only once it runs: a browser that had
 * put it to sleep starts it first. Pages know better when they were opened, and when something was done in them.
 */
import type { AssembleInput } from './assemble-input.ts';
import { type DraftAction, inTime } from './draft.ts';
import type { TabEvent } from './record.ts';
import type { RecordedDocuments } from './recorded-documents.ts';

/** So long does a background take to start on a busy machine. ms */
const HEARD_WITHIN = 5000;

export interface TimedTabEvent extends TabEvent {
  /** When the background heard of it. */
  heard: number;
}

/**
 * @param done what the person did in pages, or with them
 * @returns in time order
 */
export function timedTabEvents(
  { tabEvents, activeTabAtStart }: Pick<AssembleInput, 'tabEvents' | 'activeTabAtStart'>,
  documents: RecordedDocuments,
  done: DraftAction[],
): TimedTabEvent[] {
  return withSwitchesBefore(inFront(done), asPagesTell(asHeard(tabEvents), documents), activeTabAtStart);
}

function asPagesTell(events: TabEvent[], documents: RecordedDocuments): TimedTabEvent[] {
  const opened = openingTimes(documents);
  const timed = events.map((event): TimedTabEvent => {
    const { time: heard, change, tab } = event;
    if (change === 'gone') {
      const time = lastLeft(tab, documents) ?? heard;
      return { ...event, change: 'closed', time, heard: time };
    }
    const said = change === 'opened' ? (opened.get(tab) ?? heard) : heard;
    return { ...event, time: heard - said > HEARD_WITHIN ? heard : Math.min(said, heard), heard };
  });
  return inTime(timed);
}

/**
 * What is done in another tab than the one in front was done after a switch: the next one to that tab, or one of
 * which the browser told in the moment in which it stopped the background.
 */
function withSwitchesBefore(acts: DraftAction[], events: TimedTabEvent[], atStart: number | null): TimedTabEvent[] {
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
  const switchTo = (tab: number, time: number): void => {
    const isLate = (event: TimedTabEvent): boolean =>
      event.change === 'activated' && event.tab === tab && event.time <= time + HEARD_WITHIN;
    const late = left.findIndex(isLate);
    if (late !== -1) pass(left.slice(0, late + 1), time);
    else if (known.has(tab)) timed.push({ time, heard: time, tab, change: 'activated' });
  };

  for (const { tab, time } of acts) {
    pass(
      left.filter((event) => event.time <= time),
      time,
    );
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

function lastLeft(tab: number, { all }: RecordedDocuments): number | undefined {
  const pages = all.filter(({ opening }) => opening.tab === tab && opening.frame.length === 0);
  const left = pages.flatMap(({ records }) => records.flatMap(({ kind, time }) => (kind === 'leave' ? [time] : [])));
  return left.length > 0 ? Math.max(...left) : undefined;
}

/** Of the first document of each tab. */
const openingTimes = ({ all }: RecordedDocuments): Map<number, number> =>
  new Map(all.toReversed().map(({ opening }) => [opening.tab, opening.openedAt]));
