/** Which action of the person a navigation or another effect came from. */
import { type DraftAction, inTime } from './draft.ts';
import type { Departure } from './recorded-documents.ts';

/** How long browsers let a page act on the strength of what the person did (HTML: transient activation). ms */
const SCRIPT_WITHIN = 5000;
/** A link or form is acted on at once, but a page may check a form for a while before it lets it go. ms */
const LINK_WITHIN = 30_000;

/** They make no page go elsewhere, or do so in the name of a press or click that is an action of its own. */
const withoutConsequence = new Set<DraftAction['is']['type']>(['scroll', 'hover', 'selectText', 'copy']);

/**
 * @param done what the person did in the tab, each list in time order
 * @param since when the document arrived that asks
 */
export function causeOf(
  { by, time }: Pick<Departure, 'by' | 'time'>,
  done: DraftAction[][],
  since: number,
): DraftAction | null {
  const last = inTime(done.flatMap((actions) => lastUntil(time, actions) ?? [])).at(-1);
  if (!last) return null;
  const idle = time - Math.min(time, last.until ?? last.time);
  if (by === 'script') return idle <= SCRIPT_WITHIN ? last : null;
  return idle <= LINK_WITHIN && last.time >= since ? last : null;
}

function lastUntil(time: number, actions: DraftAction[]): DraftAction | null {
  for (let index = countUntil(time, actions) - 1; index >= 0; index -= 1) {
    const action = actions[index];
    if (action && action.time <= time && !withoutConsequence.has(action.is.type)) return action;
  }
  return null;
}

/** Halves its way: a long session asks this thousands of times. */
function countUntil(time: number, actions: DraftAction[]): number {
  let low = 0;
  let high = actions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((actions[middle]?.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
