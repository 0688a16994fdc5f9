/**
 * Before `npm run collector`: on a fresh machine brings the parts and builds the dashboard. What is there stays as it is, older
 * or not: whoever runs a collector decides when it changes.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runScript } from './run.mjs';
import { SetUpProblem, setUpParts } from './setup.mjs';

const isThere = (path) => existsSync(join(root, path));

// What the collector itself says is alone on the standard output.
const say = (line) => console.error(line);

try {
  if (!isThere('node_modules')) await setUpParts(say);
  if (!isThere('collector/dist/dashboard/index.html')) {
    say('Building the dashboard …');
    if (!runScript('build:dashboard').ok) throw new SetUpProblem('The dashboard could not be built: see above.');
  }
} catch (error) {
  if (!(error instanceof SetUpProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
