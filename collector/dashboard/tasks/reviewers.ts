import type { Person } from '../../api/lead/people.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';

/** The tasks of each reviewer for whom something changes. */
export function changedReviewers(
  task: string,
  reviewers: readonly Pick<Person, 'id' | 'tasks'>[],
  chosen: readonly string[],
): { id: string; tasks: string[] }[] {
  return reviewers.flatMap(({ id, tasks }) => {
    if (tasks.includes(task) === chosen.includes(id)) return [];
    return [{ id, tasks: chosen.includes(id) ? [...tasks, task] : tasks.filter((one) => one !== task) }];
  });
}

export async function saveReviewers(
  client: Client,
  task: string,
  reviewers: readonly Person[],
  chosen: readonly string[],
): Promise<void> {
  for (const { id, tasks } of changedReviewers(task, reviewers, chosen)) {
    await ask(client.api.v1.lead.people[':id'].$patch({ param: { id }, json: { tasks } }));
  }
}
