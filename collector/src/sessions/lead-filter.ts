/** Which sessions a person asks for, and may see. */
import type { z } from '@hono/zod-openapi';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { SessionsQuery, Sign } from '../../api/lead/sessions.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

export type Query = z.output<typeof SessionsQuery>;
type Where = ExpressionBuilder<Tables, 'sessions'>;
type Condition = Expression<SqlBool>;

/** From so many on, it is hundreds of identical ones. */
export const MANY = 100;

export const filtered = (db: Database, query: Query, tasks: string[] | undefined) =>
  db.selectFrom('sessions').where((where) => where.and(conditions(where, query, tasks)));

function conditions(where: Where, query: Query, tasks: string[] | undefined): Condition[] {
  const { task, worker, state, sign, outcome, from, until, sameAs } = query;
  const found: (Condition | undefined)[] = [
    tasks && where('task', 'in', tasks),
    given(task, (value) => where('task', '=', value)),
    given(worker, (value) => where('worker', '=', value)),
    given(state, (value) => where('state', '=', value)),
    given(sign, (value) => signed(where, value)),
    given(outcome, (value) => (value === 'none' ? standing(sql`no_outcome = 1`) : where('outcome', '=', value))),
    given(from, (value) => where('received_at', '>=', new Date(value).toISOString())),
    given(until, (value) => where('received_at', '<', new Date(value).toISOString())),
    given(sameAs, (value) => sameActions(where, value, tasks)),
  ];
  return found.filter((condition) => condition !== undefined);
}

const given = <T>(value: T | undefined, make: (value: T) => Condition): Condition | undefined =>
  value === undefined ? undefined : make(value);

/** Written out, so that the index of these is used. */
const standing = (condition: Condition): Condition => sql<boolean>`(stands_out = 1 and ${condition})`;

const own: Partial<Record<Sign, Condition>> = {
  gaps: sql`gaps > 0`,
  refused: sql`refused > 0`,
  unrecordable: sql`unrecordable > 0`,
  noOutcome: sql`no_outcome = 1`,
  interrupted: sql`interrupted = 1`,
  noActions: sql`no_actions = 1`,
};

function signed(where: Where, sign: Sign | 'any'): Condition {
  if (sign === 'any') return where.or([sql<boolean>`stands_out = 1`, shared(where, 2)]);
  const condition = own[sign];
  return condition ? standing(condition) : shared(where, sign === 'manySame' ? MANY + 1 : 2);
}

const shared = (where: Where, least: number): Condition =>
  where(
    'action_digest',
    'in',
    where.selectFrom('same_actions').select('digest').where('same_actions.sessions', '>=', least),
  );

/** As those of one that the person may see. */
const sameActions = (where: Where, id: string, tasks: string[] | undefined): Condition =>
  where(
    'action_digest',
    '=',
    where
      .selectFrom('sessions as other')
      .select('other.action_digest')
      .where('other.id', '=', id)
      .where('other.ended_at', 'is', null)
      .$if(tasks !== undefined, (query) => query.where('other.task', 'in', tasks ?? []))
      .limit(1),
  );
