import { expect, test } from 'vitest';
import { collectorProblemWords } from './collector-problem.ts';

test('what the collector does not take now is told apart from what this worker has sent too much of', () => {
  expect(collectorProblemWords('storage-full')).toBe('The team’s server cannot take it now.');
  expect(collectorProblemWords('too-much-unsubmitted')).toMatch(/^Too much .* no submitted session/u);
});

test('a code that nobody knows is told as it is', () => {
  expect(collectorProblemWords('teapot')).toBe('The team’s server refused it: teapot.');
  expect(collectorProblemWords('toString')).toBe('The team’s server refused it: toString.');
});
