/**
 * How alike a session is to others stands in its row, kept by triggers, so that a list of those that are pointed out neither
 * looks for it nor looks at the rows of all the others.
 */
import { type Kysely, sql } from 'kysely';

const levelFor = (sessions: string): string =>
  `(case when ${sessions} > 100 then 2 when ${sessions} > 1 then 1 else 0 end)`;

// In two, so that each finds its rows in the index: of a hundred thousand that are alike, none has to be looked at again.
const levelled = ['<', '>']
  .map(
    (than) => `update sessions set alike = ${levelFor('new.sessions')}
      where action_digest = new.digest and alike ${than} ${levelFor('new.sessions')};`,
  )
  .join('\n');

const statements = [
  `alter table sessions add column alike integer not null default 0`,
  `create index sessions_by_actions on sessions (action_digest, alike) where action_digest is not null`,
  `drop index sessions_with_actions`,
  `update sessions set alike = (select ${levelFor('same.sessions')} from same_actions as same where same.digest = action_digest)
    where action_digest in (select digest from same_actions where sessions > 1)`,
  `create trigger same_actions_inserted after insert on same_actions begin ${levelled} end`,
  `create trigger same_actions_changed after update of sessions on same_actions begin ${levelled} end`,
  // All that the lists ask of those pointed out, so that counting them looks at no row.
  `create index sessions_pointed_out on sessions (received_at, id, state, task, worker, outcome, gaps, refused, unrecordable,
    no_outcome, interrupted, no_actions, stands_out, alike) where stands_out = 1 or alike > 0`,
  `drop index sessions_standing_out`,
  `create index sessions_with_outcome on sessions (outcome, received_at, id, state) where outcome is not null`,
];

export const alike = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
