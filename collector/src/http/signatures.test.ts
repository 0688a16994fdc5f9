import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../../testing/device.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined, refusal, type TestWorker } from '../../testing/worker.ts';

let one: TestCollector;
let ada: TestWorker;
beforeAll(async () => {
  one = await testCollector();
  ada = await joined(one);
});
afterAll(() => closeAll(one));

const day = 24 * 60 * 60;

test('a request that was answered is not answered again, not even by a collector that was restarted', async () => {
  const made = await ada.key.request('GET', '/api/v1/me');
  const first = await one.app.request(made.clone());
  expect(first.status).toBe(200);
  expect(await refusal(await one.app.request(made.clone()))).toBe('401 replayed');
  await one.restart();
  expect(await refusal(await one.app.request(made.clone()))).toBe('401 replayed');
});

test.each([-day, day])('a clock that is off by %i seconds is told the time', async (off) => {
  const answer = await ada.ask('GET', '/me', { off });
  const problem = (await answer.json()) as { code: string; serverTime: string };
  expect(problem.code).toBe('clock-off');
  expect(Math.abs(Date.parse(problem.serverTime) - Date.now())).toBeLessThan(60_000);
});

const changed: [string, (made: Request) => Request][] = [
  ['another address', (made) => new Request(`${made.url}?worker=1`, made.clone())],
  ['another method', (made) => new Request(made.url, { method: 'PUT', headers: made.headers, body: '{"digests":[]}' })],
  [
    'another body',
    (made) => new Request(made.url, { method: 'POST', headers: made.headers, body: '{"digests":["a"]}' }),
  ],
  ['no signature', (made) => without(made, 'signature')],
  ['no digest of the body', (made) => without(made, 'content-digest')],
];

function without(made: Request, name: string): Request {
  const headers = new Headers(made.headers);
  headers.delete(name);
  return new Request(made.url, { method: made.method, headers, body: '{"digests":[]}' });
}

test.each(changed)('%s is not what was signed', async (_, change) => {
  const made = await ada.key.request('POST', '/api/v1/chunks/missing', { body: '{"digests":[]}' });
  expect((await one.app.request(change(made))).status).toBeGreaterThan(400);
  expect((await one.app.request(made)).status).toBe(200);
});

test('a request for another collector is none for this one', async () => {
  const made = await createDevice('https://other.example');
  const request = await made.request('GET', '/api/v1/me');
  expect((await one.app.request(new Request('https://collector.example/api/v1/me', request))).status).toBe(401);
});
