import type { Database } from '../database/open.ts';
import { cursorOf, keyIn, page } from '../paging.ts';

export interface LogFilter {
  worker?: string | undefined;
  session?: string | undefined;
  /** Only what was submitted to these. */
  tasks?: string[] | undefined;
  after?: string | undefined;
}

export async function readLog(db: Database, { worker, session, tasks, after }: LogFilter, size: number) {
  const key = keyIn(after);
  const found = await db
    .selectFrom('access_log')
    .innerJoin('people', 'people.id', 'access_log.person')
    .innerJoin('workers', 'workers.id', 'access_log.worker')
    .leftJoin('tasks', 'tasks.id', 'access_log.task')
    .select(['access_log.id', 'at', 'what', 'session', 'people.name as by', 'export', 'access_log.task'])
    .select(['access_log.worker', 'workers.name as worker_name', 'tasks.label'])
    .$if(worker !== undefined, (query) => query.where('access_log.worker', '=', worker ?? ''))
    .$if(session !== undefined, (query) => query.where('session', '=', session ?? ''))
    .$if(tasks !== undefined, (query) => query.where('access_log.task', 'in', tasks ?? []))
    .$if(key !== null, (query) => query.where('access_log.id', '<', Number(key?.[0])))
    .orderBy('access_log.id', 'desc')
    .limit(size + 1)
    .execute();
  return page(found, size, ({ id }) => cursorOf(id, ''));
}
