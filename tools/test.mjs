/**
 * `npm test`: every check and every test, one after the other, whatever fails in between. `npm test -- unit content` runs
 * only the named ones, with what they need. The last line says how many passed.
 */
import { duration } from './run.mjs';
import { SetUpProblem, setUp } from './setup.mjs';
import { runStep, steps, stepsFor } from './test-steps.mjs';

const say = (line) => console.log(line);

function finish(results) {
  say('\n── In short');
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, passed, failed, skipped, took, why } of results) {
    const parts = [
      `${passed} passed`,
      `${failed} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      duration(took),
    ];
    say(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(width)}  ${parts.join(', ')}${why ? `: ${why}` : ''}`);
  }
  const failures = results.flatMap(({ name, failures: its = [] }) => its.map((line) => `✗ ${name}: ${line}`));
  if (failures.length > 0) say(`\n${failures.join('\n')}`);
  const total = (count) => results.reduce((sum, result) => sum + result[count], 0);
  say(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

const failure = (name, why, took) => ({ name, passed: 0, failed: 1, skipped: 0, took, why });

async function testAll(chosen) {
  const began = performance.now();
  say('── set-up');
  let browsers;
  try {
    browsers = await setUp({ firefox: chosen.some(({ browser }) => browser === 'firefox'), say });
  } catch (error) {
    if (!(error instanceof SetUpProblem)) throw error;
    return finish([failure('set-up', error.message, performance.now() - began)]);
  }
  finish(chosen.map((step) => runStep(step, browsers, say)));
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else await testAll(stepsFor(named));
