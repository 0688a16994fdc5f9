import { expect, test } from 'vitest';
import { collectorProblemWords } from './collector-problem.ts';

test('a code that nobody knows is told as it is', () => {
  expect(collectorProblemWords('teapot')).toBe('The team’s server refused it: teapot.');
  expect(collectorProblemWords('toString')).toBe('The team’s server refused it: toString.');
});
