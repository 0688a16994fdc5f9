/** What a person may see: an owner everything, a reviewer what was submitted to the tasks they were given. */
import type { Database } from '../database/open.ts';
import type { Person } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';

/** Undefined for all. */
export async function tasksFor(db: Database, { id, role }: Pick<Person, 'id' | 'role'>): Promise<string[] | undefined> {
  if (role === 'owner') return undefined;
  const rows = await db.selectFrom('reviewer_tasks').select('task').where('person', '=', id).execute();
  return rows.map(({ task }) => task);
}

/** What is not theirs is not there. */
export async function checkTask(db: Database, person: Pick<Person, 'id' | 'role'>, task: string | null): Promise<void> {
  const tasks = await tasksFor(db, person);
  if (tasks !== undefined && (task === null || !tasks.includes(task))) throw new Refusal('not-found');
}
