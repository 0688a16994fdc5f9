/** Datasets of accepted sessions. Which ones are in it is settled when it is made; what was withdrawn since is left out. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Export } from '../../api/lead/exports.ts';
import { writeAccess } from '../access-log/access-log.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import type { Person } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { tasksFor } from '../people/scope.ts';

interface Wanted {
  tasks: string[] | null;
  from: string | null;
  until: string | null;
}

const AT_ONCE = 1000;

export async function makeExport(
  { db, clock, room }: Collector,
  person: Person,
  { tasks, from, until }: Wanted,
): Promise<Export> {
  // Each has a row for each session, and another one in the access log.
  await room.check();
  const allowed = await tasksFor(db, person);
  const wanted = tasks ?? allowed ?? null;
  if (allowed && wanted?.some((task) => !allowed.includes(task))) throw new Refusal('not-found');
  const id = randomUUID();
  const at = clock().toISOString();
  await db.transaction().execute(async (transaction) => {
    const sessions = await transaction
      .selectFrom('sessions')
      .select(['id', 'worker', 'task'])
      .where('state', '=', 'accepted')
      .$if(wanted !== null, (query) => query.where('task', 'in', wanted ?? []))
      .$if(from !== null, (query) => query.where('accepted_at', '>=', new Date(from ?? 0).toISOString()))
      .$if(until !== null, (query) => query.where('accepted_at', '<', new Date(until ?? 0).toISOString()))
      .execute();
    await transaction
      .insertInto('exports')
      .values({
        id,
        created_at: at,
        created_by: person.id,
        tasks: wanted && JSON.stringify(wanted),
        from_at: from,
        until_at: until,
        sessions: sessions.length,
      })
      .execute();
    for (let begin = 0; begin < sessions.length; begin += AT_ONCE)
      await transaction
        .insertInto('export_sessions')
        .values(
          sessions.slice(begin, begin + AT_ONCE).map((one) => ({ export: id, worker: one.worker, session: one.id })),
        )
        .execute();
    await writeAccess(
      transaction,
      sessions.map((one) => ({
        at,
        what: 'export',
        worker: one.worker,
        session: one.id,
        task: one.task,
        person: person.id,
        export: id,
      })),
    );
  });
  return exportFor(db, person, id);
}

/** A reviewer sees those of which every task is one of theirs. */
export async function listExports(db: Database, person: Person, id?: string): Promise<Export[]> {
  const allowed = await tasksFor(db, person);
  const rows = await db
    .selectFrom('exports')
    .innerJoin('people', 'people.id', 'exports.created_by')
    .selectAll('exports')
    .select('people.name')
    .$if(id !== undefined, (query) => query.where('exports.id', '=', id ?? ''))
    .$if(allowed !== undefined, (query) => query.where(isOf(allowed ?? [])))
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute();
  const left = await leftIn(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    createdBy: { id: row.created_by, name: row.name },
    tasks: row.tasks === null ? null : (JSON.parse(row.tasks) as string[]),
    from: row.from_at,
    until: row.until_at,
    sessions: row.sessions,
    ...(left.get(row.id) ?? nothing),
  }));
}

const isOf = (tasks: string[]) =>
  sql<boolean>`(tasks is not null and not exists (select 1 from json_each(tasks) where value not in (${sql.join(tasks)})))`;

export async function exportFor(db: Database, person: Person, id: string): Promise<Export> {
  const [found] = await listExports(db, person, id);
  if (!found) throw new Refusal('not-found');
  return found;
}

type Left = Pick<Export, 'left' | 'bytes'>;

const nothing: Left = { left: 0, bytes: 0 };

async function leftIn(db: Database, ids: string[]) {
  if (ids.length === 0) return new Map<string, Left>();
  const rows = await db
    .selectFrom('export_sessions')
    .innerJoin('sessions', (join) =>
      join.onRef('sessions.worker', '=', 'export_sessions.worker').onRef('sessions.id', '=', 'export_sessions.session'),
    )
    .select(({ fn }) => ['export', fn.countAll<number>().as('left'), fn.sum<number>('sessions.bytes').as('bytes')])
    .where('export', 'in', ids)
    .where('sessions.ended_at', 'is', null)
    .groupBy('export')
    .execute();
  return new Map(rows.map(({ export: id, left, bytes }): [string, Left] => [id, { left, bytes }]));
}
