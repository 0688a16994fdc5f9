import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createDevice } from '../../testing/device.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { ADDRESS, closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { agreement, joined, refusal, secretIn } from '../../testing/worker.ts';

let one: TestCollector;
let owner: TestLead;
beforeAll(async () => {
  one = await testCollector();
  owner = await signedIn(one);
});
afterAll(() => closeAll(one));

test('an invitation is a link, used once, and can be withdrawn', async () => {
  const made = (await (await owner.send('POST', '/invitations', { workerName: 'Ada' })).json()) as {
    id: string;
    link: string;
  };
  expect(made).toMatchObject({ state: 'open', workerName: 'Ada' });
  expect(made.link).toMatch(/^https:\/\/collector\.example\/join#[\w-]{43}$/u);
  await owner.send('DELETE', `/invitations/${made.id}`);
  const key = await createDevice(ADDRESS);
  const body = { secret: secretIn(made.link), publicKey: key.publicKey, agreed: await agreement(one) };
  const answer = await one.app.request(await key.request('POST', '/api/v1/devices', { body: JSON.stringify(body) }));
  expect(await refusal(answer)).toBe('410 invitation-withdrawn');
  expect(await refusal(await owner.send('DELETE', `/invitations/${made.id}`))).toBe('404 not-found');
  const { invitations } = (await (await owner.get('/invitations')).json()) as { invitations: object[] };
  expect(JSON.stringify(invitations)).not.toContain(secretIn(made.link));
});

test('a device that is taken out can ask nothing any more; others of the worker go on', async () => {
  const ada = await joined(one);
  const second = await joined(one, 'Ada', ada.worker.id);
  await owner.send('DELETE', `/devices/${ada.device.id}`);
  expect(await refusal(await ada.ask('GET', '/tasks'))).toBe('401 device-revoked');
  expect((await second.ask('GET', '/tasks')).status).toBe(200);
  const { workers } = (await (await owner.get('/workers')).json()) as { workers: { id: string; devices: object[] }[] };
  expect(workers.find(({ id }) => id === ada.worker.id)?.devices).toMatchObject([
    { ended: 'revoked' },
    { ended: null },
  ]);
});

test('a worker is named by the lead', async () => {
  const ada = await joined(one);
  await owner.send('PATCH', `/workers/${ada.worker.id}`, { name: 'Ada L.' });
  expect(await (await ada.ask('GET', '/me')).json()).toMatchObject({ worker: { name: 'Ada L.' } });
});

test('when a device was heard of is known, to the hour', async () => {
  const other = await testCollector();
  onTestFinished(() => closeAll(other));
  const ada = await joined(other);
  const lead = await signedIn(other);
  const heardAfter = async (minutes: number): Promise<number> => {
    await ada.ask('GET', '/tasks', { off: minutes * 60 });
    const { workers } = (await (await lead.get('/workers')).json()) as {
      workers: { devices: { seenAt: string | null }[] }[];
    };
    return Date.parse(workers[0]?.devices[0]?.seenAt ?? '');
  };
  const first = await heardAfter(0);
  other.later(59 * 60_000);
  expect(await heardAfter(59)).toBe(first);
  other.later(2 * 60_000);
  expect(await heardAfter(61)).toBeGreaterThanOrEqual(first + 61 * 60_000);
});
