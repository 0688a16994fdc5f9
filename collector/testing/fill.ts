/** Very many sessions, as the database would have them; of their content there is nothing. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { SessionRow } from '../src/database/tables.ts';
import type { TestLead } from './lead.ts';
import { sessionId } from './made-session.ts';
import type { TestCollector } from './test-collector.ts';
import { joined, type TestWorker } from './worker.ts';

const AT_ONCE = 500;

/** 40 tasks, 50 workers; one session in ten stands out in some way. */
export async function fill(one: TestCollector, owner: TestLead, count: number) {
  const { db } = one.collector;
  const tasks: string[] = [];
  for (let index = 0; index < 40; index += 1) tasks.push((await owner.task({ label: `Task ${index}` })).id);
  const workers = await Promise.all(Array.from({ length: 50 }, (_, index) => joined(one, `Worker ${index}`)));
  const began = Date.now() - count * 1000;
  const { id: person } = owner.person;
  for (let from = 0; from < count; from += AT_ONCE)
    await db
      .insertInto('sessions')
      .values(
        Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) =>
          rowAt({ index: from + index, began, tasks, workers, person }),
        ),
      )
      .execute();
  await sql`insert into same_actions (digest, sessions)
    select action_digest, count(*) from sessions where action_digest is not null group by action_digest`.execute(db);
  await logSome(one, owner, count);
  const { id: alike } = await db
    .selectFrom('sessions')
    .select('id')
    .where('action_digest', '=', OF_MANY)
    .executeTakeFirstOrThrow();
  return { task: tasks[0] ?? '', worker: workers[0]?.worker.id ?? '', alike };
}

const states = ['submitted', 'returned', 'accepted', 'accepted', 'withdrawn'] as const;

interface Among {
  index: number;
  began: number;
  tasks: string[];
  workers: TestWorker[];
  person: string;
}

function rowAt({ index, began, tasks, workers, person }: Among): SessionRow {
  const state = states[index % states.length] ?? 'submitted';
  const member = workers[index % workers.length];
  const at = new Date(began + index * 1000).toISOString();
  return {
    ...blank,
    id: sessionId(),
    worker: member?.worker.id ?? '',
    device: member?.device.id ?? '',
    task: tasks[(index * 7) % tasks.length] ?? null,
    received_at: at,
    state,
    ...decided[state](at, person),
    ...(state !== 'withdrawn' && signsAt(index)),
  };
}

const blank = {
  corrects: null,
  expires_at: null,
  decided_at: null,
  decided_by: null,
  reason: null,
  ended_at: null,
  accepted_at: null,
  credit_hundredths: null,
  credit_unit: null,
  promised_hundredths: 250,
  promised_unit: 'EUR',
  milliseconds: 60_000,
  digest: null,
  bytes: 100_000,
  gzip_bytes: 10_000,
  receipt: null,
  outcome: null,
  actions: 20,
  action_digest: null,
  gaps: 0,
  refused: 0,
  unrecordable: 0,
  no_outcome: 0,
  interrupted: 0,
  no_actions: 0,
  stands_out: 0,
} as const;

const decided: Record<(typeof states)[number], (at: string, person: string) => Partial<SessionRow>> = {
  submitted: () => ({}),
  returned: (at, person) => ({ decided_at: at, decided_by: person, reason: 'Once more, please.' }),
  accepted: (at, person) => ({
    decided_at: at,
    decided_by: person,
    accepted_at: at,
    credit_hundredths: 250,
    credit_unit: 'EUR',
  }),
  withdrawn: (at) => ({ ended_at: at }),
};

function signsAt(index: number): Partial<SessionRow> {
  const gaps = index % 50 === 0 ? 1 : 0;
  const unrecordable = index % 70 === 0 ? 2 : 0;
  const no_outcome = index % 10 === 0 ? 1 : 0;
  return {
    digest: randomBytes(32).toString('hex'),
    receipt: 'x'.repeat(500),
    outcome: no_outcome === 1 ? null : outcomeAt(index),
    action_digest: digestAt(index),
    gaps,
    unrecordable,
    no_outcome,
    stands_out: gaps + unrecordable + no_outcome > 0 ? 1 : 0,
  };
}

const outcomeAt = (index: number) => (index % 30 === 3 ? 'failed' : 'succeeded');

const OF_MANY = 'a'.repeat(64);

/** Most are the only ones; some stand twice, and one in a hundred is one of very many. */
function digestAt(index: number): string {
  if (index % 100 === 1) return OF_MANY;
  return index % 20 === 2 ? `pair ${Math.floor(index / 40)}` : randomUUID();
}

async function logSome({ collector: { db } }: TestCollector, owner: TestLead, count: number): Promise<void> {
  await sql`insert into access_log (at, what, worker, session, task, person)
    select received_at, 'read', worker, id, task, ${owner.person.id} from sessions limit ${count}`.execute(db);
}
