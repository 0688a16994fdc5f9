import type { MySession } from '../../api/sessions.ts';
import { broughtBy } from '../credit.ts';
import type { Database } from '../database/open.ts';
import { cursorOf, keyIn, page } from '../paging.ts';

const PAGE = 500;

export async function mySessions(db: Database, worker: string, after: string | undefined) {
  const key = keyIn(after);
  const found = await db
    .selectFrom('sessions')
    .leftJoin('tasks', 'tasks.id', 'sessions.task')
    .select(['sessions.id', 'sessions.task', 'tasks.label', 'sessions.state', 'received_at', 'decided_at', 'reason'])
    .select(['corrects', 'expires_at', 'receipt', 'ended_at'])
    .select([
      'accepted_at',
      'sessions.credit_hundredths',
      'sessions.credit_unit',
      'promised_hundredths',
      'promised_unit',
    ])
    .select((select) =>
      select
        .selectFrom('access_log')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('access_log.worker', '=', 'sessions.worker')
        .whereRef('access_log.session', '=', 'sessions.id')
        .where('what', '=', 'read')
        .as('readings'),
    )
    .where('worker', '=', worker)
    .$if(key !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('received_at', 'sessions.id'), '<', tuple(...(key ?? ['', '']))),
      ),
    )
    .orderBy('received_at', 'desc')
    .orderBy('sessions.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const { rows, next } = page(found, PAGE, ({ received_at, id }) => cursorOf(received_at, id));
  const exports = await exportsOf(
    db,
    worker,
    rows.map(({ id }) => id),
  );
  const sessions = rows.map(
    (row): MySession => ({
      id: row.id,
      task: row.task !== null && row.label !== null ? { id: row.task, label: row.label } : null,
      state: row.state,
      submittedAt: row.received_at,
      decidedAt: row.decided_at,
      reason: row.reason,
      corrects: row.corrects,
      expiresAt: row.expires_at,
      receipt: row.receipt,
      endedAt: row.ended_at,
      exports: exports.get(row.id) ?? [],
      credit: broughtBy(row),
      readings: row.readings ?? 0,
    }),
  );
  return { sessions, next };
}

async function exportsOf(db: Database, worker: string, ids: string[]) {
  const found = new Map<string, { id: string; at: string }[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('export_sessions')
    .innerJoin('exports', 'exports.id', 'export_sessions.export')
    .select(['session', 'exports.id', 'exports.created_at as at'])
    .where('worker', '=', worker)
    .where('session', 'in', ids)
    .execute();
  for (const { session, ...one } of rows) found.set(session, [...(found.get(session) ?? []), one]);
  return found;
}
