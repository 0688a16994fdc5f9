import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LeadTask, TaskProblem } from '../../api/lead/tasks.ts';
import type { MyTaskProblem } from '../../api/tasks.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { steadilyLater } from '../../testing/steadily-later.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined, type TestWorker } from '../../testing/worker.ts';
import { days } from '../clock.ts';
import { expire } from '../retention/expire.ts';

let one: TestCollector;
let owner: TestLead;
let ada: TestWorker;
beforeEach(async () => {
  one = await testCollector();
  owner = await signedIn(one);
  ada = await joined(one);
});
afterEach(() => closeAll(one));

async function reported(retentionDays: number | null, reason: string): Promise<LeadTask> {
  const task = await owner.task({ retentionDays });
  await ada.send('POST', `/tasks/${task.id}/problems`, { reason });
  return task;
}

async function leftAfter(milliseconds: number): Promise<string[]> {
  await steadilyLater(one, milliseconds);
  await expire(one.collector);
  const rows = await one.collector.db.selectFrom('task_problems').select('reason').orderBy('reason').execute();
  return rows.map(({ reason }) => reason);
}

test('reports of broken tasks are kept for as long as sessions of that task, settled or not', async () => {
  await reported(30, 'for 30 days');
  await reported(null, 'for a year');
  const { problems } = (await (await owner.get('/task-problems')).json()) as { problems: { id: string }[] };
  await owner.send('POST', `/task-problems/${problems[0]?.id}/settle`);
  expect(await leftAfter(days(29))).toEqual(['for 30 days', 'for a year']);
  expect(await leftAfter(days(2))).toEqual(['for a year']);
  expect(await leftAfter(days(333))).toEqual(['for a year']);
  expect(await leftAfter(days(2))).toEqual([]);
});

test('a shorter time holds for those that are there, a longer one does not', async () => {
  const shortened = await reported(60, 'for 60 days, then for 10');
  await reported(null, 'for a year, then for 20 days');
  await owner.send('PATCH', `/tasks/${shortened.id}`, { retentionDays: 90 });
  await owner.send('PATCH', `/tasks/${shortened.id}`, { retentionDays: 10 });
  await owner.send('PATCH', '/settings', { retentionDays: 20 });
  await owner.send('PATCH', '/settings', { retentionDays: null });
  expect(await leftAfter(days(11))).toEqual(['for a year, then for 20 days']);
  expect(await leftAfter(days(10))).toEqual([]);
});

test('where sessions are kept until they are withdrawn, reports have no end', async () => {
  await owner.send('PATCH', '/settings', { retentionDays: null });
  ada = await joined(one);
  await reported(null, 'without an end');
  expect(await leftAfter(days(20_000))).toEqual(['without an end']);
});

test('none is kept longer than was agreed to when the worker joined', async () => {
  await owner.send('PATCH', '/settings', { retentionDays: null });
  await reported(null, 'without an end');
  await reported(400, 'for 400 days');
  expect(await leftAfter(days(364))).toEqual(['for 400 days', 'without an end']);
  expect(await leftAfter(days(2))).toEqual([]);
});

test('a clock that leapt deletes none', async () => {
  await reported(30, 'for 30 days');
  one.later(days(3650));
  await expire(one.collector);
  one.later(-days(3650));
  expect(await leftAfter(days(2))).toEqual(['for 30 days']);
});

test('a worker sees what they have reported, and nobody else’s', async () => {
  const task = await reported(30, 'The shop is closed.');
  const grace = await joined(one, 'Grace');
  await grace.send('POST', `/tasks/${task.id}/problems`, { reason: 'So it is.' });
  const { problems } = (await (await owner.get('/task-problems')).json()) as { problems: TaskProblem[] };
  const mine = problems.find(({ worker }) => worker.name === 'Ada');
  await owner.send('POST', `/task-problems/${mine?.id}/settle`);
  const seen = (await (await ada.ask('GET', '/task-problems')).json()) as { problems: MyTaskProblem[]; next: null };
  expect(seen).toEqual({
    problems: [
      {
        id: mine?.id,
        task: { id: task.id, label: task.label },
        reason: 'The shop is closed.',
        at: mine?.at,
        settledAt: expect.any(String),
        expiresAt: new Date(Date.parse(mine?.at ?? '') + days(30)).toISOString(),
      },
    ],
    next: null,
  });
});

test('of very many reports none is left out', async () => {
  await reported(30, 'the first');
  const row = await one.collector.db.selectFrom('task_problems').selectAll().executeTakeFirstOrThrow();
  for (let index = 0; index < 500; index++)
    await one.collector.db
      .insertInto('task_problems')
      .values({ ...row, id: randomUUID() })
      .execute();
  const ask = async (query: string) =>
    (await (await ada.ask('GET', `/task-problems${query}`)).json()) as { problems: MyTaskProblem[]; next: string };
  const first = await ask('');
  const second = await ask(`?after=${first.next}`);
  expect([first.problems.length, second.problems.length, second.next]).toEqual([500, 1, null]);
  expect(new Set([...first.problems, ...second.problems].map(({ id }) => id)).size).toBe(501);
});
