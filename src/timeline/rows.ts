/** The rows of the timeline: one for each thing that happened, with the page and the time before it. */
import type { SessionDocument } from '../session/schema.ts';
import type { Entry, PageGroup } from './timeline.ts';

export interface Row {
  /** The same for the same thing, whatever else is shown. */
  key: string;
  entry: Entry;
  /** Where it happened; null where that is no page. */
  page: SessionDocument | null;
  /** Whether the page is named above it. */
  isFirst: boolean;
  /** Ms in which nothing of what is shown happened before it. */
  gap: number;
}

/** Whether a thing is shown. */
export type Shows = (entry: Entry, page: SessionDocument | null) => boolean;

const everything: Shows = () => true;

function endOf(entry: Entry): number {
  if (entry.kind === 'action') return Math.max(entry.at, entry.action.until ?? 0);
  return entry.kind === 'pause' ? Math.max(entry.at, entry.until) : entry.at;
}

function keyOf(entry: Entry, place: number): string {
  if (entry.kind === 'action') return entry.action.id;
  return entry.kind === 'effect' ? `effect ${entry.effect.id}` : `${entry.kind} ${place}`;
}

export function rowsOf(groups: PageGroup[], isShown: Shows = everything): Row[] {
  const rows: Row[] = [];
  let named: string | null = null;
  let end = 0;
  let place = 0;
  for (const { page, entries } of groups) {
    for (const entry of entries) {
      place += 1;
      if (!isShown(entry, page)) continue;
      const isFirst = page !== null && page.id !== named;
      if (page) named = page.id;
      // Before the first one, time is not missed by anybody.
      rows.push({
        key: keyOf(entry, place),
        entry,
        page,
        isFirst,
        gap: rows.length === 0 ? 0 : Math.max(0, entry.at - end),
      });
      end = Math.max(end, endOf(entry));
    }
  }
  return rows;
}

/** Ms from which on a gap is seen, and from which on it is said. */
const SEEN = 1000;
export const SAID = 5000;
/** Pixels for each doubling of the time, and at most. */
const DOUBLING = 7;
const TALLEST = 72;

/** How tall a gap in time is: each doubling adds as much, so that seconds and minutes can both be told apart. */
export function gapHeight(gap: number): number {
  if (gap < SEEN) return 0;
  return Math.min(TALLEST, Math.round(4 + DOUBLING * Math.log2(gap / SEEN)));
}

/** In pixels, before it is seen: enough for the scroll bar. */
const LINE = 42;
const HEADING = 34;
const BELOW = 22;

export function likelyHeight({ entry, isFirst, gap }: Row, isNotable: boolean): number {
  const effects = entry.kind === 'action' ? entry.effects.length : 0;
  return LINE + gapHeight(gap) + (isFirst ? HEADING : 0) + (effects + (isNotable ? 1 : 0)) * BELOW;
}
