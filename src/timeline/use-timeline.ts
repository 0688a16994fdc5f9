import { useMemo } from 'preact/hooks';
import type { Derived } from '../session/derive.ts';
import type { Session } from '../session/schema.ts';
import { type Choice, choicesIn, type Filter, type Group, isEmpty, isShown, matches, traitsOf } from './filter.ts';
import { type Row, rowsOf } from './rows.ts';
import { notableOf } from './signals.ts';
import { timeline } from './timeline.ts';

export interface Timeline {
  rows: Row[];
  /** What is notable of actions, in words. */
  notable: Map<string, string[]>;
  choices: Record<Group, Choice[]>;
  /** Whether the filter leaves an action in sight. */
  shows: (action: string) => boolean;
  /** How many actions it leaves. */
  shownCount: number;
}

export function useTimeline(session: Session, derived: Derived[], filter: Filter): Timeline {
  const { documents, actions, effects, notes, pauses, tabs } = session;
  // Another name or outcome leaves the rows as they are.
  const groups = useMemo(() => timeline(session), [documents, actions, effects, notes, pauses]);
  const notable = useMemo(() => notableOf(derived), [derived]);
  const traits = useMemo(() => traitsOf(session, derived, groups), [derived, groups, tabs]);
  const choices = useMemo(() => choicesIn(traits), [traits]);
  const isFiltered = !isEmpty(filter);
  const rows = useMemo(
    () => rowsOf(groups, isFiltered ? (entry, page) => isShown(filter, entry, page, traits) : undefined),
    // Without a filter, what is said of actions changes no row.
    [groups, filter, isFiltered && traits],
  );
  return useMemo(() => {
    const shows = (action: string): boolean => {
      const own = traits.get(action);
      return !isFiltered || (own !== undefined && matches(filter, own));
    };
    return { rows, notable, choices, shows, shownCount: actions.filter(({ id }) => shows(id)).length };
  }, [rows, notable, choices, traits, filter, isFiltered, actions]);
}
