import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../../../src/session/seal.ts';
import type { LeadTask } from '../../api/lead/tasks.ts';
import { type Packed, pack } from '../../testing/device.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined, refusal, type TestWorker } from '../../testing/worker.ts';

let one: TestCollector;
let owner: TestLead;
let ada: TestWorker;
beforeAll(async () => {
  one = await testCollector();
  owner = await signedIn(one);
  ada = await joined(one);
});
afterAll(() => closeAll(one));

async function tasksOf(worker: TestWorker): Promise<string[]> {
  const { tasks } = (await (await worker.ask('GET', '/tasks')).json()) as { tasks: { id: string }[] };
  return tasks.map(({ id }) => id);
}

test('a worker sees open tasks that are for all or for them', async () => {
  const grace = await joined(one, 'Grace');
  const [forAll, forGrace, draft] = [
    await owner.task(),
    await owner.task({ workers: [grace.worker.id] }),
    await owner.task({ state: 'draft' }),
  ];
  expect(await tasksOf(grace)).toEqual(expect.arrayContaining([forAll.id, forGrace.id]));
  expect(await tasksOf(ada)).toEqual([forAll.id]);
  await owner.send('PATCH', `/tasks/${draft.id}`, { state: 'open' });
  await owner.send('PATCH', `/tasks/${forAll.id}`, { state: 'closed' });
  expect(await tasksOf(ada)).toEqual([draft.id]);
  expect(await refusal(await ada.send('POST', `/tasks/${forGrace.id}/problems`, { reason: 'Broken' }))).toBe(
    '404 not-found',
  );
});

test('what is not named in a change stays', async () => {
  const before = await owner.task({
    instructions: '# How',
    credit: { amount: '1.5', unit: 'EUR' },
    dueAt: '2030-01-01T00:00:00Z',
  });
  const changed = await owner.send('PATCH', `/tasks/${before.id}`, { label: 'Order two chairs', credit: null });
  expect(await changed.json()).toEqual({
    ...before,
    label: 'Order two chairs',
    credit: null,
  });
  expect(before).toMatchObject({ credit: { amount: '1.50', unit: 'EUR' }, dueAt: '2030-01-01T00:00:00.000Z' });
});

test('progress is counted, and a closed task takes nothing but corrections', async () => {
  const task = await owner.task();
  const forTask = async () => pack(await madeSession({ task: { label: task.label, id: task.id } }));
  const first = await forTask();
  await ada.submit(first);
  const { progress } = (await (await owner.get(`/tasks/${task.id}`)).json()) as typeof task;
  expect(progress).toEqual({ submitted: 1, returned: 0, accepted: 0, withdrawn: 0, expired: 0, workers: 1 });
  await owner.send('POST', `/sessions/${first.manifest.id}/return`, { reason: 'Again, please.' });
  await owner.send('PATCH', `/tasks/${task.id}`, { state: 'closed' });
  expect(await refusal(await ada.submit(await forTask()))).toBe('409 task-closed');
  const correction = await forTask();
  correction.manifest.corrects = first.manifest.id;
  expect((await ada.submit(correction)).status).toBe(201);
});

test('“this task is broken” reaches the lead, who settles it', async () => {
  const task = await owner.task();
  const { id } = (await (
    await ada.send('POST', `/tasks/${task.id}/problems`, { reason: 'The shop is closed.' })
  ).json()) as { id: string };
  const open = (await (await owner.get('/task-problems?settled=false')).json()) as { problems: object[] };
  expect(open.problems).toMatchObject([{ id, reason: 'The shop is closed.', worker: { name: 'Ada' } }]);
  await owner.send('POST', `/task-problems/${id}/settle`);
  const left = (await (await owner.get('/task-problems?settled=false')).json()) as { problems: object[] };
  expect(left.problems).toEqual([]);
});

async function daysLeft(id: string): Promise<number | null> {
  const answer = await owner.get(`/sessions/${id}`);
  const { expiresAt, submittedAt } = (await answer.json()) as { expiresAt: string | null; submittedAt: string };
  return expiresAt === null ? null : (Date.parse(expiresAt) - Date.parse(submittedAt)) / 86_400_000;
}

test('a shorter retention holds for what is there, a longer one does not', async () => {
  const task = await owner.task({ retentionDays: 30 });
  const packed = pack(await madeSession({ task: { label: task.label, id: task.id } }));
  const { id } = packed.manifest;
  await ada.submit(packed);
  expect(await daysLeft(id)).toBe(30);
  await owner.send('PATCH', `/tasks/${task.id}`, { retentionDays: 60 });
  expect(await daysLeft(id)).toBe(30);
  await owner.send('PATCH', '/settings', { retentionDays: 5 });
  expect(await daysLeft(id)).toBe(30);
  await owner.send('PATCH', `/tasks/${task.id}`, { retentionDays: 10 });
  expect(await daysLeft(id)).toBe(10);
});

/** Recorded for the task, agreed to as the popup says it. */
async function recordedFor({ id, label }: LeadTask, retentionDays: number | null): Promise<Packed> {
  const session = await madeSession({ task: { label, id } });
  const { consent } = session;
  const record = { id: 'r', principal: 'p', purpose: 'To learn', retention: 'As agreed', withdrawal: 'Withdraw it' };
  return pack(await seal({ ...session, consent: { ...consent, record: { ...record, retentionDays } } }, new Date()));
}

test.each([
  [30, 60, 30],
  [30, null, 30],
  [30, 10, 10],
  [null, 60, 60],
  [null, null, null],
])('of %s days agreed to and %s that are set when it comes, the shorter time holds', async (agreed, set, kept) => {
  await owner.send('PATCH', '/settings', { retentionDays: null });
  const task = await owner.task({ retentionDays: agreed });
  const packed = await recordedFor(task, agreed);
  await owner.send('PATCH', `/tasks/${task.id}`, { retentionDays: set });
  expect((await ada.submit(packed)).status).toBe(201);
  expect(await daysLeft(packed.manifest.id)).toBe(kept);
});

test('what is recorded for no task is kept for as long as was agreed to when the device joined', async () => {
  await owner.send('PATCH', '/settings', { retentionDays: 20 });
  const grace = await joined(one, 'Grace');
  await owner.send('PATCH', '/settings', { retentionDays: 90 });
  const later = await joined(one, 'Grace', grace.worker.id);
  const [before, after] = [pack(await madeSession()), pack(await madeSession())];
  await grace.submit(before);
  await later.submit(after);
  expect([await daysLeft(before.manifest.id), await daysLeft(after.manifest.id)]).toEqual([20, 90]);
});
