import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadSession } from '../../api/lead/sessions.ts';
import type { LeadTask } from '../../api/lead/tasks.ts';
import { type Packed, pack } from '../../testing/device.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined, refusal, type TestWorker } from '../../testing/worker.ts';

let one: TestCollector;
let owner: TestLead;
let ada: TestWorker;
let task: LeadTask;
beforeAll(async () => {
  one = await testCollector();
  owner = await signedIn(one);
  ada = await joined(one);
  task = await owner.task({ credit: { amount: '2.50', unit: 'EUR' } });
});
afterAll(() => closeAll(one));

const forTask = async (given: Parameters<typeof madeSession>[0] = {}, pressed?: string): Promise<Packed> =>
  pack(await madeSession({ task: { label: task.label, id: task.id }, ...given }, pressed));

async function list(query = '', lead = owner) {
  const answer = await lead.get(`/sessions?${query}`);
  return (await answer.json()) as { sessions: LeadSession[]; next: string | null; total: number };
}

async function submitted(worker = ada, made = forTask()): Promise<string> {
  const packed = await made;
  const answer = await worker.submit(packed);
  expect(answer.status).toBe(201);
  return packed.manifest.id;
}

test('the lead sees what is known of a session, and nothing that it says', async () => {
  const id = await submitted();
  const answer = await owner.get(`/sessions/${id}`);
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({
    id,
    task: { id: task.id, label: 'Order a chair' },
    worker: { name: 'Ada' },
    state: 'submitted',
    actions: 1,
    minutes: 10,
    signs: [{ sign: 'noOutcome', count: 1 }],
  });
  expect(text).not.toContain('shop.example');
  const { entries } = (await (await ada.ask('GET', '/access-log')).json()) as { entries: unknown[] };
  expect(entries).toEqual([]);
});

test('whoever looks into it is written down first, where the worker sees it', async () => {
  const packed = await forTask();
  const id = await submitted(ada, Promise.resolve(packed));
  const content = await owner.get(`/sessions/${id}/content`);
  expect(await content.json()).toMatchObject({ format: 'showhow/session', id });
  const { entries } = (await (await ada.ask('GET', '/access-log')).json()) as { entries: unknown[] };
  expect(entries[0]).toMatchObject({ what: 'read', session: id, by: owner.person.name });
  const { sessions } = (await (await ada.ask('GET', '/sessions')).json()) as { sessions: { readings: number }[] };
  expect(sessions[0]?.readings).toBe(1);
  const grace = await joined(one, 'Grace');
  expect(await (await grace.ask('GET', '/access-log')).json()).toEqual({ entries: [], next: null });
});

test('a session is returned with a reason, corrected, and accepted', async () => {
  const id = await submitted();
  await owner.send('POST', `/sessions/${id}/return`, { reason: 'The order was not sent.' });
  const { sessions } = (await (await ada.ask('GET', '/sessions')).json()) as { sessions: object[] };
  expect(sessions.find((each) => 'id' in each && each.id === id)).toMatchObject({
    state: 'returned',
    reason: 'The order was not sent.',
  });
  const corrected = await forTask();
  corrected.manifest.corrects = id;
  await submitted(ada, Promise.resolve(corrected));
  const accepted = await owner.send('POST', `/sessions/${corrected.manifest.id}/accept`);
  expect(await accepted.json()).toMatchObject({
    state: 'accepted',
    corrects: id,
    decidedBy: { name: owner.person.name },
  });
  const before = (await (await owner.get(`/sessions/${id}`)).json()) as LeadSession;
  expect(before.correctedBy).toBe(corrected.manifest.id);
  const returned = await owner.send('POST', `/sessions/${corrected.manifest.id}/return`, { reason: 'No' });
  expect(await refusal(returned)).toBe('409 already-decided');
});

test('what was withdrawn cannot be looked at or decided about', async () => {
  const id = await submitted();
  await ada.ask('DELETE', `/sessions/${id}`);
  expect(await refusal(await owner.get(`/sessions/${id}/content`))).toBe('410 withdrawn');
  expect(await refusal(await owner.send('POST', `/sessions/${id}/accept`))).toBe('409 already-decided');
  expect(await (await owner.get(`/sessions/${id}`)).json()).toMatchObject({
    state: 'withdrawn',
    actions: 0,
    signs: [],
  });
});

test('a reviewer sees what was submitted to their tasks, and nothing else', async () => {
  const mine = await submitted();
  const theirs = await submitted(
    ada,
    madeSession().then((session) => pack(session)),
  );
  const reviewer = await signedIn(one, 'reviewer', [task.id]);
  expect((await list('', reviewer)).sessions.every((each) => each.task?.id === task.id)).toBe(true);
  expect((await reviewer.get(`/sessions/${mine}/content`)).status).toBe(200);
  const refused = await Promise.all([
    reviewer.get(`/sessions/${theirs}`),
    reviewer.get(`/sessions/${theirs}/content`),
    reviewer.send('POST', `/sessions/${theirs}/accept`),
    reviewer.send('POST', `/sessions/${theirs}/return`, { reason: 'No' }),
  ]);
  expect(await Promise.all(refused.map(refusal))).toEqual(refused.map(() => '404 not-found'));
  const nothing = await signedIn(one, 'reviewer');
  expect((await list('', nothing)).total).toBe(0);
});

test('what is to be looked at twice is pointed out', async () => {
  const completeness = {
    documents: 1,
    records: 4,
    refused: 2,
    gaps: [{ document: 'd1', from: 2, to: 3 }],
    unrecordable: [{ kind: 'page', why: 'store', at: 1 }],
  };
  const id = await submitted(ada, forTask({ completeness, ended: 'interrupted', outcome: { status: 'failed' } }));
  const twice = [await submitted(ada, forTask({}, 'The same')), await submitted(ada, forTask({}, 'The same'))];
  const first = (await (await owner.get(`/sessions/${id}`)).json()) as LeadSession;
  expect(first.signs).toEqual([
    { sign: 'gaps', count: 1 },
    { sign: 'refused', count: 2 },
    { sign: 'unrecordable', count: 1 },
    { sign: 'interrupted', count: 1 },
  ]);
  const same = await list('sign=sameActions');
  expect(same.sessions.map((each) => each.id)).toEqual(twice.toReversed());
  expect(same.sessions[0]?.signs).toContainEqual({ sign: 'sameActions', count: 1 });
  expect((await list(`sameAs=${twice[0]}`)).total).toBe(2);
  await ada.ask('DELETE', `/sessions/${twice[0]}`);
  expect((await list('sign=sameActions')).total).toBe(0);
});

test('filters and pages', async () => {
  const worker = await joined(one, 'Many');
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1) ids.unshift(await submitted(worker));
  await owner.send('POST', `/sessions/${ids[0]}/accept`);
  const of = `worker=${worker.worker.id}`;
  const first = await list(`${of}&limit=2`);
  const second = await list(`${of}&limit=2&after=${first.next}`);
  const third = await list(`${of}&limit=2&after=${second.next}`);
  expect([...first.sessions, ...second.sessions, ...third.sessions].map(({ id }) => id)).toEqual(ids);
  expect([first.total, third.next]).toEqual([5, null]);
  expect((await list(`${of}&order=oldest&limit=1`)).sessions[0]?.id).toBe(ids.at(-1));
  expect((await list(`${of}&state=accepted`)).total).toBe(1);
  expect((await list(`${of}&outcome=none`)).total).toBe(5);
  expect((await list(`${of}&from=2100-01-01T00:00:00Z`)).total).toBe(0);
  expect(await refusal(await owner.get(`/sessions?after=nonsense`))).toBe('400 invalid-request');
});

test('a statement is the same for worker and lead, and keeps what was earned', async () => {
  const worker = await joined(one, 'Earns');
  const [accepted, withdrawn] = [await submitted(worker), await submitted(worker)];
  await submitted(
    worker,
    madeSession().then((session) => pack(session)),
  );
  for (const id of [accepted, withdrawn]) await owner.send('POST', `/sessions/${id}/accept`);
  await worker.ask('DELETE', `/sessions/${withdrawn}`);
  const mine = (await (await worker.ask('GET', '/statement')).json()) as object;
  const theirs = (await (await owner.get(`/workers/${worker.worker.id}/statement`)).json()) as object;
  expect({ ...mine, madeAt: '' }).toEqual({ ...theirs, madeAt: '' });
  expect(mine).toMatchObject({
    lines: [
      { task: null, sessions: 1, accepted: 0, credit: [] },
      {
        task: { label: 'Order a chair' },
        sessions: 2,
        accepted: 2,
        withdrawn: 1,
        minutes: 20,
        credit: [{ amount: '5.00', unit: 'EUR' }],
      },
    ],
    total: { sessions: 3, accepted: 2 },
  });
  const csv = await (await worker.ask('GET', '/statement.csv')).text();
  expect(csv).toBe(await (await owner.get(`/workers/${worker.worker.id}/statement.csv`)).text());
  const { workers } = (await (await owner.get('/workers')).json()) as { workers: { id: string }[] };
  expect(workers.find(({ id }) => id === worker.worker.id)).toMatchObject({
    sessions: 3,
    accepted: 1,
    withdrawn: 1,
    minutes: 20,
    credit: [{ amount: '5.00', unit: 'EUR' }],
  });
});

test('a reviewer does not learn which sessions are like one of another task', async () => {
  const other = await owner.task();
  const reviewer = await signedIn(one, 'reviewer', [task.id]);
  const mine = await submitted(ada, forTask({}, 'Pay'));
  const theirs = await submitted(ada, forTask({ task: { label: other.label, id: other.id } }, 'Pay'));
  expect((await list(`sameAs=${theirs}`)).sessions).toHaveLength(2);
  expect((await list(`sameAs=${mine}`, reviewer)).sessions).toMatchObject([{ id: mine }]);
  expect(await list(`sameAs=${theirs}`, reviewer)).toMatchObject({ sessions: [], total: 0 });
});
