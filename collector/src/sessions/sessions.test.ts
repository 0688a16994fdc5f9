import { createPublicKey, verify } from 'node:crypto';
import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { About } from '../../api/collector.ts';
import type { MySession } from '../../api/sessions.ts';
import { type Packed, pack } from '../../testing/device.ts';
import { signedIn } from '../../testing/lead.ts';
import { madeSession, sessionId } from '../../testing/made-session.ts';
import { steadilyLater } from '../../testing/steadily-later.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined, refusal, type TestWorker } from '../../testing/worker.ts';
import { days } from '../clock.ts';
import { sha256 } from '../secrets.ts';

let one: TestCollector;
let ada: TestWorker;
beforeAll(async () => {
  one = await testCollector({ SHOWHOW_SESSION_MEGABYTES: '1' });
  ada = await joined(one);
});
afterAll(() => closeAll(one));

const files = (worker: TestWorker) => readdir(join(one.folder, 'chunks', worker.worker.id)).catch(() => []);

test('a session is submitted once, whatever is repeated, and its receipt is the collector’s', async () => {
  const packed = pack(await madeSession(), {}, 400);
  const first = await ada.submit(packed);
  const again = await ada.submit(packed);
  const submitted = (await first.json()) as { id: string; receipt: string };
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(await again.json()).toEqual(submitted);
  const [header = '', body = '', signature = ''] = submitted.receipt.split('.');
  const { receiptKey } = (await (await one.app.request('/api/v1/collector')).json()) as About;
  const key = createPublicKey({ key: receiptKey, format: 'jwk' });
  expect(verify(null, Buffer.from(`${header}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({
    session: packed.manifest.id,
    digest: packed.manifest.digest,
    worker: ada.worker.id,
    device: ada.device.id,
    task: null,
  });
});

test('twice at once it is one session', async () => {
  const packed = pack(await madeSession());
  for (const { digest, bytes } of packed.chunks)
    await ada.ask('PUT', `/chunks/${digest}`, { body: bytes, type: 'application/octet-stream' });
  const answers = await Promise.all([1, 2, 3].map(() => ada.send('POST', '/sessions', packed.manifest)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
});

test('who hands in very many at once waits for themselves, and does not keep all the others waiting', async () => {
  const grace = await joined(one, 'Grace');
  const { checker } = one.collector;
  let letGo = (): void => undefined;
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  const { check } = checker;
  const checking = vi.spyOn(checker, 'check').mockImplementation((job) => gate.then(() => check(job)));
  const many = await Promise.all(Array.from({ length: 7 }, async () => pack(await madeSession())));
  const answers = many.map((packed) => grace.submit(packed));
  await vi.waitFor(() => expect(checking).toHaveBeenCalledTimes(1));
  const of = ada.submit(pack(await madeSession()));
  await vi.waitFor(() => expect(checking).toHaveBeenCalledTimes(2));
  letGo();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  checking.mockRestore();
  expect((await of).status).toBe(201);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 201, 201, 201, 429, 429, 429]);
});

test('chunks that are not there are named', async () => {
  const { manifest, chunks } = pack(await madeSession(), {}, 400);
  const asked = await ada.send('POST', '/chunks/missing', { digests: chunks.map(({ digest }) => digest) });
  const answer = await ada.send('POST', '/sessions', manifest);
  const digests = chunks.map(({ digest }) => digest);
  expect(await asked.json()).toEqual({ missing: digests });
  expect(await answer.json()).toMatchObject({ code: 'chunks-missing', missing: digests });
});

test('a chunk is what its digest says, of a size, and there once', async () => {
  const put = (name: string, bytes: Uint8Array) =>
    ada.ask('PUT', `/chunks/${name}`, { body: bytes, type: 'application/octet-stream' });
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await refusal(await put('a'.repeat(64), bytes))).toBe('422 wrong-digest');
  const large = new Uint8Array(1024 * 1024 + 1);
  expect(await refusal(await put(sha256(large), large))).toBe('413 too-large');
  expect(await refusal(await put('../../etc/passwd', bytes))).toMatch(/^40[04]/u);
  expect((await put(sha256(bytes), bytes)).status).toBe(201);
  expect((await put(sha256(bytes), bytes)).status).toBe(204);
});

const wrong: [string, string, () => Promise<Packed>][] = [
  ['another digest', '422 wrong-digest', async () => pack(await madeSession(), { digest: 'a'.repeat(64) })],
  ['more than was announced', '422 wrong-digest', async () => pack(await madeSession(), { bytes: 10 })],
  ['less than was announced', '422 wrong-digest', async () => pack(await madeSession(), { bytes: 100_000 })],
  ['another id', '422 invalid-session', async () => pack(await madeSession(), { id: sessionId() })],
  [
    'a version that is none',
    '422 invalid-session',
    async () => pack({ ...(await madeSession()), version: 2 } as never),
  ],
  ['a field that is none', '422 invalid-session', async () => pack({ ...(await madeSession()), extra: 1 } as never)],
  ['no consent', '422 invalid-session', async () => pack({ ...(await madeSession()), consent: undefined } as never)],
  [
    'a broken seal',
    '422 invalid-session',
    async () => pack({ ...(await madeSession()), ended: 'interrupted' } as never),
  ],
  ['too much', '413 too-large', async () => pack(await madeSession(), { bytes: 2 * 1024 * 1024 })],
  ['a task that is none', '404 not-found', async () => pack(await madeSession(), { task: sessionId() })],
  ['an answer to nothing', '400 invalid-request', async () => pack(await madeSession(), { corrects: sessionId() })],
];

test.each(wrong)('a session with %s is refused: %s', async (_, expected, make) => {
  expect(await refusal(await ada.submit(await make()))).toBe(expected);
});

test('what is wrong is named, and no value is repeated', async () => {
  const session = await madeSession();
  const answer = await ada.submit(pack({ ...session, pauses: [{ at: 'hunter2' }] } as never));
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({
    problems: expect.arrayContaining([{ path: 'pauses.0.at', message: expect.any(String) as string }]) as unknown,
  });
  expect(text).not.toContain('hunter2');
});

test('of a session that can never be taken nothing stays, but for what another one names', async () => {
  const grace = await joined(one, 'Grace');
  const kept = pack(await madeSession());
  await grace.submit(kept);
  const broken = pack({ ...(await madeSession()), extra: 1 } as never, {}, 400);
  expect(await refusal(await grace.submit(broken))).toBe('422 invalid-session');
  expect(await refusal(await grace.submit({ ...kept, manifest: { ...kept.manifest, id: sessionId() } }))).toMatch(
    /^422/u,
  );
  expect(await files(grace)).toEqual(kept.chunks.map(({ digest }) => digest));
});

test('what is wrong is told briefly, however long it is', async () => {
  const session = await madeSession();
  const answer = await ada.submit(pack({ ...session, ['x'.repeat(100_000)]: 1 }));
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'invalid-session' });
  expect(text.length).toBeLessThan(2000);
});

test('a small file that holds a very large one is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024, 'a'));
  const digest = sha256(bomb);
  const { manifest } = pack(await madeSession(), { gzipBytes: bomb.length, chunks: [{ digest, bytes: bomb.length }] });
  const answer = await ada.submit({ manifest, chunks: [{ digest, bytes: bomb }] });
  expect(await refusal(answer)).toBe('422 wrong-digest');
});

test('the same chunk very often is not unpacked, even where nothing comes of it', async () => {
  const nothing = gzipSync('');
  const bytes = new Uint8Array(Buffer.concat(Array.from({ length: 1000 }, () => nothing)));
  const part = { digest: sha256(bytes), bytes: bytes.length };
  const { manifest } = pack(await madeSession(), {
    gzipBytes: 20 * bytes.length,
    chunks: Array.from({ length: 20 }, () => part),
  });
  const answer = await ada.submit({ manifest, chunks: [{ digest: part.digest, bytes }] });
  expect(await answer.json()).toMatchObject({ code: 'invalid-request', problems: [{ path: 'gzipBytes' }] });
});

test('a chunk is of the size that is said', async () => {
  const bytes = new Uint8Array(Buffer.concat(Array.from({ length: 1000 }, () => gzipSync(''))));
  const digest = sha256(bytes);
  const { manifest } = pack(await madeSession(), {
    gzipBytes: 20,
    chunks: Array.from({ length: 20 }, () => ({ digest, bytes: 1 })),
  });
  const check = vi.spyOn(one.collector.checker, 'check');
  const answer = await ada.submit({ manifest, chunks: [{ digest, bytes }] });
  expect(await answer.json()).toMatchObject({ code: 'wrong-digest', problems: [{ path: 'chunks' }] });
  expect(check).not.toHaveBeenCalled();
  check.mockRestore();
});

test('a session whose chunks the disk has damaged can be sent again', async () => {
  const grace = await joined(one, 'Grace');
  const packed = pack(await madeSession());
  const [chunk] = packed.chunks;
  await grace.ask('PUT', `/chunks/${chunk?.digest}`, { body: chunk?.bytes ?? '', type: 'application/octet-stream' });
  await truncate(one.collector.chunks.pathOf(grace.worker.id, chunk?.digest ?? ''), 10);
  expect(await refusal(await grace.send('POST', '/sessions', packed.manifest))).toBe('422 wrong-digest');
  expect((await grace.submit(packed)).status).toBe(201);
});

test('a session is taken when its chunks would be found after a power cut, and not before', async () => {
  const grace = await joined(one, 'Grace');
  const packed = pack(await madeSession());
  const settling = vi.spyOn(one.collector.chunks, 'settle').mockRejectedValueOnce(new Error('the disk is broken'));
  expect((await grace.submit(packed)).status).toBe(500);
  const rows = one.collector.db.selectFrom('sessions').selectAll().where('id', '=', packed.manifest.id);
  expect(await rows.execute()).toEqual([]);
  expect((await grace.submit(packed)).status).toBe(201);
  settling.mockRestore();
});

test('what was not compressed at all is taken', async () => {
  const session = await madeSession();
  const stored = new Uint8Array(gzipSync(JSON.stringify(session), { level: 0 }));
  const part = { digest: sha256(stored), bytes: stored.length };
  const { manifest } = pack(session, { gzipBytes: stored.length, chunks: [part] });
  const answer = await ada.submit({ manifest, chunks: [{ digest: part.digest, bytes: stored }] });
  expect(answer.status).toBe(201);
});

test('another session under the same id is refused, to everybody', async () => {
  const id = sessionId();
  const grace = await joined(one, 'Grace');
  await ada.submit(pack(await madeSession({ id })));
  expect(await refusal(await ada.submit(pack(await madeSession({ id }))))).toBe('409 different-session');
  expect(await refusal(await grace.submit(pack(await madeSession({ id }))))).toBe('409 different-session');
});

test('a session that is withdrawn is gone, and stays so', async () => {
  const grace = await joined(one, 'Grace');
  const packed = pack(await madeSession(), {}, 400);
  await grace.submit(packed);
  expect(await files(grace)).toHaveLength(packed.chunks.length);
  const first = await grace.ask('DELETE', `/sessions/${packed.manifest.id}`);
  const again = await grace.ask('DELETE', `/sessions/${packed.manifest.id}`);
  const tombstone = await first.json();
  expect(tombstone).toMatchObject({ id: packed.manifest.id, exports: [] });
  expect(await again.json()).toEqual(tombstone);
  expect(await files(grace)).toEqual([]);
  expect(await refusal(await grace.submit(packed))).toBe('410 withdrawn');
  const { sessions } = (await (await grace.ask('GET', '/sessions')).json()) as { sessions: object[] };
  expect(sessions).toEqual([expect.objectContaining({ id: packed.manifest.id, state: 'withdrawn', receipt: null })]);
});

test('a withdrawal that broke off is finished when it is asked for again', async () => {
  const grace = await joined(one, 'Grace');
  const packed = pack(await madeSession());
  await grace.submit(packed);
  const removing = vi.spyOn(one.collector.chunks, 'remove').mockRejectedValue(new Error('the power went'));
  const first = await grace.ask('DELETE', `/sessions/${packed.manifest.id}`);
  removing.mockRestore();
  const again = await grace.ask('DELETE', `/sessions/${packed.manifest.id}`);
  expect([first.status, again.status]).toEqual([500, 200]);
  expect(await files(grace)).toEqual([]);
});

test('a withdrawal removes what was written before the clock was set back', async () => {
  const grace = await joined(one, 'Grace');
  const packed = pack(await madeSession());
  await grace.submit(packed);
  one.later(-60_000);
  await grace.ask('DELETE', `/sessions/${packed.manifest.id}`, { off: -60 });
  one.later(60_000);
  expect(await files(grace)).toEqual([]);
});

test('a withdrawal comes before the session, takes its chunks, and wins', async () => {
  const grace = await joined(one, 'Grace');
  const { manifest, chunks } = pack(await madeSession(), {}, 400);
  const [first] = chunks;
  await grace.ask('PUT', `/chunks/${first?.digest}`, { body: first?.bytes ?? '', type: 'application/octet-stream' });
  const withdrawn = await grace.ask('DELETE', `/sessions/${manifest.id}`);
  expect(withdrawn.status).toBe(200);
  expect(await files(grace)).toEqual([]);
  expect(await refusal(await grace.submit({ manifest, chunks }))).toBe('410 withdrawn');
});

test('what comes after its withdrawal does not stay', async () => {
  const grace = await joined(one, 'Grace');
  const other = pack(await madeSession());
  await grace.submit(other);
  const packed = pack(await madeSession(), {}, 400);
  await grace.ask('DELETE', `/sessions/${packed.manifest.id}`);
  expect(await refusal(await grace.submit(packed))).toBe('410 withdrawn');
  expect(await files(grace)).toEqual(other.chunks.map(({ digest }) => digest));
});

test('a chunk that is being written while its session is withdrawn does not stay', async () => {
  const grace = await joined(one, 'Grace');
  const { manifest, chunks } = pack(await madeSession());
  const [first] = chunks;
  const store = one.collector.chunks;
  const { put } = store;
  const writing = vi.spyOn(store, 'put').mockImplementation(async (...given) => {
    await grace.ask('DELETE', `/sessions/${manifest.id}`);
    return put(...given);
  });
  await grace.ask('PUT', `/chunks/${first?.digest}`, { body: first?.bytes ?? '', type: 'application/octet-stream' });
  writing.mockRestore();
  expect(await files(grace)).toEqual([]);
});

test('chunks that another withdrawal takes while they are looked through are named as missing', async () => {
  const grace = await joined(one, 'Grace');
  const { manifest, chunks } = pack(await madeSession());
  const { checker } = one.collector;
  const { check } = checker;
  const checking = vi.spyOn(checker, 'check').mockImplementation(async (job) => {
    await grace.ask('DELETE', `/sessions/${sessionId()}`);
    return check(job);
  });
  const answer = await grace.submit({ manifest, chunks });
  checking.mockRestore();
  expect(await answer.json()).toMatchObject({ code: 'chunks-missing', missing: chunks.map(({ digest }) => digest) });
  expect((await grace.submit({ manifest, chunks })).status).toBe(201);
});

test('a withdrawal touches nothing that another session or worker has', async () => {
  const [grace, alan] = [await joined(one, 'Grace'), await joined(one, 'Alan')];
  const shared = await madeSession();
  const [mine, theirs] = [pack(shared), pack(await madeSession())];
  await grace.submit(mine);
  await grace.submit(theirs);
  await alan.ask('DELETE', `/sessions/${mine.manifest.id}`);
  await grace.ask('DELETE', `/sessions/${theirs.manifest.id}`);
  const again = await grace.send('POST', '/sessions', mine.manifest);
  expect(again.status).toBe(200);
  expect(await files(grace)).toEqual(mine.chunks.map(({ digest }) => digest));
});

test('nobody learns from chunks what another worker has', async () => {
  const grace = await joined(one, 'Grace');
  const { manifest, chunks } = pack(await madeSession());
  await ada.submit({ manifest, chunks });
  const digests = chunks.map(({ digest }) => digest);
  const answer = await grace.send('POST', '/chunks/missing', { digests });
  expect(await answer.json()).toEqual({ missing: digests });
  expect(await refusal(await grace.send('POST', '/sessions', manifest))).toMatch(/^409/u);
});

test('a worker is told what the task of each of their sessions is called', async () => {
  const owner = await signedIn(one);
  const task = await owner.task({ label: 'Order a chair' });
  const grace = await joined(one, 'Grace');
  await grace.submit(pack(await madeSession()));
  await grace.submit(pack(await madeSession({ task: { label: task.label, id: task.id } })));
  const { sessions } = (await (await grace.ask('GET', '/sessions')).json()) as { sessions: MySession[] };
  expect(new Set(sessions.map((session) => session.task?.label))).toEqual(new Set([undefined, 'Order a chair']));
});

test('a session that ends is deleted at the end of its retention', async () => {
  const { tidy } = await import('../open-collector.ts');
  const grace = await joined(one, 'Grace');
  const packed = pack(await madeSession());
  await grace.submit(packed);
  await steadilyLater(one, days(366));
  await tidy(one.collector);
  one.later(-days(366));
  expect(await files(grace)).toEqual([]);
  expect(await refusal(await grace.submit(packed))).toBe('410 expired');
});
