import { expect, test } from 'vitest';
import { changedReviewers } from './reviewers.ts';

test('only those for whom something changes are changed, and keep their other tasks', () => {
  const reviewers = [
    { id: 'ada', tasks: ['a', 'b'] },
    { id: 'bob', tasks: ['b'] },
    { id: 'cleo', tasks: [] },
    { id: 'dan', tasks: ['a'] },
  ];
  expect(changedReviewers('a', reviewers, ['bob', 'dan'])).toEqual([
    { id: 'ada', tasks: ['b'] },
    { id: 'bob', tasks: ['b', 'a'] },
  ]);
});
