import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { pack } from '../../testing/device.ts';
import { signedIn } from '../../testing/lead.ts';
import { madeSession, sessionId } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined, refusal, type TestWorker } from '../../testing/worker.ts';
import { Refusal } from './refusal.ts';

let one: TestCollector;
let ada: TestWorker;
beforeAll(async () => {
  one = await testCollector();
  ada = await joined(one);
});
afterAll(() => closeAll(one));

test('a full disk is said to be full, and what is there stays', async () => {
  const before = pack(await madeSession());
  await ada.submit(before);
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const put = vi.spyOn(one.collector.chunks, 'put').mockRejectedValue(full);
  const { chunks } = pack(await madeSession());
  const refused = await ada.ask('PUT', `/chunks/${chunks[0]?.digest}`, {
    body: chunks[0]?.bytes ?? '',
    type: 'application/octet-stream',
  });
  put.mockRestore();
  expect(await refusal(refused)).toBe('507 storage-full');
  expect((await ada.submit(before)).status).toBe(200);
});

test('when there is hardly room left, nothing is taken and all else goes on', async () => {
  const before = pack(await madeSession());
  await ada.submit(before);
  const room = vi.spyOn(one.collector.room, 'check').mockRejectedValue(new Refusal('storage-full'));
  const refused = await ada.submit(pack(await madeSession()));
  const ready = await one.app.request('/readyz');
  const withdrawn = await ada.ask('DELETE', `/sessions/${before.manifest.id}`);
  room.mockRestore();
  expect([await refusal(refused), await refusal(ready)]).toEqual(['507 storage-full', '507 storage-full']);
  expect(withdrawn.status).toBe(200);
  expect(await (await one.app.request('/readyz')).text()).toBe('ready');
});

test('a database that cannot grow is said to be full, and goes on afterwards', async () => {
  const packed = pack(await madeSession({ notes: [] }));
  await sql`pragma max_page_count = 1`.execute(one.collector.db);
  const answers = [];
  for (let turn = 0; turn < 200 && answers.at(-1) !== '507 storage-full'; turn += 1) {
    const answer = await ada.submit(pack(await madeSession()));
    answers.push(answer.ok ? 'stored' : await refusal(answer));
  }
  await sql`pragma max_page_count = 1000000`.execute(one.collector.db);
  expect(answers.at(-1)).toBe('507 storage-full');
  expect((await ada.submit(packed)).status).toBe(201);
}, 30_000);

test('what goes wrong inside is not told', async () => {
  const has = vi.spyOn(one.collector.chunks, 'has').mockRejectedValue(new Error('secret path /var/lib'));
  const answer = await ada.send('POST', '/chunks/missing', { digests: ['a'.repeat(64)] });
  has.mockRestore();
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'internal' });
  expect(text).not.toContain('secret path');
});

test.each([
  ['no JSON', '{"digests":', 'application/json', '400 not-json'],
  ['another type', '{}', 'text/plain', '415 wrong-media-type'],
  ['another shape', '{"digests":1}', 'application/json', '400 invalid-request'],
  ['too much', `{"digests":["${'a'.repeat(1_100_000)}"]}`, 'application/json', '413 too-large'],
])('%s is refused', async (_, body, type, expected) => {
  expect(await refusal(await ada.ask('POST', '/chunks/missing', { body, type }))).toBe(expected);
});

test('too many requests are refused, of one device and of one address', async () => {
  const slow = await testCollector({}, { anybody: 3, unknown: 2, device: 2, person: 1, kept: 9 });
  const grace = await joined(slow);
  const answers = [];
  for (let turn = 0; turn < 3; turn += 1) answers.push((await grace.ask('GET', '/me')).status);
  const anybody = [];
  for (let turn = 0; turn < 3; turn += 1) anybody.push((await slow.app.request('/api/v1/collector')).status);
  await closeAll(slow);
  expect(answers).toEqual([200, 200, 429]);
  expect(anybody).toContain(429);
});

test('whoever has a whole network of IPv6 addresses makes no more requests than others', async () => {
  const slow = await testCollector(
    { SHOWHOW_PROXIES: '1' },
    { anybody: 2, unknown: 99, device: 99, person: 99, kept: 99 },
  );
  onTestFinished(() => closeAll(slow));
  const statuses = [];
  for (const from of ['2001:db8:0:1::1', '2001:db8:0:1::2', '2001:db8:0:1::3', '2001:db8:0:2::1'])
    statuses.push((await slow.app.request('/api/v1/collector', { headers: { 'x-forwarded-for': from } })).status);
  expect(statuses).toEqual([200, 200, 429, 200]);
});

test('nobody fills the database with what belongs to no session', async () => {
  const bounded = await testCollector({}, { anybody: 99, unknown: 99, device: 99, person: 99, kept: 2 });
  onTestFinished(() => closeAll(bounded));
  const { id: task } = await (await signedIn(bounded)).task();
  const grace = await joined(bounded);
  const packed = pack(await madeSession());
  await grace.submit(packed);
  const withdraw = (id: string) => grace.ask('DELETE', `/sessions/${id}`);
  const report = () => grace.send('POST', `/tasks/${task}/problems`, { reason: 'The shop is closed.' });
  const statuses = [];
  for (const ask of [() => withdraw(sessionId()), report, report, () => withdraw(sessionId())])
    statuses.push((await ask()).status);
  expect(statuses).toEqual([200, 201, 429, 429]);
  expect((await withdraw(packed.manifest.id)).status).toBe(200);
});

test('a question for very many chunks counts as many requests', async () => {
  const bounded = await testCollector({}, { anybody: 99, unknown: 99, device: 150, person: 99, kept: 99 });
  onTestFinished(() => closeAll(bounded));
  const grace = await joined(bounded);
  const digests = Array.from({ length: 9000 }, (_, index) => index.toString(16).padStart(64, '0'));
  const chunks = digests.map((digest) => ({ digest, bytes: 1 }));
  const { manifest } = pack(await madeSession(), { chunks });
  const asked = await grace.send('POST', '/chunks/missing', { digests });
  const [again, submitted] = [
    await grace.send('POST', '/chunks/missing', { digests }),
    await grace.send('POST', '/sessions', manifest),
  ];
  expect([asked.status, again.status, submitted.status]).toEqual([200, 429, 429]);
});
