import { afterEach, expect, test, vi } from 'vitest';
import { session } from '../../ui/testing/session.ts';
import { createAssembly } from '../transfer/session-parts.ts';
import { scanSession } from './scan-session.ts';
import type { ToWorker } from './worker-messages.ts';

const nothing = (): void => {};
const never = new AbortController().signal;
const leaking = { ...session, notes: [{ at: 1, text: 'Ask Zoe (zoe@harbour.example) on +49 30 90187000' }] };

/** A thread that the test answers for, in the place of the real one. */
class FakeWorker extends EventTarget {
  posted: unknown[] = [];
  isEnded = false;
  postMessage(message: unknown): void {
    this.posted.push(structuredClone(message));
  }
  terminate(): void {
    this.isEnded = true;
  }
  asWorker = (): Worker => this as unknown as Worker;
}

afterEach(() => vi.restoreAllMocks());

test('the worker finds, says how far it is, and ends', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const said: [number, number][] = [];
  const found = await scanSession(leaking, ['zoe'], (done, all) => said.push([done, all]), never);
  expect(found.map(({ kind, path, start, end }) => ({ kind, path, start, end }))).toEqual([
    { kind: 'word', path: ['notes', 0, 'text'], start: 4, end: 7 },
    { kind: 'email', path: ['notes', 0, 'text'], start: 9, end: 28 },
    { kind: 'phone', path: ['notes', 0, 'text'], start: 33, end: 48 },
  ]);
  const [done, all] = said.at(-1) ?? [];
  expect(done).toBe(all);
  expect(done).toBeGreaterThan(10);
  expect(ended).toHaveBeenCalledOnce();
});

test('the page goes on while ten thousand notes are scanned', async () => {
  const notes = Array.from({ length: 10_000 }, (_, at) => ({
    at,
    text: `${at} ${'some words of a note '.repeat(20)}`,
  }));
  let frames = 0;
  const count = (): void => {
    frames += 1;
    requestAnimationFrame(count);
  };
  let isBehind = false;
  count();
  await scanSession({ ...session, notes }, [], (done, all) => (isBehind ||= done < all), never);
  expect(isBehind).toBe(true);
  expect(frames).toBeGreaterThan(5);
});

test('a long session is handed over in turns, and no more of it once the person cancels', async () => {
  const fake = new FakeWorker();
  const notes = Array.from({ length: 200_000 }, (_, at) => ({ at, text: `${at} some words of a note` }));
  const cancel = new AbortController();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    if (turns === 3) cancel.abort();
  });
  await expect(scanSession({ ...session, notes }, [], nothing, cancel.signal, fake.asWorker)).rejects.toMatchObject({
    name: 'AbortError',
  });
  clearInterval(timer);
  const handed = fake.posted.length;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(fake.posted).toHaveLength(handed);
  expect(handed).toBeLessThan(400);
});

test('ends at once where the person cancels', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const cancel = new AbortController();
  const scanned = scanSession(leaking, [], nothing, cancel.signal);
  cancel.abort();
  await expect(scanned).rejects.toMatchObject({ name: 'AbortError' });
  expect(ended).toHaveBeenCalledOnce();
  await expect(scanSession(leaking, [], nothing, cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

test('says so where it does not come to its end', async () => {
  const sentence = /^The scan ended before everything was looked at/u;
  const broken = { ...session, notes: null } as unknown as typeof session;
  const noSession = { ...broken, environment: null } as unknown as typeof session;
  await expect(scanSession(noSession, [], nothing, never)).rejects.toThrow(sentence);
  const missing = (): Worker => new Worker(new URL('/no-such-worker.js', location.href), { type: 'module' });
  await expect(scanSession(session, [], nothing, never, missing)).rejects.toThrow(sentence);
  const cannotBeSent = { ...session, notes: [{ at: 1, text: () => 'x' }] } as unknown as typeof session;
  await expect(scanSession(cannotBeSent, [], nothing, never)).rejects.toThrow(sentence);
});

test('fails where the answer cannot be read, and ends the worker', async () => {
  const fake = new FakeWorker();
  const scanned = scanSession(session, ['a word'], nothing, never, fake.asWorker);
  fake.dispatchEvent(new MessageEvent('messageerror'));
  await expect(scanned).rejects.toThrow(/^The scan ended before everything was looked at/u);
  expect(fake.isEnded).toBe(true);
  const assembly = createAssembly();
  for (const message of fake.posted.slice(0, -1) as Extract<ToWorker, { type: 'part' }>[]) assembly.add(message.part);
  expect(assembly.session()).toEqual(session);
  expect(fake.posted.at(-1)).toEqual({ type: 'scan', words: ['a word'] });
});
