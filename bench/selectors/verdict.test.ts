import { expect, test } from 'vitest';
import { verdictOn } from './verdict.ts';

test.each([
  [['a'], 'a', 'correct'],
  [['b'], 'a', 'wrong'],
  [['a', 'b'], 'a', 'ambiguous'],
  [[], 'a', 'none'],
  [['b'], null, 'wrong'],
  [['a', 'b'], null, 'ambiguous'],
  [[], null, 'correct'],
] as const)('%j where it is %j: %s', (found, now, verdict) => {
  expect(verdictOn<string>(found, now)).toBe(verdict);
});
