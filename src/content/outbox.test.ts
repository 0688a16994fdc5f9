import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Acknowledgement } from '../messaging/messages.ts';
import type { DocumentRecord } from '../session/record.ts';
import { createOutbox } from './outbox.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const title = (text: string) => ({ kind: 'title', time: 1, title: text }) as const;
const storedAll = (records: DocumentRecord[]): Acknowledgement => ({
  stored: records.map((record) => record.sequence),
  recording: true,
});

/** A background that can be made to fail, and the store behind it. */
function background() {
  const store = new Map<number, DocumentRecord>();
  const batches: number[][] = [];
  let behaviour: 'store' | 'die before' | 'die after' | 'hang' = 'store';
  return {
    store,
    batches,
    set: (next: typeof behaviour) => {
      behaviour = next;
    },
    send: async (records: DocumentRecord[]): Promise<Acknowledgement> => {
      batches.push(records.map((record) => record.sequence));
      if (behaviour === 'hang') return new Promise(() => undefined);
      if (behaviour === 'die before') throw new Error('gone');
      for (const record of records) store.set(record.sequence, structuredClone(record));
      if (behaviour === 'die after') throw new Error('gone');
      return storedAll(records);
    },
  };
}

test('keeps everything until it is opened, then sends it in one message, numbered from 1', async () => {
  const there = background();
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  outbox.add(title('a'));
  outbox.add(title('b'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(there.batches).toEqual([]);
  outbox.open();
  await vi.advanceTimersByTimeAsync(0);
  expect(there.batches).toEqual([[1, 2]]);
});

test('sends at once, without waiting for the record before to be acknowledged', async () => {
  const there = background();
  there.set('hang');
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  outbox.open();
  outbox.add(title('a'));
  await vi.advanceTimersByTimeAsync(0);
  outbox.add(title('b'));
  await vi.advanceTimersByTimeAsync(0);
  expect(there.batches).toEqual([[1], [2]]);
});

test.each(['die before', 'die after', 'hang'] as const)(
  'sends again when the background should %s',
  async (behaviour) => {
    const there = background();
    there.set(behaviour);
    const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
    outbox.open();
    outbox.add(title('a'));
    await vi.advanceTimersByTimeAsync(10);
    there.set('store');
    await vi.advanceTimersByTimeAsync(5000);
    expect([...there.store.keys()]).toEqual([1]);
    const messages = there.batches.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.batches.length).toBe(messages);
  },
);

test('revisions of one action wait for each other, and the newest wins', async () => {
  const there = background();
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  outbox.open();
  for (const value of ['h', 'he', 'hel', 'hell', 'hello']) outbox.revise('a1', 1, { value });
  await vi.advanceTimersByTimeAsync(200);
  const last = [...there.store.values()].at(-1);
  expect(last).toMatchObject({ kind: 'revise', action: 'a1', changes: { value: 'hello' } });
  expect(there.store.size).toBeLessThanOrEqual(2);
});

test('what comes once, such as that a box was ticked, does not wait', async () => {
  const there = background();
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  outbox.open();
  outbox.revise('a1', 1, { value: 'h' });
  outbox.revise('a2', 2, { checked: true });
  await vi.advanceTimersByTimeAsync(1);
  expect([...there.store.values()].at(-1)).toMatchObject({ action: 'a2', changes: { checked: true } });
});

test('a revision is not merged into one that has been sent already', async () => {
  const there = background();
  there.set('hang');
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  outbox.open();
  outbox.revise('a1', 1, { value: 'h' });
  await vi.advanceTimersByTimeAsync(150);
  outbox.revise('a1', 2, { value: 'he' });
  await vi.advanceTimersByTimeAsync(150);
  expect(there.batches.slice(0, 2)).toEqual([[1], [2]]);
});

test('drained resolves once all is stored', async () => {
  const there = background();
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  outbox.open();
  outbox.add(title('a'));
  const drained = vi.fn();
  void outbox.drained(10_000).then(drained);
  expect(drained).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0);
  expect(drained).toHaveBeenCalled();
});

test('drained does not wait for the next try', async () => {
  const there = background();
  there.set('die before');
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  outbox.open();
  outbox.add(title('a'));
  await vi.advanceTimersByTimeAsync(3000);
  there.set('store');
  const drained = vi.fn();
  void outbox.drained(100).then(drained);
  await vi.advanceTimersByTimeAsync(1);
  expect(drained).toHaveBeenCalledOnce();
  expect([...there.store.keys()]).toEqual([1]);
});

test('tells what is pending, and when nothing is any more', async () => {
  const there = background();
  there.set('die before');
  const emptied = vi.fn();
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied });
  outbox.open();
  outbox.add(title('a'));
  await vi.advanceTimersByTimeAsync(10);
  outbox.add(title('b'));
  expect(outbox.pending().map((record) => record.sequence)).toEqual([1, 2]);
  expect(emptied).not.toHaveBeenCalled();
  there.set('store');
  await vi.advanceTimersByTimeAsync(5000);
  expect(outbox.pending()).toEqual([]);
  expect(emptied).toHaveBeenCalled();
});

test('ends when the background says that the session is over', async () => {
  const over = vi.fn();
  const outbox = createOutbox({ send: async () => ({ stored: [], recording: false }), over, emptied: vi.fn() });
  outbox.open();
  outbox.add(title('a'));
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toHaveBeenCalledOnce();
});

test('whatever fails in between, in the end everything is stored, once, with the newest revision', async () => {
  const step = fc.record({
    what: fc.constantFrom('add', 'revise'),
    behaviour: fc.constantFrom('store' as const, 'die before' as const, 'die after' as const, 'hang' as const),
    wait: fc.integer({ min: 0, max: 3000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const there = background();
      const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
      outbox.open();
      let revisions = 0;
      for (const { what, behaviour, wait } of steps) {
        there.set(behaviour);
        if (what === 'add') outbox.add(title('x'));
        else outbox.revise('a1', 1, { value: String(++revisions) });
        await vi.advanceTimersByTimeAsync(wait);
      }
      there.set('store');
      await vi.advanceTimersByTimeAsync(20_000);
      expect([...there.store.keys()].sort((a, b) => a - b)).toEqual(
        Array.from({ length: outbox.last() }, (_, i) => i + 1),
      );
      const newest = [...there.store.values()]
        .filter((record) => record.kind === 'revise')
        .sort((a, b) => a.sequence - b.sequence)
        .at(-1);
      expect(newest?.changes.value).toBe(revisions === 0 ? undefined : String(revisions));
      outbox.close();
    }),
    { numRuns: 100 },
  );
});

test('what is long goes in several messages, in order, and none is left out', async () => {
  const there = background();
  const outbox = createOutbox({ send: there.send, over: vi.fn(), emptied: vi.fn() });
  for (let number = 0; number < 90; number += 1) outbox.add(title('x'.repeat(100_000)));
  outbox.open();
  await vi.advanceTimersByTimeAsync(0);
  expect(there.batches.length).toBeGreaterThan(1);
  expect(there.batches.length).toBeLessThan(5);
  expect(there.batches.flat()).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
});
