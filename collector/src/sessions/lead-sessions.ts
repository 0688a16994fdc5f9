import type { LeadSession, Sign } from '../../api/lead/sessions.ts';
import { broughtBy } from '../credit.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { cursorOf, keyIn, page } from '../paging.ts';
import { filtered, MANY, type Query } from './lead-filter.ts';

const PAGE = 50;

/** `tasks`: those that a reviewer was given; undefined for all. */
export async function leadSessions(db: Database, query: Query, tasks: string[] | undefined) {
  const { order = 'newest', limit = PAGE, after } = query;
  const key = keyIn(after);
  const newest = order === 'newest';
  const found = await filtered(db, query, tasks)
    .select(['worker', 'id', 'received_at'])
    .$if(key !== null, (select) =>
      select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('received_at', 'id'), newest ? '<' : '>', tuple(...(key ?? ['', '']))),
      ),
    )
    .orderBy('received_at', newest ? 'desc' : 'asc')
    .orderBy('id', newest ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute();
  const total = await totalOf(db, query, tasks);
  const { rows, next } = page(found, limit, ({ received_at, id }) => cursorOf(received_at, id));
  return { sessions: await describe(db, rows), next, total };
}

async function totalOf(db: Database, query: Query, tasks: string[] | undefined): Promise<number> {
  const { sign, outcome, from, until, sameAs } = query;
  const isTallied = [sign, outcome, from, until, sameAs].every((filter) => filter === undefined);
  if (isTallied) return tallied(db, query, tasks);
  const { count } = await filtered(db, query, tasks)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function tallied(db: Database, { task, worker, state }: Query, tasks: string[] | undefined): Promise<number> {
  const row = await db
    .selectFrom('tallies')
    .select(({ fn }) => fn.sum<number | null>('sessions').as('count'))
    .$if(tasks !== undefined, (select) => select.where('task', 'in', tasks ?? []))
    .$if(task !== undefined, (select) => select.where('task', '=', task ?? ''))
    .$if(worker !== undefined, (select) => select.where('worker', '=', worker ?? ''))
    .$if(state !== undefined, (select) => select.where('state', '=', state ?? 'submitted'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** The one that is there before those of which only a tombstone is. */
export async function findSession(db: Database, id: string) {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', id)
    .orderBy((order) => order('ended_at', 'is not', null))
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

export async function describeOne(db: Database, key: Key): Promise<LeadSession> {
  const [session] = await describe(db, [key]);
  if (!session) throw new Refusal('not-found');
  return session;
}

interface Key {
  worker: string;
  id: string;
}

const withNames = (db: Database, keys: Key[]) =>
  db
    .selectFrom('sessions')
    .innerJoin('workers', 'workers.id', 'sessions.worker')
    .leftJoin('tasks', 'tasks.id', 'sessions.task')
    .leftJoin('people', 'people.id', 'sessions.decided_by')
    .leftJoin('same_actions', 'same_actions.digest', 'sessions.action_digest')
    .selectAll('sessions')
    .select(['workers.name as worker_name', 'tasks.label', 'people.name as decided_by_name'])
    .select('same_actions.sessions as same')
    .select((select) => [
      select
        .selectFrom('export_sessions')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('export_sessions.worker', '=', 'sessions.worker')
        .whereRef('export_sessions.session', '=', 'sessions.id')
        .as('exports'),
      select
        .selectFrom('sessions as later')
        .select('later.id')
        .whereRef('later.worker', '=', 'sessions.worker')
        .whereRef('later.corrects', '=', 'sessions.id')
        .limit(1)
        .as('corrected_by'),
    ])
    .where('sessions.worker', 'in', [...new Set(keys.map(({ worker }) => worker))])
    .where(
      'sessions.id',
      'in',
      keys.map(({ id }) => id),
    );
type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

/** In the order of the keys. */
async function describe(db: Database, keys: Key[]): Promise<LeadSession[]> {
  if (keys.length === 0) return [];
  const rows = await withNames(db, keys).execute();
  const found = new Map(rows.map((row) => [`${row.worker} ${row.id}`, leadSessionOf(row)]));
  return keys.flatMap(({ worker, id }) => found.get(`${worker} ${id}`) ?? []);
}

const leadSessionOf = (row: Row): LeadSession => ({
  id: row.id,
  task: row.task !== null && row.label !== null ? { id: row.task, label: row.label } : null,
  worker: { id: row.worker, name: row.worker_name },
  device: row.device,
  state: row.state,
  submittedAt: row.received_at,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by !== null ? { id: row.decided_by, name: row.decided_by_name ?? '' } : null,
  reason: row.reason,
  corrects: row.corrects,
  correctedBy: row.corrected_by,
  expiresAt: row.expires_at,
  endedAt: row.ended_at,
  outcome: row.outcome,
  actions: row.actions,
  minutes: Math.round(row.milliseconds / 6000) / 10,
  bytes: row.bytes,
  credit: broughtBy(row),
  signs: signsOf(row),
  exports: row.exports ?? 0,
});

function signsOf(row: Row): LeadSession['signs'] {
  const same = Math.max(0, (row.same ?? 0) - 1);
  const counts: Record<Sign, number> = {
    gaps: row.gaps,
    refused: row.refused,
    unrecordable: row.unrecordable,
    noOutcome: row.no_outcome,
    interrupted: row.interrupted,
    noActions: row.no_actions,
    sameActions: same >= MANY ? 0 : same,
    manySame: same >= MANY ? same : 0,
  };
  return Object.entries(counts).flatMap(([sign, count]) => (count > 0 ? [{ sign: sign as Sign, count }] : []));
}
