import '../../store/testing/fake-browser.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renamed } from '../../session/redact/edits.ts';
import type { Session } from '../../session/schema.ts';
import { seal } from '../../session/seal.ts';
import { longSession } from '../../session/testing/long-session.ts';
import { putEdited } from '../../store/edited.ts';
import { importSession } from '../../store/imported.ts';
import { deleteSession } from '../../store/sessions.ts';
import type { Store } from '../../store/store.ts';
import { submissionOf } from '../../store/submissions.ts';
import { joinedTo } from '../../store/testing/joined.ts';
import { deleteStore, newStore } from '../../store/testing/new-store.ts';
import { type Fate, modelCollector, refusal } from '../testing/model-collector.ts';
import { type Connection, createSubmitter, type Submitter } from './submitter.ts';

let store: Store;
let session: Session;
beforeEach(async () => {
  store = newStore();
  session = await seal(longSession(40), new Date());
  await importSession(session, store);
});
afterEach(() => deleteStore(store));

type Model = Awaited<ReturnType<typeof modelCollector>>;

/** A background with a clock of its own; another one takes over when it is stopped. */
async function background(model: Model, changes: { connection?: () => Connection; chunkBytes?: number } = {}) {
  const joined = await joinedTo('https://collector.example', {
    receiptKey: model.receiptKey,
    limits: { chunkBytes: changes.chunkBytes ?? 1000, sessionBytes: 10_000_000 },
  });
  const clock = { now: 1_000_000, wake: null as number | null };
  const start = (): Submitter =>
    createSubmitter({
      store,
      connect: async () => (changes.connection ? changes.connection() : { joined, client: model.client }),
      wakeAt: async (time) => {
        clock.wake = time;
      },
      now: () => clock.now,
      random: () => 0.5,
    });
  const asked = { session: session.id, task: null, corrects: null, seal: session.seal.digest };
  return { start, clock, asked, state: () => submissionOf(session.id, store) };
}

/** Lets time pass until nothing waits any more. @returns how often it was woken */
async function settle(start: () => Submitter, clock: { now: number; wake: number | null }): Promise<number> {
  let turns = 0;
  await start().run();
  for (; clock.wake !== null && turns < 2000; turns++) {
    clock.now = Math.max(clock.now, clock.wake);
    await start().run();
  }
  return turns;
}

/** One after the other, by chance (a linear congruential generator). */
function fatesFrom(seed: number, fates: Fate[]): () => Fate {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return fates[Math.floor((state / 2 ** 32) * fates.length)] ?? 'answered';
  };
}

async function jsonIn({ stored, chunks }: Model): Promise<unknown> {
  const manifest = stored.get(session.id);
  const parts = (manifest?.chunks ?? []).map(({ digest }) => chunks.get(digest) ?? new Uint8Array());
  const unpacked = new Blob(parts).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).json();
}

test('a session arrives whole, with a receipt, and what was sent is gone here', async () => {
  const model = await modelCollector();
  const { start, clock, asked, state } = await background(model);
  const submitter = start();
  await expect(submitter.submit({ ...asked, task: 't1', corrects: 'c1' })).resolves.toBe(true);
  await submitter.run();
  const all = model.chunks.size;
  expect(all).toBeGreaterThan(2);
  await expect(state()).resolves.toMatchObject({ state: 'stored', packed: null, done: all, all, problem: null });
  expect((await state())?.receipt).toMatchObject({ receivedAt: '2026-03-14T10:00:00.000Z' });
  expect(model.stored.get(session.id)).toMatchObject({ task: 't1', corrects: 'c1' });
  expect(await jsonIn(model)).toEqual(session);
  expect(clock.wake).toBeNull();
  await expect(store.files.list('packed')).resolves.toEqual([]);
  await expect(submitter.submit(asked)).resolves.toBe(false);
});

test('whatever is lost, and however often the background is another one, exactly this session arrives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const model = await modelCollector(fatesFrom(seed, ['answered', 'lost', 'unheard', 'unavailable']));
      await store.db.submissions.clear();
      const { start, clock, asked, state } = await background(model, { chunkBytes: 2500 });
      const first = start();
      await first.submit(asked);
      await first.run();
      await settle(start, clock);
      await expect(state()).resolves.toMatchObject({ state: 'stored' });
      expect([...model.stored.keys()]).toEqual([session.id]);
      expect(await jsonIn(model)).toEqual(session);
    }),
    { numRuns: 4 },
  );
});

test.each([
  ['full', 'storage-full'],
  ['tooMuch', 'too-much-unsubmitted'],
] as const)(
  'where the collector has no room (%s), what has arrived stays, and the rest comes when there is some',
  async (none, code) => {
    const fates: Fate[] = ['answered', 'answered', 'answered', none, 'answered', none];
    const model = await modelCollector(() => fates.shift() ?? 'answered');
    const { start, clock, asked, state } = await background(model);
    const submitter = start();
    await submitter.submit(asked);
    await submitter.run();
    await expect(state()).resolves.toMatchObject({ state: 'waiting', problem: { code } });
    expect(model.chunks.size).toBe(2);
    await settle(start, clock);
    await expect(state()).resolves.toMatchObject({ state: 'stored', problem: null });
    expect(model.asked.filter((what) => what === 'putChunk')).toHaveLength(model.chunks.size + 2);
    expect(await jsonIn(model)).toEqual(session);
  },
);

test('a failed attempt says why, and is tried again later and later', async () => {
  const model = await modelCollector(() => 'lost');
  const { start, clock, asked, state } = await background(model);
  const submitter = start();
  await submitter.submit(asked);
  await submitter.run();
  await expect(state()).resolves.toMatchObject({ state: 'waiting', tries: 1, problem: { code: 'unanswered' } });
  expect(clock.wake).toBe(clock.now + 3750);
  await submitter.run();
  expect(model.asked).toHaveLength(1);
  clock.now += 3750;
  await submitter.run();
  expect(clock.wake).toBe(clock.now + 7500);
  await submitter.runAll();
  expect(model.asked).toHaveLength(3);
});

test.each([
  ['changed', () => putEdited(session, renamed(session, 'Something else'), store)],
  ['gone', () => deleteSession(session.id, store)],
])('what is %s before it was sent is not sent', async (code, change) => {
  const model = await modelCollector(() => 'lost');
  const { start, clock, asked, state } = await background(model);
  const submitter = start();
  await submitter.submit(asked);
  await submitter.run();
  await change();
  clock.now += 60_000;
  await submitter.run();
  await expect(state()).resolves.toMatchObject({ state: 'refused', problem: { code }, packed: null });
  expect(model.asked).toHaveLength(1);
  await expect(store.files.list('packed')).resolves.toEqual([]);
});

test.each([
  [refusal(422, 'invalid-session', { problems: [{ path: 'actions.3', message: 'Too long' }] }), 'invalid-session'],
  [refusal(409, 'different-session'), 'different-session'],
  [refusal(401, 'device-revoked'), 'device-revoked'],
  [refusal(413, 'too-large'), 'too-large'],
])('what the collector will never take is told, and not tried again (%#)', async (error, code) => {
  const model = await modelCollector();
  const client = { ...model.client, submit: () => Promise.reject(error) };
  const joined = await joinedTo('https://collector.example', { receiptKey: model.receiptKey });
  const { start, clock, asked, state } = await background(model, { connection: () => ({ joined, client }) });
  const submitter = start();
  await submitter.submit(asked);
  await submitter.run();
  await expect(state()).resolves.toMatchObject({
    state: 'refused',
    problem: { code, problems: error.answer.problems ?? [] },
  });
  expect(clock.wake).toBeNull();
});

test('a receipt of somebody else is none, and the session is not called stored', async () => {
  const model = await modelCollector();
  const other = await modelCollector();
  const { start, asked, state } = await background({ ...model, receiptKey: other.receiptKey });
  const submitter = start();
  await submitter.submit(asked);
  await submitter.run();
  await expect(state()).resolves.toMatchObject({ state: 'waiting', receipt: null, problem: { code: 'bad-receipt' } });
});

test('without the browser’s permission nothing is sent, and it is when it is back', async () => {
  const model = await modelCollector();
  const joined = await joinedTo('https://collector.example', { receiptKey: model.receiptKey });
  const way: { connection: Connection } = { connection: { noWay: 'no-consent' } };
  const { start, asked, state } = await background(model, { connection: () => way.connection });
  const submitter = start();
  await submitter.submit(asked);
  await submitter.run();
  await expect(state()).resolves.toMatchObject({ state: 'waiting', problem: { code: 'no-consent' } });
  expect(model.asked).toEqual([]);
  way.connection = { joined, client: model.client };
  await submitter.runAll();
  await expect(state()).resolves.toMatchObject({ state: 'stored' });
});

test('withdrawing beats an upload that is running', async () => {
  const model = await modelCollector();
  let begun = (): void => undefined;
  const started = new Promise<void>((done) => {
    begun = done;
  });
  const hanging = (signal: AbortSignal): Promise<never> =>
    new Promise((_, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason as Error));
      begun();
    });
  const client = { ...model.client, putChunk: (_: string, __: unknown, signal: AbortSignal) => hanging(signal) };
  const joined = await joinedTo('https://collector.example', { receiptKey: model.receiptKey });
  const { start, asked, state } = await background(model, { connection: () => ({ joined, client }) });
  const submitter = start();
  await submitter.submit(asked);
  await started;
  await submitter.withdraw(session.id);
  await submitter.run();
  await expect(state()).resolves.toMatchObject({
    state: 'withdrawn',
    withdrawn: { at: '2026-03-14T11:00:00.000Z', exports: [{ id: 'e1' }] },
  });
  expect(model.stored.size).toBe(0);
  expect(model.tombstones).toEqual(new Set([session.id]));
});

test('whenever it is withdrawn, and whatever is lost, nothing of it is held in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat({ max: 12 }), async (seed, at) => {
      const fate = fatesFrom(seed, ['answered', 'answered', 'lost', 'unheard', 'unavailable']);
      let requests = 0;
      let submitter: Submitter | null = null;
      const model = await modelCollector(() => {
        requests += 1;
        if (requests === at) void submitter?.withdraw(session.id);
        return fate();
      });
      await store.db.submissions.clear();
      const { start, clock, asked, state } = await background(model);
      submitter = start();
      await submitter.submit(asked);
      await submitter.run();
      await submitter.withdraw(session.id);
      await submitter.run();
      await settle(start, clock);
      await expect(state()).resolves.toMatchObject({ state: 'withdrawn', packed: null });
      expect(model.stored.size).toBe(0);
      expect(model.tombstones.size).toBe(1);
    }),
    { numRuns: 4 },
  );
});

test('a session of which only the collector knows is withdrawn too', async () => {
  const model = await modelCollector();
  const { start } = await background(model);
  const submitter = start();
  await submitter.withdraw('0190ffff-0000-7000-8000-000000000000');
  await submitter.run();
  expect(model.tombstones).toEqual(new Set(['0190ffff-0000-7000-8000-000000000000']));
});

test('one that was withdrawn from elsewhere is shown as that', async () => {
  const model = await modelCollector();
  model.tombstones.add(session.id);
  const { start, asked, state } = await background(model);
  const submitter = start();
  await submitter.submit(asked);
  await submitter.run();
  await expect(state()).resolves.toMatchObject({ state: 'withdrawn', problem: null });
});
