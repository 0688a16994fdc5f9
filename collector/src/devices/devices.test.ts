import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../../testing/device.ts';
import { ADDRESS, closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joinBody, joined, refusal } from '../../testing/worker.ts';
import { hours } from '../clock.ts';
import { makeInvitation } from '../invitations/invitations.ts';

let one: TestCollector;
beforeAll(async () => {
  one = await testCollector();
});
afterAll(() => closeAll(one));

const post = (path: string, body: unknown) =>
  one.app.request(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('an invitation is looked at without using it up', async () => {
  const { link } = await makeInvitation(one.collector, { workerName: 'Ada', worker: null, hours: 1 });
  const secret = new URL(link).hash.slice(1);
  await post('/invitations/look', { secret });
  const answer = await post('/invitations/look', { secret });
  expect(await answer.json()).toMatchObject({ name: 'The team', workerName: 'Ada', address: ADDRESS });
});

test('a device joins, and is who it is', async () => {
  const ada = await joined(one);
  const me = await (await ada.ask('GET', '/me')).json();
  expect(me).toMatchObject({
    worker: { id: ada.worker.id, name: 'Ada' },
    device: { id: ada.device.id },
    agreed: { language: 'en' },
  });
});

test('the same key and invitation again have the same answer; another key has none', async () => {
  const [key, other] = [await createDevice(ADDRESS), await createDevice(ADDRESS)];
  const body = await joinBody(one, key);
  const join = async (device: typeof key, given: object) =>
    one.app.request(await device.request('POST', '/api/v1/devices', { body: JSON.stringify(given) }));
  const first = await join(key, body);
  const again = await join(key, body);
  const stolen = await join(other, { ...body, publicKey: other.publicKey });
  const unheld = await join(other, await joinBody(one, key));
  const elsewhere = await join(key, await joinBody(one, key));
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(await again.json()).toEqual(await first.json());
  expect(await refusal(stolen)).toBe('410 invitation-used');
  expect(await refusal(unheld)).toBe('401 not-signed');
  expect(await refusal(elsewhere)).toBe('409 key-in-use');
});

test('what is agreed to is what the collector asks for', async () => {
  const key = await createDevice(ADDRESS);
  const body = await joinBody(one, key);
  const changed = { ...body, agreed: { ...body.agreed, text: 'Anything' } };
  const answer = await one.app.request(await key.request('POST', '/api/v1/devices', { body: JSON.stringify(changed) }));
  expect(await refusal(answer)).toBe('409 wrong-agreement');
});

test('an invitation ends', async () => {
  const { link } = await makeInvitation(one.collector, { workerName: null, worker: null, hours: 1 });
  one.later(hours(2));
  expect(await refusal(await post('/invitations/look', { secret: new URL(link).hash.slice(1) }))).toBe(
    '410 invitation-ended',
  );
  one.later(-hours(2));
});

test('a further device is of the same worker', async () => {
  const ada = await joined(one);
  const second = await joined(one, 'Other name', ada.worker.id);
  expect(second.worker).toEqual(ada.worker);
  expect(second.device.id).not.toBe(ada.device.id);
});

test('a worker sees their devices, also those that are no more, and nobody else’s', async () => {
  const grace = await joined(one, 'Grace');
  await joined(one, 'Somebody else');
  const further = await joined(one, 'Grace', grace.worker.id);
  await grace.ask('DELETE', '/devices/current');
  const { devices } = (await (await further.ask('GET', '/devices')).json()) as { devices: object[] };
  expect(devices).toMatchObject([
    { id: grace.device.id, ended: 'left', endedAt: expect.any(String), isThis: false },
    { id: further.device.id, ended: null, endedAt: null, isThis: true, agreed: { text: expect.any(String) } },
  ]);
  expect(devices).toHaveLength(2);
});

test('a device that has left can ask nothing any more', async () => {
  const ada = await joined(one);
  const left = await ada.ask('DELETE', '/devices/current');
  expect(left.status).toBe(204);
  expect(await refusal(await ada.ask('GET', '/me'))).toBe('401 device-revoked');
});

test('a key that never joined is unknown', async () => {
  const key = await createDevice(ADDRESS);
  expect(await refusal(await one.app.request(await key.request('GET', '/api/v1/me')))).toBe('401 device-unknown');
});
