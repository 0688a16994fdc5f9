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
