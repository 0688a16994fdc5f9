import { Kysely, SqliteDialect, sql } from 'kysely';
import Sqlite from 'libsql';
import { expect, test } from 'vitest';
import { first } from './0001-first.ts';
import { alike } from './0002-alike.ts';
import { keptProblems } from './0003-kept-problems.ts';
import { agreedDays } from './0004-agreed-days.ts';
import { promisedCredit } from './0005-promised-credit.ts';

const open = () => new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Sqlite(':memory:') }) });

async function addSessions(db: Kysely<unknown>, digest: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await sql`insert into sessions (id, worker, device, state, received_at, milliseconds, bytes, gzip_bytes, actions, action_digest,
      gaps, refused, unrecordable, no_outcome, interrupted, no_actions, stands_out)
      values (${`${digest} ${index}`}, 'w', 'd', 'submitted', '2026-11-27', 0, 0, 0, 0, ${digest}, 0, 0, 0, 0, 0, 0, 0)`.execute(
      db,
    );
    await sql`insert into same_actions values (${digest}, 1)
      on conflict (digest) do update set sessions = sessions + 1`.execute(db);
  }
}

async function levels(db: Kysely<unknown>): Promise<Record<string, string>> {
  const { rows } = await sql<{ action_digest: string; levels: string }>`
    select action_digest, group_concat(distinct alike) as levels from sessions group by action_digest`.execute(db);
  return Object.fromEntries(rows.map((row) => [row.action_digest, row.levels]));
}

test('how alike the sessions are that were there before is told', async () => {
  const db = open();
  await sql`pragma foreign_keys = off`.execute(db);
  await first.up(db);
  for (const [digest, count] of [
    ['alone', 1],
    ['pair', 2],
    ['hundred', 100],
    ['many', 101],
  ] as const)
    await addSessions(db, digest, count);
  await alike.up(db);
  expect(await levels(db)).toEqual({ alone: '0', pair: '1', hundred: '1', many: '2' });

  await sql`update same_actions set sessions = sessions - 1 where digest in ('pair', 'many')`.execute(db);
  expect(await levels(db)).toEqual({ alone: '0', pair: '0', hundred: '1', many: '1' });
  await db.destroy();
});

test.each([
  ['the collector’s own time', null, null, '2027-01-01T00:00:00.000Z'],
  ['what was set in the dashboard', '10', null, '2026-01-11T00:00:00.000Z'],
  ['no end, as set in the dashboard', '0', null, null],
  ['the task’s time', '0', 5, '2026-01-06T00:00:00.000Z'],
])('reports that were there before get an end: %s', async (_, set, ofTask, end) => {
  const db = open();
  await sql`pragma foreign_keys = off`.execute(db);
  await first.up(db);
  await sql`insert into tasks (id, label, instructions, sites, test_id_attributes, capture, retention_days, state, for_all, created_at)
    values ('t', '', '', '', '', '', ${ofTask}, 'open', 1, '')`.execute(db);
  await sql`insert into task_problems values ('p', 't', 'w', 'broken', '2026-01-01T00:00:00.000Z', null)`.execute(db);
  if (set !== null) await sql`insert into settings values ('retention-days', ${set})`.execute(db);
  await keptProblems.up(db);
  const { rows } = await sql`select expires_at from task_problems`.execute(db);
  expect(rows).toEqual([{ expires_at: end }]);
  await db.destroy();
});

test.each([
  ['Sessions are kept for 1 day at most. You can withdraw each session at any time.', 1],
  ['Sessions, and what you report of broken tasks, are kept for 365 days at most. You can leave.', 365],
  ['Sessions are kept until you withdraw them. You can leave.', null],
])('what a device had agreed to before is taken from its words: %s', async (words, days) => {
  const db = open();
  await sql`pragma foreign_keys = off`.execute(db);
  await first.up(db);
  const text = `You join the collector of Ada.\nIt is for: What is kept for 5 days at most.\n${words}`;
  await sql`insert into devices (id, worker, invitation, key_x, thumbprint, joined_at, agreed_text, agreed_digest, agreed_at,
    agreed_language) values ('d', 'w', 'i', '', '', '', ${text}, '', '', 'en')`.execute(db);
  await agreedDays.up(db);
  const { rows } = await sql`select agreed_days from devices`.execute(db);
  expect(rows).toEqual([{ agreed_days: days }]);
  await db.destroy();
});

test('what was offered when it was submitted is not known any more: what is offered now is promised', async () => {
  const db = open();
  await sql`pragma foreign_keys = off`.execute(db);
  await first.up(db);
  for (const [id, state] of [
    ['t', 'open'],
    ['draft', 'draft'],
  ])
    await sql`insert into tasks (id, label, instructions, sites, test_id_attributes, capture, credit_hundredths, credit_unit, state,
      for_all, created_at) values (${id}, '', '', '', '', '', 250, 'EUR', ${state}, 1, '')`.execute(db);
  for (const state of ['submitted', 'returned', 'accepted', 'withdrawn'])
    await sql`insert into sessions (id, worker, device, task, state, received_at, milliseconds, bytes, gzip_bytes, actions, gaps,
      refused, unrecordable, no_outcome, interrupted, no_actions, stands_out)
      values (${state}, 'w', 'd', 't', ${state}, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`.execute(db);
  await promisedCredit.up(db);
  const { rows } = await sql`select state, promised_hundredths as promised, promised_unit as unit from sessions
    where promised_unit is not null order by state`.execute(db);
  expect(rows).toEqual([
    { state: 'returned', promised: 250, unit: 'EUR' },
    { state: 'submitted', promised: 250, unit: 'EUR' },
  ]);
  const offered = await sql`select task, hundredths, unit from offered_credits`.execute(db);
  expect(offered.rows).toEqual([{ task: 't', hundredths: 250, unit: 'EUR' }]);
  await db.destroy();
});
