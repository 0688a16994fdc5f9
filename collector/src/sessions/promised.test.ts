import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Credit } from '../../../src/session/schema.ts';
import { seal } from '../../../src/session/seal.ts';
import type { LeadTask } from '../../api/lead/tasks.ts';
import type { MySession } from '../../api/sessions.ts';
import type { Statement } from '../../api/statements.ts';
import { type Packed, pack } from '../../testing/device.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined, type TestWorker } from '../../testing/worker.ts';

let one: TestCollector;
let owner: TestLead;
let ada: TestWorker;
beforeAll(async () => {
  one = await testCollector();
  owner = await signedIn(one);
  ada = await joined(one);
});
afterAll(() => closeAll(one));

const eur = (amount: string) => ({ amount, unit: 'EUR' });

/** As the popup records it. @param promised what the worker was told, where they were */
async function recordedFor({ id, label }: LeadTask, promised?: Credit): Promise<Packed> {
  const session = await madeSession({ task: { label, id } });
  const record = { id: 'r', principal: 'p', purpose: 'To learn', retention: 'As agreed', withdrawal: 'Withdraw it' };
  const agreed = { ...record, ...(promised && { credit: promised }) };
  return pack(await seal({ ...session, consent: { ...session.consent, record: agreed } }, new Date()));
}

const offer = (task: LeadTask, credit: Credit | null) => owner.send('PATCH', `/tasks/${task.id}`, { credit });

async function shown({ manifest: { id } }: Packed): Promise<Credit | null | undefined> {
  const { sessions } = (await (await ada.ask('GET', '/sessions')).json()) as { sessions: MySession[] };
  return sessions.find((session) => session.id === id)?.credit;
}

async function accepted(packed: Packed): Promise<Credit | null | undefined> {
  await owner.send('POST', `/sessions/${packed.manifest.id}/accept`);
  return shown(packed);
}

test('what is offered when it is submitted holds, whatever is set before it is accepted', async () => {
  const task = await owner.task({ credit: eur('2.50') });
  const packed = await recordedFor(task);
  await ada.submit(packed);
  await offer(task, eur('1.00'));
  expect(await shown(packed)).toEqual(eur('2.50'));
  const seen = (await (await owner.get(`/sessions/${packed.manifest.id}`)).json()) as { credit: Credit };
  expect(seen.credit).toEqual(eur('2.50'));
  expect(await accepted(packed)).toEqual(eur('2.50'));
});

test.each([
  ['less', eur('1.00'), eur('2.50')],
  ['nothing', null, eur('2.50')],
  ['more', eur('4.00'), eur('4.00')],
  ['something else', { amount: '9.00', unit: 'points' }, eur('2.50')],
])('what was offered when it was recorded holds where %s is set before it is submitted', async (_, set, brings) => {
  const task = await owner.task({ credit: eur('2.50') });
  const packed = await recordedFor(task, eur('2.50'));
  await offer(task, set);
  await ada.submit(packed);
  expect(await shown(packed)).toEqual(brings);
  expect(await accepted(packed)).toEqual(brings);
});

test('more that is set until it is accepted holds', async () => {
  const task = await owner.task({ credit: eur('2.50') });
  const packed = await recordedFor(task, eur('2.50'));
  await ada.submit(packed);
  await offer(task, eur('3.00'));
  expect(await accepted(packed)).toEqual(eur('3.00'));
});

test('what was never offered for the task is promised by no session that says so', async () => {
  const [task, other] = [await owner.task({ credit: eur('2.50') }), await owner.task({ credit: eur('900.00') })];
  const draft = await owner.task({ credit: eur('800.00'), state: 'draft' });
  await offer(draft, eur('2.50'));
  await owner.send('PATCH', `/tasks/${draft.id}`, { state: 'open' });
  for (const [named, said] of [
    [task, eur('900.00')],
    [draft, eur('800.00')],
  ] as const) {
    const packed = await recordedFor(named, said);
    await ada.submit(packed);
    expect(await accepted(packed)).toEqual(eur('2.50'));
  }
  expect(other.credit).toEqual(eur('900.00'));
});

test('a statement tells what waits, and no more what is withdrawn', async () => {
  const grace = await joined(one, 'Grace');
  const task = await owner.task({ credit: eur('2.50') });
  const sessions = [await recordedFor(task), await recordedFor(task), await recordedFor(task)];
  for (const packed of sessions) await grace.submit(packed);
  await owner.send('POST', `/sessions/${sessions[0]?.manifest.id}/accept`);
  await grace.ask('DELETE', `/sessions/${sessions[1]?.manifest.id}`);
  const { total } = (await (await grace.ask('GET', '/statement')).json()) as Statement;
  expect(total).toMatchObject({ credit: [eur('2.50')], promised: [eur('2.50')] });
  const csv = await (await grace.ask('GET', '/statement.csv')).text();
  expect(csv).toContain('2.50 EUR,2.50 EUR\r\n');
});
