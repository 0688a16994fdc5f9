/** Of which addresses a session records: of its sites, and of none that is never recorded. */
import { matchesSites } from './sites.ts';

export interface Scope {
  sites: string[];
  denied: string[];
}

export const isInScope = (url: string, { sites, denied }: Scope): boolean =>
  matchesSites(url, sites) && !matchesSites(url, denied);
