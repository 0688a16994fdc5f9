/** Chromium gives a tab that it puts away another number. To a person it is the same tab. */
import type { AssembleInput } from './assemble-input.ts';
import type { TabEvent } from './record.ts';

type Numbered = Pick<AssembleInput, 'openings' | 'tabEvents' | 'activeTabAtStart'>;

/** With every tab under the first of its numbers. */
export function withFirstNumbers<T extends Numbered>(input: T): T {
  const before = new Map(input.tabEvents.flatMap(({ tab, was }) => (was === undefined ? [] : [[tab, was]])));
  if (before.size === 0) return input;
  const first = (tab: number): number => firstOf(tab, before);
  return {
    ...input,
    openings: input.openings.map((opening) => ({ ...opening, tab: first(opening.tab) })),
    tabEvents: input.tabEvents.map(({ tab, opener, ...event }): TabEvent => {
      const openedBy = opener === undefined ? {} : { opener: first(opener) };
      return { ...event, tab: first(tab), ...openedBy };
    }),
    activeTabAtStart: input.activeTabAtStart === null ? null : first(input.activeTabAtStart),
  };
}

function firstOf(tab: number, before: ReadonlyMap<number, number>): number {
  const seen = new Set([tab]);
  for (let at = before.get(tab); at !== undefined && !seen.has(at); at = before.get(at)) seen.add(at);
  return [...seen].at(-1) ?? tab;
}
