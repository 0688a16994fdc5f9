/** What every view works with. */
import type { Account } from '../../api/lead/account.ts';
import type { Client } from '../client/client.ts';
import type { Decisions } from '../sessions/use-decisions.ts';
import type { TaskDraft } from '../tasks/task-draft.ts';

export interface Desk {
  client: Client;
  person: Account['person'];
  decisions: Decisions;
  /** What was written of tasks and not saved, by the task; it stays when another view is opened. */
  drafts: Map<string, TaskDraft>;
}
