import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal, Unanswered } from './problem.ts';
import { ADDRESS, fakeCollector, problem } from './testing/fake-collector.ts';
import { ForeignAddress } from './transport.ts';

const url = `${ADDRESS}/api/v1/tasks`;
const created = (headers: Record<string, string> = {}): number =>
  Number(/;created=(?<at>\d+)/u.exec(headers['signature-input'] ?? '')?.groups?.['at']);

test('each request is signed, and follows no way that the collector points', async () => {
  const { transport, asked, key } = await fakeCollector(() => Response.json({}));
  await transport(url, { method: 'POST', body: '{}' });
  const [sent] = asked;
  expect(sent?.headers['signature-input']).toContain(`keyid="${key.id}"`);
  expect(sent?.headers['signature-input']).toContain('"content-digest"');
  expect(sent?.init).toMatchObject({ redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test('nothing is sent to any other address', async () => {
  const { transport, asked } = await fakeCollector(() => Response.json({}));
  for (const other of [
    'https://collector.example.evil.example/api/v1/tasks',
    'https://evil.example/api/v1/tasks',
    'http://collector.example/api/v1/tasks',
    'https://collector.example:444/api/v1/tasks',
    'https://collector.example@evil.example/',
    '/api/v1/tasks',
  ])
    await expect(transport(other, { method: 'GET' })).rejects.toBeInstanceOf(ForeignAddress);
  expect(asked).toEqual([]);
});

test('a clock that is off is set right, and the request signed again, once', async () => {
  const serverTime = '2026-03-15T11:00:00.000Z';
  const { transport, asked, clock } = await fakeCollector(
    () => problem(401, 'clock-off', { serverTime }),
    () => Response.json({}),
  );
  await transport(url, { method: 'GET' });
  expect(asked.map(({ headers }) => created(headers) * 1000)).toEqual([clock.time, Date.parse(serverTime)]);
  expect(clock.offset).toBe(Date.parse(serverTime) - clock.time);
});

test('a collector that finds every clock wrong is asked no more than twice', async () => {
  const { transport, asked } = await fakeCollector(() =>
    problem(401, 'clock-off', { serverTime: '2026-03-15T11:00:00.000Z' }),
  );
  await expect(transport(url, { method: 'GET' })).rejects.toMatchObject({ code: 'clock-off', isPassing: true });
  expect(asked).toHaveLength(2);
});

test.each([
  [problem(503, 'unavailable', {}, { 'retry-after': '7' }), { code: 'unavailable', isPassing: true, retryAfter: 7000 }],
  [problem(429, 'too-many-requests'), { code: 'too-many-requests', isPassing: true, retryAfter: null }],
  [problem(401, 'replayed'), { code: 'replayed', isPassing: true }],
  [problem(401, 'device-revoked'), { code: 'device-revoked', isPassing: false }],
  [problem(422, 'invalid-session'), { code: 'invalid-session', isPassing: false }],
  [new Response('<h1>Bad gateway</h1>', { status: 502 }), { code: 'unknown', isPassing: true }],
  [new Response('', { status: 404 }), { code: 'unknown', isPassing: false }],
])('a refusal says whether it passes (%#)', async (answer, expected) => {
  const { transport } = await fakeCollector(() => answer);
  const refused: unknown = await transport(url, { method: 'GET' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject(expected);
});

test('where nobody answers, that is what is said; who stops it hears that it was stopped', async () => {
  const silent = await fakeCollector(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(silent.transport(url, { method: 'GET' })).rejects.toBeInstanceOf(Unanswered);
  const stop = new AbortController();
  const stopped = await fakeCollector(() => {
    stop.abort();
    return Promise.reject(stop.signal.reason as Error);
  });
  await expect(stopped.transport(url, { method: 'GET', signal: stop.signal })).rejects.toThrow('aborted');
});

test('an answer that is not understood is none, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (body) => {
      const { client } = await fakeCollector(() => new Response(body));
      await expect(client.statement()).rejects.toBeInstanceOf(Unanswered);
    }),
    { numRuns: 50 },
  );
});
