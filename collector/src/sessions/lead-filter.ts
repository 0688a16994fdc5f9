/** Which sessions a person asks for, and may see. */
import type { z } from '@hono/zod-openapi';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { SessionsQuery, Sign } from '../../api/lead/sessions.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

export type Query = z.output<typeof SessionsQuery>;
type Where = ExpressionBuilder<Tables, 'sessions'>;
type Condition = ExpressionWrapper<Tables, 'sessions', SqlBool>;

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
    given(outcome, (value) => (value === 'none' ? where('no_outcome', '=', 1) : where('outcome', '=', value))),
    given(from, (value) => where('received_at', '>=', new Date(value).toISOString())),
    given(until, (value) => where('received_at', '<', new Date(value).toISOString())),
    given(sameAs, (value) => sameActions(where, value)),
  ];
  return found.filter((condition) => condition !== undefined);
}

const given = <T>(value: T | undefined, make: (value: T) => Condition): Condition | undefined =>
  value === undefined ? undefined : make(value);

function signed(where: Where, sign: Sign | 'any'): Condition {
  const each: Record<Sign, () => Condition> = {
    gaps: () => where('gaps', '>', 0),
    refused: () => where('refused', '>', 0),
    unrecordable: () => where('unrecordable', '>', 0),
    noOutcome: () => where('no_outcome', '=', 1),
    interrupted: () => where('interrupted', '=', 1),
    noActions: () => where('no_actions', '=', 1),
    sameActions: () => shared(where, 2),
    manySame: () => shared(where, MANY + 1),
  };
  if (sign !== 'any') return each[sign]();
  const { manySame: _, ...others } = each;
  return where.or(Object.values(others).map((make) => make()));
}

const shared = (where: Where, least: number): Condition =>
  where(
    'action_digest',
    'in',
    where.selectFrom('same_actions').select('digest').where('same_actions.sessions', '>=', least),
  );

const sameActions = (where: Where, id: string): Condition =>
  where(
    'action_digest',
    '=',
    where
      .selectFrom('sessions as other')
      .select('other.action_digest')
      .where('other.id', '=', id)
      .where('other.ended_at', 'is', null)
      .limit(1),
  );
