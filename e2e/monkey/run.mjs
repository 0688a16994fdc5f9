/**
 * `npm run monkey -- --minutes 10 --seed 7`: rounds of random trusted input over the pages of other people. Each round is a
 * session with a seed of its own, which `--seed … --rounds 1` replays.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
    rounds: { type: 'string', default: 'Infinity' },
  },
});

// Playwright's own loader leaves functions as they are, so that they can run in pages.
const config = resolve(import.meta.dirname, 'playwright.config.ts');
const { status } = spawnSync('npx', ['playwright', 'test', '--config', config], {
  stdio: 'inherit',
  env: {
    ...process.env,
    MONKEY_MINUTES: values.minutes,
    MONKEY_SEED: values.seed,
    MONKEY_ROUNDS: values.rounds,
  },
});
process.exitCode = status ?? 1;
