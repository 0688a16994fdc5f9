/**
 * `npm test`: the checks and the tests, one after the other, whatever fails in between, and of the suites that take too long for
 * every run those whose turn it is today: `--turn replay` takes others, `--turn all` each, `--turn none` none. `npm test -- unit
 * content` runs only the named ones, with what they need. The last line says how many passed.
 */
import { parseArgs } from 'node:util';
import { duration } from './run.mjs';
import { SetUpProblem, setUp } from './setup.mjs';
import { runStep, steps, stepsFor, stepsInTurn, turnOn, turns } from './test-steps.mjs';

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

function refuse(why) {
  console.error(why);
  process.exit(2);
}

function chosenBy(args) {
  let given;
  try {
    given = parseArgs({ args, allowPositionals: true, options: { turn: { type: 'string' } } });
  } catch (error) {
    refuse(error.message);
  }
  const unknown = given.positionals.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    refuse(`There is no step ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  if (given.positionals.length > 0) return stepsFor(given.positionals);
  const today = new Date();
  const { turn = turnOn(today) } = given.values;
  const known = [...turns, 'all', 'none'];
  if (!known.includes(turn)) refuse(`There is no turn ${turn}. There are: ${known.join(', ')}.`);
  const chosen = stepsInTurn(turn);
  const names = chosen.filter((step) => step.turn).map(({ name }) => name);
  if (names.length > 0)
    say(
      `── in turn, on ${today.toISOString().slice(0, 10)}: ${names.join(', ')}. Alone: npm test -- ${names.join(' ')}`,
    );
  return chosen;
}

await testAll(chosenBy(process.argv.slice(2)));
