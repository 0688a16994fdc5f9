/**
 * What was reported of broken tasks is kept for as long as sessions. What was there before gets the time that is set now, or that
 * is set where nothing is.
 */
import { type Kysely, sql } from 'kysely';

const statements = [
  `alter table task_problems add column expires_at text`,
  `update task_problems set expires_at = (
    select strftime('%Y-%m-%dT%H:%M:%fZ', at, '+' || nullif(coalesce(retention_days,
      (select cast(value as integer) from settings where name = 'retention-days'), 365), 0) || ' days')
    from tasks where tasks.id = task)`,
  `create index task_problems_expiring on task_problems (expires_at) where expires_at is not null`,
];

export const keptProblems = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
