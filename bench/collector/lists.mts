/** How long the lists of the dashboard take on the server with very many sessions. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { SessionRow } from '../../collector/src/database/tables.ts';
import { signedIn, type TestLead } from '../../collector/testing/lead.ts';
import { sessionId } from '../../collector/testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../collector/testing/test-collector.ts';
import { joined } from '../../collector/testing/worker.ts';
import { median, quantile } from '../statistics.mts';

export interface ListTime {
  list: string;
  median: number;
  slowest: number;
}

const TIMES = 15;

export async function measureLists(count: number): Promise<ListTime[]> {
  const one = await testCollector();
  try {
    const owner = await signedIn(one);
    const { task, worker } = await fill(one, owner, count);
    const lists = [
      '/sessions',
      '/sessions?state=submitted',
      '/sessions?order=oldest&state=accepted',
      `/sessions?task=${task}`,
      `/sessions?worker=${worker}`,
      `/sessions?worker=${worker}&task=${task}&state=returned`,
      '/sessions?sign=any',
      '/sessions?sign=sameActions',
      '/sessions?sign=manySame',
      '/sessions?sign=gaps&outcome=none',
      '/tasks',
      '/workers',
      '/access-log',
    ];
    const times: ListTime[] = [];
    for (const list of lists) times.push(await timeOf(owner, list));
    return times;
  } finally {
    await closeAll(one);
  }
}

async function timeOf(owner: TestLead, list: string): Promise<ListTime> {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const start = performance.now();
    const answer = await owner.get(list);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${list} was answered with ${answer.status}.`);
    times.push(performance.now() - start);
  }
  return { list, median: median(times), slowest: quantile(times, 1) };
}

const AT_ONCE = 500;

/** 40 tasks, 50 workers; one session in ten stands out in some way. */
async function fill(one: TestCollector, owner: TestLead, count: number) {
  const { db } = one.collector;
  const tasks: string[] = [];
  for (let index = 0; index < 40; index += 1) tasks.push((await owner.task({ label: `Task ${index}` })).id);
  const workers = await Promise.all(Array.from({ length: 50 }, (_, index) => joined(one, `Worker ${index}`)));
  const states = ['submitted', 'returned', 'accepted', 'accepted', 'withdrawn'] as const;
  const began = Date.now() - count * 1000;
  const rowAt = (index: number): SessionRow => {
    const state = states[index % states.length] ?? 'submitted';
    const member = workers[index % workers.length];
    const at = new Date(began + index * 1000).toISOString();
    const isGone = state === 'withdrawn';
    return {
      id: sessionId(),
      worker: member?.worker.id ?? '',
      device: member?.device.id ?? '',
      task: tasks[(index * 7) % tasks.length] ?? null,
      state,
      received_at: at,
      corrects: null,
      expires_at: isGone ? null : new Date(Date.now() + 1e9).toISOString(),
      decided_at: state === 'submitted' ? null : at,
      decided_by: state === 'submitted' ? null : owner.person.id,
      reason: state === 'returned' ? 'Once more, please.' : null,
      ended_at: isGone ? at : null,
      accepted_at: state === 'accepted' ? at : null,
      credit_hundredths: state === 'accepted' ? 250 : null,
      credit_unit: state === 'accepted' ? 'EUR' : null,
      milliseconds: 60_000,
      digest: isGone ? null : randomBytes(32).toString('hex'),
      bytes: 100_000,
      gzip_bytes: 10_000,
      receipt: isGone ? null : 'x'.repeat(500),
      outcome: isGone || index % 10 === 0 ? null : 'succeeded',
      actions: 20,
      action_digest: isGone ? null : digestAt(index),
      gaps: index % 50 === 0 ? 1 : 0,
      refused: 0,
      unrecordable: index % 70 === 0 ? 2 : 0,
      no_outcome: index % 10 === 0 ? 1 : 0,
      interrupted: 0,
      no_actions: 0,
      stands_out: !isGone && (index % 10 === 0 || index % 50 === 0 || index % 70 === 0) ? 1 : 0,
    };
  };
  for (let from = 0; from < count; from += AT_ONCE)
    await db
      .insertInto('sessions')
      .values(Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => rowAt(from + index)))
      .execute();
  await sql`insert into same_actions (digest, sessions)
    select action_digest, count(*) from sessions where action_digest is not null group by action_digest`.execute(db);
  await logSome(one, owner, count);
  return { task: tasks[0] ?? '', worker: workers[0]?.worker.id ?? '' };
}

/** Most are the only ones; some stand twice, and one in a hundred is one of very many. */
function digestAt(index: number): string {
  if (index % 100 === 1) return 'a'.repeat(64);
  return index % 20 === 2 ? `pair ${Math.floor(index / 40)}` : randomUUID();
}

async function logSome({ collector: { db } }: TestCollector, owner: TestLead, count: number): Promise<void> {
  await sql`insert into access_log (at, what, worker, session, task, person)
    select received_at, 'read', worker, id, task, ${owner.person.id} from sessions limit ${count}`.execute(db);
}
