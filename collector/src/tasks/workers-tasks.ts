import type { WorkersTask } from '../../api/tasks.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { retentionDays } from '../retention/settings.ts';
import { fieldsOf } from './task-fields.ts';

const seenBy = (db: Database, worker: string) =>
  db
    .selectFrom('tasks')
    .selectAll('tasks')
    .where((where) =>
      where.or([
        where('for_all', '=', 1),
        where.exists(
          where
            .selectFrom('task_workers')
            .select('task')
            .whereRef('task_workers.task', '=', 'tasks.id')
            .where('task_workers.worker', '=', worker),
        ),
      ]),
    );

/** Also one that was closed meanwhile: what was recorded for it may still have something to say. */
export async function visibleTo(db: Database, worker: string, id: string) {
  const task = await seenBy(db, worker).where('id', '=', id).where('state', '!=', 'draft').executeTakeFirst();
  if (!task) throw new Refusal('not-found', { detail: 'There is no such task.' });
  return task;
}

/** The open ones, as the worker sees them. */
export async function tasksOf({ db, config }: Collector, worker: string): Promise<WorkersTask[]> {
  const rows = await seenBy(db, worker).where('state', '=', 'open').orderBy('published_at', 'desc').execute();
  const accepted = await countsOf(db, null);
  const mine = await countsOf(db, worker);
  const days = await retentionDays(db, config);
  return rows.map((row) => {
    const { state: _, createdAt, ...fields } = fieldsOf(row);
    const own = (state: string) => mine.get(`${row.id} ${state}`) ?? 0;
    return {
      ...fields,
      retentionDays: fields.retentionDays ?? days,
      publishedAt: fields.publishedAt ?? createdAt,
      accepted: accepted.get(`${row.id} accepted`) ?? 0,
      mine: { submitted: own('submitted'), returned: own('returned'), accepted: own('accepted') },
    };
  });
}

/** By task and state. */
async function countsOf(db: Database, worker: string | null): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('tallies')
    .select(['task', 'state', ({ fn }) => fn.sum<number>('sessions').as('count')])
    .$if(worker === null, (query) => query.where('state', '=', 'accepted'))
    .$if(worker !== null, (query) => query.where('worker', '=', worker ?? ''))
    .groupBy(['task', 'state'])
    .execute();
  return new Map(rows.map(({ task, state, count }) => [`${task} ${state}`, count]));
}
