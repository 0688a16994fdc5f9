import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

test('a file that fails before its first test counts as one failure', () => {
  const testResults = [
    { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
    {
      name: 'b.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'failed', fullName: 'it adds', failureMessages: ['\u001B[31mNot 3\u001B[39m\n  at'] },
      ],
    },
    { name: 'c.test.ts', status: 'failed', message: 'It could not be read', assertionResults: [] },
  ];
  const failures = ['c.test.ts: It could not be read', 'b.test.ts: it adds: Not 3'];
  expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 5, failed: 2, skipped: 2, failures });
});

test('a flaky test and an error outside any test are failures', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  const spec = (title: string, ok: boolean, status: string, message?: string) => ({
    title,
    ok,
    tests: [{ status, results: [{ error: message && { message } }, {}] }],
  });
  const suites = [
    {
      title: 'a.spec.ts',
      specs: [spec('is fine', true, 'expected'), spec('is not', false, 'unexpected', 'Not 3\nCall log')],
      suites: [{ title: 'within', specs: [spec('at times', true, 'flaky', 'Not 4')] }],
    },
  ];
  expect(countPlaywright({ stats, errors: [{ message: 'No such project' }], suites })).toEqual({
    passed: 7,
    failed: 3,
    skipped: 2,
    failures: ['outside the tests: No such project', 'a.spec.ts: is not: Not 3', 'a.spec.ts: within: at times: Not 4'],
  });
});
