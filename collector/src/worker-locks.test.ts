import { expect, test } from 'vitest';
import { createWorkerLocks } from './worker-locks.ts';

const open = () => {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((opened) => {
    letGo = opened;
  });
  return { gate, letGo };
};

test('of one worker one after another, of others at once, whatever fails', async () => {
  const locks = createWorkerLocks();
  const { gate, letGo } = open();
  const order: string[] = [];
  const first = locks('ada', () => gate.then(() => order.push('first')));
  const failing = locks('ada', () => Promise.reject(new Error('no')));
  const second = locks('ada', async () => order.push('second'));
  await locks('grace', async () => order.push('other'));
  letGo();
  await expect(failing).rejects.toThrow('no');
  await Promise.all([first, second]);
  expect(order).toEqual(['other', 'first', 'second']);
});

test('where so many wait, no more are taken, until one is done', async () => {
  const locks = createWorkerLocks(2);
  const { gate, letGo } = open();
  const waiting = [1, 2].map(() => locks('ada', () => gate));
  await expect(locks('ada', () => gate)).rejects.toThrow('too-many-requests');
  await expect(locks('grace', () => Promise.resolve('done'))).resolves.toBe('done');
  letGo();
  await Promise.all(waiting);
  await expect(locks('ada', () => Promise.resolve('done'))).resolves.toBe('done');
});
