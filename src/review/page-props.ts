import type { ReviewDependencies } from './dependencies.ts';
import type { Deletions } from './use-deletions.ts';

/** What every page of the review is given. */
export interface PageProps {
  dependencies: ReviewDependencies;
  deletions: Deletions;
}
