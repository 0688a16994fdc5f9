/** Where the person slowed down, erred and recovered, in words: for the timeline, and for the details of an action. */
import { locale, message } from '../i18n/message.ts';
import type { Derived } from '../session/derive.ts';
import type { Action } from '../session/schema.ts';
import { enumerated } from '../ui/enumerated.ts';
import { pageAddress } from '../ui/page-address.ts';
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
    ...(hesitation !== null && hesitation >= longWait
      ? [message('signal_after', { duration: lasting(hesitation) })]
      : []),
    ...events(derived),
  ];
}

function events({ stop, corrections, returnsTo, tabSwitches, repeats }: Derived): string[] {
  const corrected = corrections.deletions + corrections.rewrites;
  return [
    ...(stop !== null && stop >= LONG_STOP ? [message('signal_stopped', { duration: lasting(stop) })] : []),
    ...(corrected > 0 ? [message('signal_corrected', { count: corrected })] : []),
    ...(corrections.undo ? [message('signal_undo')] : []),
    ...(corrections.again ? [message('signal_again')] : []),
    ...(returnsTo === null ? [] : [message('signal_back')]),
    ...(tabSwitches > 1 ? [message('signal_tab_switches', { count: tabSwitches })] : []),
    ...(repeats + 1 >= MANY_TIMES ? [message('signal_in_a_row', { count: repeats + 1 })] : []),
  ];
}

/** Up to a minute with tenths: what counts here is short. */
function seconds(duration: number): string {
  if (duration >= 59_950) return lasting(duration);
  const tenths = new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return message('signal_seconds', { seconds: tenths.format(duration / 1000) });
}

export function signalFacts(action: Action, derived: Derived): Fact[] {
  const { hesitation, away, returnsTo } = derived;
  const noticed = events(derived);
  const timing = 'timing' in action ? action.timing : undefined;
  return [
    ...(hesitation === null ? [] : [{ label: message('signal_waited'), value: seconds(hesitation) }]),
    ...(away ? [{ label: message('signal_away'), value: seconds(away) }] : []),
    ...(timing?.dwell === undefined ? [] : [{ label: message('signal_rested'), value: seconds(timing.dwell) }]),
    ...(timing?.keys?.length
      ? [
          {
            label: message('signal_between_keys'),
            value: message('signal_milliseconds', { n: Math.round(median(timing.keys)) }),
          },
        ]
      : []),
    ...(noticed.length > 0 ? [{ label: message('signal_noticed'), value: enumerated(noticed) }] : []),
    ...(returnsTo === null ? [] : [{ label: message('signal_returned'), value: pageAddress(returnsTo) }]),
  ];
}
