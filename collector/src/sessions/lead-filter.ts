/** Which sessions a person asks for, and may see. */
import type { z } from '@hono/zod-openapi';
import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { SessionsQuery, Sign } from '../../api/lead/sessions.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

export type Query = z.output<typeof SessionsQuery>;
type Where = ExpressionBuilder<Tables, 'sessions'>;
type Condition = Expression<SqlBool>;

/** From so many others on, it is hundreds of identical ones; migration 2 counts as much. */
export const MANY = 100;

export const filtered = (db: Database, query: Query, tasks: string[] | undefined) =>
  db.selectFrom('sessions').where((where) => where.and(conditions(where, query, tasks)));

function conditions(where: Where, query: Query, tasks: string[] | undefined): Condition[] {
  const { task, worker, state, sign, outcome, from, until, sameAs } = query;
  // With a plus, SQLite does not take the index of that column, but the one that has all of those pointed out.
  const column = (name: 'task' | 'worker' | 'state') =>
    sign === undefined && outcome !== 'none' ? name : sql<string>`+${sql.ref(name)}`;
  const found: (Condition | undefined)[] = [
    tasks && where(column('task'), 'in', tasks),
    given(task, (value) => where(column('task'), '=', value)),
    given(worker, (value) => where(column('worker'), '=', value)),
    given(state, (value) => where(column('state'), '=', value)),
    given(sign, signed),
    given(outcome, (value) => (value === 'none' ? signed('noOutcome') : where('outcome', '=', value))),
    given(from, (value) => where('received_at', '>=', new Date(value).toISOString())),
    given(until, (value) => where('received_at', '<', new Date(value).toISOString())),
    given(sameAs, (value) => sameActions(where, value, tasks)),
  ];
  return found.filter((condition) => condition !== undefined);
}

const given = <T>(value: T | undefined, make: (value: T) => Condition): Condition | undefined =>
  value === undefined ? undefined : make(value);

/** Word for word as the index of those has it, so that it is used. */
const pointedOut = sql<boolean>`(stands_out = 1 or alike > 0)`;

const signs: Record<Sign, RawBuilder<boolean>> = {
  gaps: sql`gaps > 0`,
  refused: sql`refused > 0`,
  unrecordable: sql`unrecordable > 0`,
  noOutcome: sql`no_outcome = 1`,
  interrupted: sql`interrupted = 1`,
  noActions: sql`no_actions = 1`,
  sameActions: sql`alike > 0`,
  manySame: sql`alike = 2`,
};

const signed = (sign: Sign | 'any'): Condition =>
  sign === 'any' ? pointedOut : sql<boolean>`(${pointedOut} and ${signs[sign]})`;

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
