/** How many tests passed, failed and were left out, and which failed, in the reports of the runners. */

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts */

/**
 * A file that fails before its first test has no failed test in Vitest's report: it counts as one.
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...broken.map(({ name, message }) => failure(name, message)),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages: [message] }) => failure(`${name}: ${fullName}`, message)),
      ),
    ],
  };
}

/**
 * A test that passes only when it is tried again has failed.
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...errors.map(({ message }) => failure('outside the tests', message)), ...suites.flatMap(failedIn)],
  };
}

function failedIn({ title, specs = [], suites = [] }) {
  const own = specs
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
    .map((spec) => failure(spec.title, messageOf(spec)));
  return [...own, ...suites.flatMap(failedIn)].map((line) => `${title}: ${line}`);
}

const messageOf = ({ tests }) => tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message;

/** One line: of the message, the first. */
function failure(name, message = '') {
  // oxlint-disable-next-line no-control-regex -- what the runners colour their messages with
  const [first] = message.replaceAll(/\u001B\[[0-9;]*m/gu, '').split('\n');
  return `${name.replace(`${process.cwd()}/`, '')}: ${first}`;
}
