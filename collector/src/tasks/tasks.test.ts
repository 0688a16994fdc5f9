import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from '../../testing/device.ts';
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

test('a shorter retention holds for what is there, a longer one does not', async () => {
  const task = await owner.task({ retentionDays: 30 });
  const packed = pack(await madeSession({ task: { label: task.label, id: task.id } }));
  await ada.submit(packed);
  const daysLeft = async () => {
    const { expiresAt, submittedAt } = (await (await owner.get(`/sessions/${packed.manifest.id}`)).json()) as {
      expiresAt: string;
      submittedAt: string;
    };
    return (Date.parse(expiresAt) - Date.parse(submittedAt)) / 86_400_000;
  };
  expect(await daysLeft()).toBe(30);
  await owner.send('PATCH', `/tasks/${task.id}`, { retentionDays: 60 });
  expect(await daysLeft()).toBe(30);
  await owner.send('PATCH', '/settings', { retentionDays: 5 });
  expect(await daysLeft()).toBe(30);
  await owner.send('PATCH', `/tasks/${task.id}`, { retentionDays: 10 });
  expect(await daysLeft()).toBe(10);
});
