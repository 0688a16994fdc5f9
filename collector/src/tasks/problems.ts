import { randomUUID } from 'node:crypto';
import type { TaskProblem } from '../../api/lead/tasks.ts';
import type { MyTaskProblem } from '../../api/tasks.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { Device, Person } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { cursorOf, keyIn, page } from '../paging.ts';
import { checkTask } from '../people/scope.ts';
import { agreedByDevice, endOf, retentionDays, shorterOf } from '../retention/settings.ts';

interface Filter {
  task: string | undefined;
  only: string[] | undefined;
  settled: boolean | undefined;
}

export async function listProblems(db: Database, { task, only, settled }: Filter): Promise<TaskProblem[]> {
  const rows = await db
    .selectFrom('task_problems')
    .innerJoin('tasks', 'tasks.id', 'task_problems.task')
    .innerJoin('workers', 'workers.id', 'task_problems.worker')
    .selectAll('task_problems')
    .select(['tasks.label', 'workers.name'])
    .$if(task !== undefined, (query) => query.where('task', '=', task ?? ''))
    .$if(only !== undefined, (query) => query.where('task', 'in', only ?? []))
    .$if(settled !== undefined, (query) => query.where('settled_at', settled === true ? 'is not' : 'is', null))
    .orderBy('at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    task: { id: row.task, label: row.label },
    worker: { id: row.worker, name: row.name },
    reason: row.reason,
    at: row.at,
    settledAt: row.settled_at,
  }));
}

const PAGE = 500;

export async function myProblems(db: Database, worker: string, after: string | undefined) {
  const key = keyIn(after);
  const found = await db
    .selectFrom('task_problems')
    .innerJoin('tasks', 'tasks.id', 'task_problems.task')
    .selectAll('task_problems')
    .select('tasks.label')
    .where('worker', '=', worker)
    .$if(key !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('at', 'task_problems.id'), '<', tuple(...(key ?? ['', '']))),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('task_problems.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const { rows, next } = page(found, PAGE, ({ at, id }) => cursorOf(at, id));
  const problems = rows.map(
    (row): MyTaskProblem => ({
      id: row.id,
      task: { id: row.task, label: row.label },
      reason: row.reason,
      at: row.at,
      settledAt: row.settled_at,
      expiresAt: row.expires_at,
    }),
  );
  return { problems, next };
}

/** What was reported is kept for as long as sessions of the task, and no longer than was agreed to when the device joined. */
export async function addProblem(
  { db, clock, config }: Pick<Collector, 'db' | 'clock' | 'config'>,
  { id: device, worker }: Device,
  task: Pick<Tables['tasks'], 'id' | 'retention_days'>,
  reason: string,
): Promise<string> {
  const id = randomUUID();
  const now = clock();
  const keptFor = task.retention_days ?? (await retentionDays(db, config));
  const expires_at = endOf(shorterOf(keptFor, await agreedByDevice(db, device)), now);
  await db
    .insertInto('task_problems')
    .values({ id, task: task.id, worker, reason, at: now.toISOString(), settled_at: null, expires_at })
    .execute();
  return id;
}

export async function settleProblem({ db, clock }: Collector, person: Person, id: string): Promise<void> {
  const row = await db.selectFrom('task_problems').select('task').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  await checkTask(db, person, row.task);
  await db
    .updateTable('task_problems')
    .set({ settled_at: clock().toISOString() })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute();
}
