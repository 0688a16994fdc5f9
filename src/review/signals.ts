/** Where the person slowed down, erred and recovered, in words: for the timeline, and for the details of an action. */
import type { Derived } from '../session/derive.ts';
import type { Action } from '../session/schema.ts';
import { pageAddress } from '../ui/page-address.ts';
import { howMany } from '../ui/quantity.ts';
import { lasting } from '../ui/time.ts';
import type { Fact } from './facts.ts';

/** A wait is worth a word from here on, and if it is long for this person. ms */
const LONG_WAIT = 5000;
/** Of a stop in the middle of a text. ms */
const LONG_STOP = 3000;
/** To press a thing twice is common. */
const MANY_TIMES = 3;

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** From how many ms on a wait is long for this person. */
export function longWaitIn(derived: Derived[]): number {
  const waits = derived.flatMap(({ hesitation }) => (hesitation === null ? [] : [hesitation]));
  return Math.max(LONG_WAIT, 2 * median(waits));
}

/** What is notable of each action, by its id; actions of which nothing is are not in it. */
export function notableOf(derived: Derived[]): Map<string, string[]> {
  const longWait = longWaitIn(derived);
  const notable = derived.map((one) => [one.action, wordsFor(one, longWait)] as const);
  return new Map(notable.filter(([, words]) => words.length > 0));
}

function wordsFor(derived: Derived, longWait: number): string[] {
  const { hesitation } = derived;
  return [
    ...(hesitation !== null && hesitation >= longWait ? [`after ${lasting(hesitation)}`] : []),
    ...events(derived),
  ];
}

function events({ stop, corrections, returnsTo, tabSwitches, repeats }: Derived): string[] {
  const corrected = corrections.deletions + corrections.rewrites;
  return [
    ...(stop !== null && stop >= LONG_STOP ? [`stopped for ${lasting(stop)} within it`] : []),
    ...(corrected > 0 ? [`corrected ${howMany(corrected, 'character')}`] : []),
    ...(corrections.undo ? ['an undo'] : []),
    ...(corrections.again ? ['filled in again'] : []),
    ...(returnsTo === null ? [] : ['back to an earlier page']),
    ...(tabSwitches > 1 ? [`after ${howMany(tabSwitches, 'tab switch', 'tab switches')}`] : []),
    ...(repeats + 1 >= MANY_TIMES ? [`${repeats + 1} times in a row`] : []),
  ];
}

/** Up to a minute with tenths: what counts here is short. */
const seconds = (duration: number): string =>
  duration < 59_950 ? `${(duration / 1000).toFixed(1)} s` : lasting(duration);

export function signalFacts(action: Action, derived: Derived): Fact[] {
  const { hesitation, away, returnsTo } = derived;
  const noticed = events(derived);
  const timing = 'timing' in action ? action.timing : undefined;
  return [
    ...(hesitation === null ? [] : [{ label: 'Waited before it', value: seconds(hesitation) }]),
    ...(away ? [{ label: 'Of that, away', value: seconds(away) }] : []),
    ...(timing?.dwell === undefined ? [] : [{ label: 'Rested on it', value: seconds(timing.dwell) }]),
    ...(timing?.keys?.length
      ? [{ label: 'Between keys', value: `${Math.round(median(timing.keys))} ms (median)` }]
      : []),
    ...(noticed.length > 0 ? [{ label: 'Noticed', value: noticed.join(', ') }] : []),
    ...(returnsTo === null ? [] : [{ label: 'Returned to', value: pageAddress(returnsTo) }]),
  ];
}
