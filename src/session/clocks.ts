/**
 * What came first, where different clocks tell. Each document has its own, which it sets by the system’s when it begins, and
 * the background another one. They show whole milliseconds or less, and do not run alike.
 */
import { countUntil } from './count-until.ts';

/** So far apart may the clocks of two documents, or of a document and the background, be. ms */
export const CLOCKS_DIFFER = 250;

/** So many times as far back is the last before. */
const MUCH = 3;

/** Less than anything is told to. ms */
const MOMENT = 0.01;

/** Something by the clock of a document; null for the background’s. */
interface Timed {
  time: number;
  document: string | null;
}

/**
 * The last of these, each list in time order, that came before something else. By another clock than its own it may seem to
 * have come just after: then that one, if it is far nearer than the last before. Who goes on at once may be quicker than a
 * server that answers what was done before.
 */
export function lastBefore<T extends Timed & { until?: number }>(
  { time, document }: Timed,
  lists: T[][],
  counts: (one: T) => boolean = () => true,
): T | null {
  let last: T | null = null;
  let next: T | null = null;
  for (const list of lists) {
    const begun = countUntil(list, (one) => one.time <= time);
    const before = lastOf(list, begun, counts);
    const after = nextOf(
      list,
      begun,
      (one) => one.time <= time + CLOCKS_DIFFER,
      (one) => one.document !== document && counts(one),
    );
    if (before && (!last || before.time >= last.time)) last = before;
    if (after && (!next || after.time < next.time)) next = after;
  }
  return next && (!last || (next.time - time) * MUCH < idleSince(last, time)) ? next : last;
}

/** How long ago it ended. */
export const idleSince = ({ time, until = time }: { time: number; until?: number }, now: number): number =>
  now - Math.min(now, until);

function lastOf<T>(list: T[], end: number, counts: (one: T) => boolean): T | null {
  for (let index = end - 1; index >= 0; index -= 1) if (counts(list[index] as T)) return list[index] as T;
  return null;
}

function nextOf<T>(list: T[], start: number, isNear: (one: T) => boolean, counts: (one: T) => boolean): T | null {
  for (let index = start; index < list.length && isNear(list[index] as T); index += 1)
    if (counts(list[index] as T)) return list[index] as T;
  return null;
}

/** When something came about that came after all of these, in time order, though other clocks may put the last just after it. */
export function justAfter(time: number, earlier: { time: number }[]): number {
  const last = earlier.findLast((one) => one.time <= time + CLOCKS_DIFFER);
  return last && last.time > time ? momentAfter(last.time) : time;
}

export const momentAfter = (time: number): number => time + MOMENT;
