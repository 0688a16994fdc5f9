import type { z } from '@hono/zod-openapi';
import type { Statement, StatementLine } from '../../api/statements.ts';
import type { Collector } from '../collector.ts';
import { added } from '../credit.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';

export interface Period {
  from?: string | undefined;
  until?: string | undefined;
}
type Line = z.infer<typeof StatementLine>;

/** By the time of submission. What was accepted stays counted when it is withdrawn: the work was done. */
export async function statementOf(
  { db, clock }: Pick<Collector, 'db' | 'clock'>,
  worker: string,
  period: Period,
): Promise<Statement> {
  const person = await db.selectFrom('workers').select(['id', 'name']).where('id', '=', worker).executeTakeFirst();
  if (!person) throw new Refusal('not-found');
  const from = asMoment(period.from);
  const until = asMoment(period.until);
  const rows = await contributed(db, worker, from, until);
  const byTask = groupBy(rows);
  const lines = [...byTask.values()].map((ofTask) => ({ task: taskOf(ofTask), ...sumOf(ofTask) }));
  return { worker: person, from, until, madeAt: clock().toISOString(), lines, total: sumOf(rows) };
}

const asMoment = (given: string | undefined): string | null =>
  given === undefined ? null : new Date(given).toISOString();

const contributed = (db: Database, worker: string, from: string | null, until: string | null) =>
  db
    .selectFrom('sessions')
    .leftJoin('tasks', 'tasks.id', 'sessions.task')
    .select(['sessions.task', 'tasks.label', 'sessions.state', 'accepted_at', 'milliseconds'])
    .select(['sessions.credit_hundredths as hundredths', 'sessions.credit_unit as unit'])
    .select(['promised_hundredths', 'promised_unit'])
    .where('worker', '=', worker)
    .$if(from !== null, (query) => query.where('received_at', '>=', from ?? ''))
    .$if(until !== null, (query) => query.where('received_at', '<', until ?? ''))
    .orderBy('tasks.label')
    .orderBy('sessions.task')
    .execute();
type Row = Awaited<ReturnType<typeof contributed>>[number];

function groupBy(rows: Row[]): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.task);
    if (group) group.push(row);
    else groups.set(row.task, [row]);
  }
  return groups;
}

const taskOf = ([first]: Row[]): Line['task'] =>
  first?.task != null && first.label !== null ? { id: first.task, label: first.label } : null;

function sumOf(rows: Row[]): Omit<Line, 'task'> {
  const accepted = rows.filter(({ accepted_at }) => accepted_at !== null);
  const inState = (state: Row['state']) => rows.filter((row) => row.state === state).length;
  const waiting = rows.filter((row) => row.state === 'submitted');
  return {
    sessions: rows.length,
    accepted: accepted.length,
    returned: inState('returned'),
    withdrawn: inState('withdrawn'),
    minutes: Math.round(accepted.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 6000) / 10,
    credit: added(accepted),
    promised: added(waiting.map((row) => ({ hundredths: row.promised_hundredths, unit: row.promised_unit }))),
  };
}
