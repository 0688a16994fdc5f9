import { expect, onTestFinished, test, vi } from 'vitest';
import { closeAll, testCollector, unbounded } from '../../testing/test-collector.ts';
import { joined, refusal } from '../../testing/worker.ts';

test('a request that is one too many writes nothing, and is taken as it is later', async () => {
  const one = await testCollector({}, { ...unbounded, device: 3 });
  onTestFinished(() => closeAll(one));
  const ada = await joined(one);
  const used = vi.spyOn(one.collector.nonces, 'use');
  for (let count = 0; count < 3; count += 1) expect((await ada.ask('GET', '/me')).status).toBe(200);
  const tooMany = await ada.key.request('GET', '/api/v1/me');
  for (let count = 0; count < 3; count += 1)
    expect(await refusal(await one.app.request(tooMany.clone()))).toBe('429 too-many-requests');
  expect(used).toHaveBeenCalledTimes(3);
  // It forgets how many there were, and no nonce.
  await one.restart();
  expect((await one.app.request(tooMany)).status).toBe(200);
});

test('who makes too many is known: others at their address can make mistakes', async () => {
  const one = await testCollector({}, { ...unbounded, device: 1, unknown: 2 });
  onTestFinished(() => closeAll(one));
  const [ada, grace] = [await joined(one), await joined(one, 'Grace')];
  for (let count = 0; count < 5; count += 1) await ada.ask('GET', '/me');
  expect(await refusal(await grace.ask('GET', '/me', { off: 24 * 60 * 60 }))).toBe('401 clock-off');
});

test('one that was revoked is bounded, too', async () => {
  const one = await testCollector({}, { ...unbounded, device: 3 });
  onTestFinished(() => closeAll(one));
  const ada = await joined(one);
  await ada.ask('DELETE', '/devices/current');
  const used = vi.spyOn(one.collector.nonces, 'use');
  const answers: string[] = [];
  for (let count = 0; count < 4; count += 1) answers.push(await refusal(await ada.ask('GET', '/me')));
  expect(answers).toEqual([
    '401 device-revoked',
    '401 device-revoked',
    '429 too-many-requests',
    '429 too-many-requests',
  ]);
  expect(used).toHaveBeenCalledTimes(2);
});
