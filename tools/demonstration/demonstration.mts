import type { Page } from 'playwright-core';

export interface Demonstration {
  task: string;
  /** Among the tasks of the team, with its sites. */
  isOfTeam: boolean;
  /** Match patterns. */
  sites: string[];
  /** What must not be in the file. */
  secrets: string[];
  /** Does the task, with trusted input alone. */
  perform(page: Page): Promise<void>;
}
