import { expect, test, vi } from 'vitest';
import { after, every } from './timers.ts';

test('a task runs after this one and what the page has already waiting', async () => {
  const order: string[] = [];
  after(() => order.push('task'));
  queueMicrotask(() => order.push('microtask'));
  order.push('now');
  await vi.waitFor(() => expect(order).toEqual(['now', 'microtask', 'task']));
});

test('after so many ms, and not where it was taken back', async () => {
  const act = vi.fn();
  const began = performance.now();

  const timer = after(act, 20);
  const late = new Promise<number>((resolve) => {
    after(() => resolve(performance.now()), 30);
  });
  timer.cancel();
  expect((await late) - began).toBeGreaterThanOrEqual(29);
  expect(act).not.toHaveBeenCalled();
});

test('again and again, until taken back, also from within', async () => {
  let count = 0;
  const timer = every(() => {
    count += 1;
    if (count === 3) timer.cancel();
  }, 5);
  await vi.waitFor(() => expect(count).toBe(3));
  await new Promise<void>((resolve) => {
    after(resolve, 30);
  });
  expect(count).toBe(3);
});

test('a page sees neither a number of it nor what is thrown in it', async () => {
  const heard = vi.fn();
  window.addEventListener('error', heard);
  window.addEventListener('unhandledrejection', heard);
  const before = Number(setTimeout(() => undefined));
  after(() => {
    throw new Error('its own');
  });
  const timer = every(() => undefined, 5);
  await new Promise<void>((resolve) => {
    after(resolve, 20);
  });
  expect(Number(setTimeout(() => undefined))).toBe(before + 1);
  expect(heard).not.toHaveBeenCalled();
  timer.cancel();
  window.removeEventListener('error', heard);
  window.removeEventListener('unhandledrejection', heard);
});
