import { useCallback, useMemo, useState } from 'preact/hooks';
import { type Filter, type Group, noFilter, toggled } from './filter.ts';

export interface Filtering {
  filter: Filter;
  toggle: (group: Group, trait: string) => void;
  showAll: () => void;
}

/** What of the session the person has chosen to see. */
export function useFilter(): Filtering {
  const [filter, setFilter] = useState(noFilter);
  const toggle = useCallback((group: Group, trait: string) => setFilter((now) => toggled(now, group, trait)), []);
  const showAll = useCallback(() => setFilter(noFilter), []);
  return useMemo(() => ({ filter, toggle, showAll }), [filter, toggle, showAll]);
}
