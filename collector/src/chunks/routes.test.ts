import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../api/problem.ts';
import { pack } from '../../testing/device.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, testCollector } from '../../testing/test-collector.ts';
import { joined, refusal, type TestWorker } from '../../testing/worker.ts';
import { CHUNK_BYTES } from '../collector.ts';
import { tidy } from '../open-collector.ts';
import { sha256 } from '../secrets.ts';
import { RESTING } from './sweep.ts';

/** One of the largest sessions: two of the largest chunks do not fit. */
async function opened() {
  const one = await testCollector({ SHOWHOW_SESSION_MEGABYTES: '1', SHOWHOW_UNSUBMITTED_SESSIONS: '1' });
  onTestFinished(() => closeAll(one));
  return { one, ada: await joined(one) };
}

const put = (worker: TestWorker, bytes: Uint8Array): Promise<Response> =>
  worker.ask('PUT', `/chunks/${sha256(bytes)}`, { body: bytes, type: 'application/octet-stream' });

test('who sends and never submits is refused, and told what to do; nobody else is', async () => {
  const { one, ada } = await opened();
  const grace = await joined(one, 'Grace');
  const large = randomBytes(CHUNK_BYTES);
  expect((await put(ada, large)).status).toBe(201);
  const refused = await put(ada, randomBytes(CHUNK_BYTES));
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await refused.json()) as Problem;
  expect([problem.status, problem.code]).toEqual([429, 'too-much-unsubmitted']);
  expect(problem.title).toContain('submit or withdraw');
  expect((await put(ada, large)).status).toBe(204);
  expect((await put(grace, randomBytes(CHUNK_BYTES))).status).toBe(201);
});

test('a second device of the worker has no room of its own, and a restart makes none', async () => {
  const { one, ada } = await opened();
  await put(ada, randomBytes(CHUNK_BYTES));
  const other = await joined(one, 'Ada', ada.worker.id);
  expect(await refusal(await put(other, randomBytes(CHUNK_BYTES)))).toBe('429 too-much-unsubmitted');
  await one.restart();
  expect(await refusal(await put(ada, randomBytes(CHUNK_BYTES)))).toBe('429 too-much-unsubmitted');
});

test('what is submitted, withdrawn or swept makes room again', async () => {
  const { one, ada } = await opened();
  const note = (_: unknown, index: number) => ({ at: index, text: randomBytes(6500).toString('base64') });
  const packed = pack(await madeSession({ notes: Array.from({ length: 110 }, note) }));
  expect((await ada.submit(packed)).status).toBe(201);
  expect((await put(ada, randomBytes(CHUNK_BYTES))).status).toBe(201);
  await ada.ask('DELETE', `/sessions/${packed.manifest.id}`);
  expect((await put(ada, randomBytes(CHUNK_BYTES))).status).toBe(201);
  one.later(RESTING + 60_000);
  await tidy(one.collector);
  one.later(-RESTING - 60_000);
  expect((await put(ada, randomBytes(CHUNK_BYTES))).status).toBe(201);
});

test('one of the largest sessions goes on where it broke off, however often', async () => {
  const { one, ada } = await opened();
  const bytes = Array.from({ length: 8 }, () => randomBytes(CHUNK_BYTES / 8));
  for (const [index, chunk] of bytes.entries()) {
    expect((await put(ada, chunk)).status).toBe(201);
    if (index % 3 === 0) await one.restart();
    for (const before of bytes.slice(0, index)) expect((await put(ada, before)).status).toBe(204);
  }
});
