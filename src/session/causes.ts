/** Which action of the person a navigation or another effect came from. */
import { idleSince, lastBefore } from './clocks.ts';
import type { DraftAction } from './draft.ts';
import type { Departure } from './recorded-documents.ts';

/** How long browsers let a page act on the strength of what the person did (HTML: transient activation). ms */
const SCRIPT_WITHIN = 5000;
/** A link or form is acted on at once, but a page may check a form for a while before it lets it go. ms */
const LINK_WITHIN = 30_000;

/** They make no page go elsewhere, or do so in the name of a press or click that is an action of its own. */
const withoutConsequence = new Set<DraftAction['is']['type']>(['scroll', 'hover', 'selectText', 'copy']);

/** By the clock of the document, or of the background where it is null. */
interface Caused extends Pick<Departure, 'by' | 'time'> {
  document: string | null;
}

/**
 * @param done what the person did in the tab, each list in time order
 * @param since when the document arrived that asks
 */
export function causeOf({ by, time, document }: Caused, done: DraftAction[][], since: number): DraftAction | null {
  const last = lastBefore({ time, document }, done, ({ is }) => !withoutConsequence.has(is.type));
  if (!last) return null;
  const idle = idleSince(last, time);
  if (by === 'script') return idle <= SCRIPT_WITHIN ? last : null;
  return idle <= LINK_WITHIN && last.time >= since ? last : null;
}
