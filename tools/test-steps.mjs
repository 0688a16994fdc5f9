/** The steps of `npm test`, in order, and how one is run. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { duration, root, runScript } from './run.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

const minute = 60_000;
const results = join(root, '.cache/tests');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string} script A script of package.json.
 * @property {string[]} [args] What it is given.
 * @property {'vitest' | 'playwright'} [runner] Whose tests are counted; without one, the step counts as one.
 * @property {'chromium' | 'firefox'} [browser] What it cannot do without.
 * @property {string[]} [needs] Steps to run before it.
 * @property {string} [turn] Where it is too long for every run: it is run with the others of this turn, on another day each.
 */

/** @type {Step[]} */
export const steps = [
  { name: 'types', title: 'Types', script: 'check:types' },
  { name: 'lint', title: 'Lint: correctness, import directions, cycles', script: 'check:lint' },
  { name: 'unused', title: 'Unused code', script: 'check:unused' },
  { name: 'format', title: 'Formatting', script: 'check:format' },
  { name: 'generated', title: 'Generated schema and documentation are current', script: 'check:generated' },
  { name: 'unit', title: 'Unit tests', script: 'test:unit', runner: 'vitest' },
  {
    name: 'content',
    title: 'Content tests in Chromium',
    script: 'test:content',
    runner: 'vitest',
    browser: 'chromium',
  },
  { name: 'build', title: 'Build', script: 'build' },
  { name: 'build:test', title: 'Build for tests', script: 'build:test' },
  { name: 'build:dashboard', title: 'Build of the dashboard', script: 'build:dashboard' },
  { name: 'size', title: 'Size of the content script', script: 'check:size', needs: ['build'] },
  { name: 'manifest', title: 'The manifest asks for nothing up front', script: 'check:manifest', needs: ['build'] },
  {
    name: 'e2e',
    title: 'The extension in Chromium',
    script: 'test:e2e',
    runner: 'playwright',
    browser: 'chromium',
    needs: ['build', 'build:test'],
  },
  {
    name: 'cases',
    title: 'What is recorded as what, in Chromium',
    script: 'test:cases',
    runner: 'playwright',
    browser: 'chromium',
    needs: ['build:test'],
  },
  {
    name: 'e2e:firefox',
    title: 'The extension in Firefox',
    script: 'test:e2e:firefox',
    runner: 'vitest',
    browser: 'firefox',
    needs: ['build', 'build:test'],
  },
  ...['in-page', 'beyond-page'].map((half) => ({
    name: `cases:firefox:${half}`,
    title: `What is recorded as what in Firefox: ${half}`,
    script: 'test:cases:firefox',
    args: [half],
    runner: 'vitest',
    browser: 'firefox',
    needs: ['build:test'],
    turn: `cases:firefox:${half}`,
  })),
  {
    name: 'replay',
    title: 'Exports replayed with the tools that they are for',
    script: 'test:replay',
    runner: 'playwright',
    browser: 'chromium',
    needs: ['build:test'],
    turn: 'replay',
  },
  {
    name: 'privacy:firefox',
    title: 'Installation, policy, traces and canaries in Firefox',
    script: 'test:privacy:firefox',
    runner: 'vitest',
    browser: 'firefox',
    needs: ['build', 'build:test'],
    turn: 'privacy-and-collector',
  },
  {
    name: 'collector:kill',
    title: 'The collector, killed under load',
    script: 'test:collector:kill',
    args: ['--kills', '40'],
    turn: 'privacy-and-collector',
  },
  {
    name: 'collector:fuzz',
    title: 'Made-up requests to the collector',
    script: 'fuzz:collector',
    args: ['--requests', '20000'],
    turn: 'privacy-and-collector',
  },
];

export const turns = [...new Set(steps.flatMap(({ turn }) => turn ?? []))];

/** Whose turn it is, by the day in UTC: after as many days as there are, each had one. */
export const turnOn = (day) => turns[Math.floor(day.getTime() / (24 * 60 * minute)) % turns.length];

/** What is run where no step is named. @param turn one of those that take turns, 'all' or 'none' */
export const stepsInTurn = (turn) => steps.filter((step) => !step.turn || turn === 'all' || step.turn === turn);

/** The named steps with what they need, in order. */
export function stepsFor(names) {
  const wanted = new Set(names);
  for (const { name, needs = [] } of steps) if (wanted.has(name)) for (const need of needs) wanted.add(need);
  return steps.filter(({ name }) => wanted.has(name));
}

const runners = {
  vitest: {
    count: countVitest,
    args: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env: () => ({}),
  },
  playwright: {
    count: countPlaywright,
    args: () => ['--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  },
};

const one = ({ ok, why }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, why });

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return null;
  }
}

/** What the runner reported; a run that failed without a failed test, or ran none, counts as one failure. */
function counted(runner, report, { ok, why }) {
  const found = read(report);
  if (!found) return one({ ok: false, why: why || 'the tests did not run to their end' });
  const counts = runner.count(found);
  if (counts.passed + counts.failed === 0) return one({ ok: false, why: 'no test was run' });
  if (ok || counts.failed > 0) return { ...counts, why };
  return { ...counts, failed: 1, why: why || 'the run failed outside its tests' };
}

function runTests(step) {
  const runner = runners[step.runner];
  const report = join(results, `${step.name.replace(':', '-')}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const options = { timeout: 15 * minute, env: runner.env(report) };
  return counted(runner, report, runScript(step.script, [...(step.args ?? []), ...runner.args(report)], options));
}

function attempt(step, browsers) {
  if (step.browser && !browsers[step.browser]) return one({ ok: false, why: `there is no ${step.browser} here` });
  return step.runner ? runTests(step) : one(runScript(step.script, step.args, { timeout: 10 * minute }));
}

export function runStep(step, browsers, say) {
  say(`\n── ${step.title}`);
  const began = performance.now();
  const result = attempt(step, browsers);
  const took = performance.now() - began;
  say(`${result.failed > 0 ? '✗' : '✓'} ${step.name}: ${duration(took)}`);
  return { name: step.name, took, ...result };
}
