import { expect, test } from 'vitest';
import { createTruth } from './truth.ts';

const node = (isConnected = true) => ({ isConnected });

test('what was not replaced is what it was', () => {
  const old = node();
  expect(createTruth<typeof old>().now(old)).toBe(old);
});

test('replaced twice, it is the last', () => {
  const [first, second, third] = [node(false), node(false), node()];
  const truth = createTruth<ReturnType<typeof node>>();
  truth.replaced(first, second);
  truth.replaced(second, third);
  expect(truth.now(first)).toBe(third);
});

test('what left the page is nothing', () => {
  const [old, successor] = [node(false), node(false)];
  const truth = createTruth<typeof old>();
  truth.replaced(old, successor);
  expect(truth.now(old)).toBeNull();
});

test('what a change took out is told from what the page took out by itself', () => {
  const [removed, redrawn, kept] = [node(), node(), node()];
  const truth = createTruth<typeof kept>();
  const done = truth.whileChanging([removed, redrawn, kept], () => {
    removed.isConnected = false;
    return 'done';
  });
  redrawn.isConnected = false;
  truth.whileChanging([removed, redrawn, kept], () => undefined);
  expect(done).toBe('done');
  expect([removed, redrawn, kept].map(truth.isRedrawn)).toEqual([false, true, false]);
});
