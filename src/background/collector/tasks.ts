/** The tasks that the collector offers, without those that the person does not want to see. */

import type { CollectorFacts, Results, TaskList } from '../../messaging/messages.ts';
import { declinedTasks, declineTask, readJoined, undeclineTasks } from '../../store/joined.ts';
import type { Store } from '../../store/store.ts';
import { type Connections, codeOf } from './connection.ts';

export interface CollectorTasks {
  list: () => Promise<TaskList>;
  decline: (task: string) => Promise<null>;
  undecline: () => Promise<null>;
  report: (task: string, reason: string) => Promise<Results['tasks.report']>;
}

export function createTasks(store: Store, { current }: Pick<Connections, 'current'>): CollectorTasks {
  async function list(): Promise<TaskList> {
    const connection = await current();
    const joined = await readJoined(store);
    if (!connection || !joined) return null;
    const { address, name, contact, purpose, receives, retentionDays } = joined;
    const collector: CollectorFacts = { address, name, contact, purpose, receives, retentionDays };
    if ('noWay' in connection) return { problem: connection.noWay, collector };
    try {
      const tasks = await connection.client.tasks();
      const declined = await declinedTasks(store);
      const shown = tasks.filter(({ id }) => !declined.has(id));
      return { tasks: shown, declined: tasks.length - shown.length, collector };
    } catch (error) {
      return { problem: codeOf(error), collector };
    }
  }

  return {
    list,

    async decline(task) {
      await declineTask(store, task);
      return null;
    },

    async undecline() {
      await undeclineTasks(store);
      return null;
    },

    async report(task, reason) {
      const connection = await current();
      if (!connection) return { told: false, problem: 'none' };
      if ('noWay' in connection) return { told: false, problem: connection.noWay };
      try {
        await connection.client.reportTask(task, reason);
        return { told: true };
      } catch (error) {
        return { told: false, problem: codeOf(error) };
      }
    },
  };
}
