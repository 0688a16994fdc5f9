/**
 * The page in which a frame was, as far as a session tells. That one began or ended first tells nothing of it, where their
 * clocks differ, or the next page was long awaited: it is the page beside which the frame lived longest.
 */
import { CLOCKS_DIFFER } from './clocks.ts';
import type { SessionDocument } from './schema.ts';

interface Stay {
  from: number;
  until: number;
}

/** Finds the page around a frame; null where none of its tab was recorded. */
export function pagesAround(documents: SessionDocument[]): (frame: SessionDocument) => SessionDocument | null {
  const byTab = new Map<string, SessionDocument[]>();
  for (const document of documents.filter(({ frame }) => frame.length === 0)) {
    const inTab = byTab.get(document.tab);
    if (inTab) inTab.push(document);
    else byTab.set(document.tab, [document]);
  }
  const inTabs = new Map([...byTab].map(([tab, pages]) => [tab, shown(pages)] as const));
  return ({ tab, openedAt: from, closedAt: until = Infinity }) => {
    const begun = (inTabs.get(tab) ?? []).filter(({ page }) => page.openedAt <= from + CLOCKS_DIFFER);
    let later = 0;
    let longest: { page: SessionDocument; length: number } | null = null;
    for (const { page, ...stay } of begun.toReversed()) {
      const length = shared(stay, { from, until });
      // A page that is kept while others are shown has none of their frames.
      const alone = length - later;
      if (!longest || alone > longest.length) longest = { page, length: alone };
      later += Math.max(0, length);
    }
    return longest?.page ?? null;
  };
}

/** In time order. A page begins when it is asked for, but is shown only once the one before is left. */
function shown(pages: SessionDocument[]): (Stay & { page: SessionDocument })[] {
  const inOrder = pages.toSorted((a, b) => a.openedAt - b.openedAt);
  return inOrder.map((page, index) => {
    const until = page.closedAt ?? Infinity;
    const left = inOrder[index - 1]?.closedAt ?? -Infinity;
    return { page, from: left <= until ? Math.max(left, page.openedAt) : page.openedAt, until };
  });
}

/** How long both lasted; negative for the time between them. */
const shared = (one: Stay, other: Stay): number => Math.min(one.until, other.until) - Math.max(one.from, other.from);
