import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { LeadTask, NewTask } from '../../api/lead/tasks.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { retentionDays } from '../retention/settings.ts';
import { tighten } from '../retention/tighten.ts';
import { columnsOf, fieldsOf } from './task-fields.ts';

type Written = z.output<typeof NewTask>;

/** `only`: those a reviewer was given; undefined for all. */
export async function leadTasks(db: Database, only: string[] | undefined, id?: string): Promise<LeadTask[]> {
  const rows = await db
    .selectFrom('tasks')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('id', 'in', only ?? []))
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  const given = await db.selectFrom('task_workers').selectAll().execute();
  const progress = await progressOf(db, id);
  const problems = await openProblems(db);
  return rows.map((row) => ({
    ...fieldsOf(row),
    workers: row.for_all === 1 ? null : given.filter(({ task }) => task === row.id).map(({ worker }) => worker),
    progress: progress.get(row.id) ?? nothing,
    openProblems: problems.get(row.id) ?? 0,
  }));
}

const nothing: LeadTask['progress'] = { submitted: 0, returned: 0, accepted: 0, withdrawn: 0, expired: 0, workers: 0 };

async function progressOf(db: Database, id: string | undefined): Promise<Map<string, LeadTask['progress']>> {
  const counts = await db
    .selectFrom('tallies')
    .select(['task', 'state', 'worker', ({ fn }) => fn.sum<number>('sessions').as('count')])
    .where('task', '!=', '')
    .where('sessions', '>', 0)
    .$if(id !== undefined, (query) => query.where('task', '=', id ?? ''))
    .groupBy(['task', 'state', 'worker'])
    .execute();
  const found = new Map<string, LeadTask['progress']>();
  const workers = new Map<string, Set<string>>();
  for (const { task, state, worker, count } of counts) {
    const before = found.get(task) ?? nothing;
    const all = (workers.get(task) ?? new Set()).add(worker);
    workers.set(task, all);
    found.set(task, { ...before, [state]: before[state] + count, workers: all.size });
  }
  return found;
}

async function openProblems(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('task_problems')
    .select(['task', ({ fn }) => fn.countAll<number>().as('count')])
    .where('settled_at', 'is', null)
    .groupBy('task')
    .execute();
  return new Map(rows.map(({ task, count }) => [task, count]));
}

export async function leadTask(db: Database, id: string): Promise<LeadTask> {
  const [task] = await leadTasks(db, undefined, id);
  if (!task) throw new Refusal('not-found');
  return task;
}

export async function addTask({ db, clock }: Pick<Collector, 'db' | 'clock'>, written: Written): Promise<LeadTask> {
  const id = randomUUID();
  const at = clock().toISOString();
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('tasks')
      .values({
        ...(columnsOf(written) as Required<ReturnType<typeof columnsOf>>),
        id,
        for_all: written.workers === null ? 1 : 0,
        created_at: at,
        published_at: written.state === 'open' ? at : null,
      })
      .execute();
    await giveWorkers(transaction, id, written.workers);
  });
  return leadTask(db, id);
}

export async function changeTask(
  { db, clock, config }: Pick<Collector, 'db' | 'clock' | 'config'>,
  id: string,
  { workers, ...changes }: Partial<{ [K in keyof Written]: Written[K] | undefined }>,
): Promise<LeadTask> {
  await db.transaction().execute(async (transaction) => {
    const before = await leadTask(transaction, id);
    const columns = columnsOf(changes as Partial<Written>);
    const isPublished = changes.state === 'open' && before.publishedAt === null;
    if (Object.keys(columns).length > 0)
      await transaction
        .updateTable('tasks')
        .set({ ...columns, ...(isPublished && { published_at: clock().toISOString() }) })
        .where('id', '=', id)
        .execute();
    if (workers !== undefined) {
      await transaction
        .updateTable('tasks')
        .set({ for_all: workers === null ? 1 : 0 })
        .where('id', '=', id)
        .execute();
      await giveWorkers(transaction, id, workers);
    }
    if (changes.retentionDays !== undefined)
      await tighten(
        transaction,
        changes.retentionDays ?? (await retentionDays(transaction, config)),
        sql<boolean>`task = ${id}`,
      );
  });
  return leadTask(db, id);
}

async function giveWorkers(db: Database, task: string, workers: string[] | null): Promise<void> {
  await db.deleteFrom('task_workers').where('task', '=', task).execute();
  const wanted = [...new Set(workers ?? [])];
  if (wanted.length === 0) return;
  const known = await db.selectFrom('workers').select('id').where('id', 'in', wanted).execute();
  if (known.length !== wanted.length) throw new Refusal('not-found', { detail: 'There is no such worker.' });
  await db
    .insertInto('task_workers')
    .values(wanted.map((worker) => ({ task, worker })))
    .execute();
}
