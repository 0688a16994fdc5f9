/**
 * What a worker was promised for a session stands in its row, and what was ever offered for a task in a table of its own: a
 * session says itself what its worker was promised, and is believed where that was offered.
 */
import { type Kysely, sql } from 'kysely';

const offered = `insert or ignore into offered_credits (task, hundredths, unit)
  select id, credit_hundredths, credit_unit from tasks where state != 'draft' and credit_unit is not null`;

const statements = [
  `create table offered_credits (task text not null references tasks, hundredths integer not null, unit text not null,
    primary key (task, hundredths, unit)) without rowid`,
  offered,
  `create trigger tasks_offered after insert on tasks begin ${offered} and id = new.id; end`,
  `create trigger tasks_offering after update of state, credit_hundredths, credit_unit on tasks
    begin ${offered} and id = new.id; end`,
  `alter table sessions add column promised_hundredths integer`,
  `alter table sessions add column promised_unit text`,
  `update sessions set (promised_hundredths, promised_unit) =
    (select credit_hundredths, credit_unit from tasks where tasks.id = sessions.task) where state in ('submitted', 'returned')`,
];

export const promisedCredit = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
