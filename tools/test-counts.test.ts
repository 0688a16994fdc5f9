import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

test('a file that fails before its first test counts as one failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ];
  expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a flaky test and an error outside any test are failures', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{ message: 'No such project' }] })).toEqual({
    passed: 7,
    failed: 3,
    skipped: 2,
  });
});
