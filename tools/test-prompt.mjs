/**
 * `npm run test:prompt`: Chromium asks for the sites of a task, and is answered. Its prompt needs a screen, here one that
 * nobody sees (Xvfb), and keys that are pressed on it (xdotool): Linux has both.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onPath } from './browsers.mjs';
import { packageManager } from './package-manager.mjs';
import { root, runScript } from './run.mjs';
import { SetUpProblem, setUp } from './setup.mjs';

const minute = 60_000;
const say = (line) => console.log(line);

/** Other systems than Debian and its kin call the package otherwise. */
async function bring(program, debianPackage) {
  if (onPath([program])) return;
  const manager = packageManager();
  if (manager?.name === 'apt-get') {
    say(`Installing ${debianPackage} with apt-get …`);
    const { ok, why } = await manager.install(debianPackage, 8 * minute);
    if (ok && onPath([program])) return;
    say(`  not done: ${why}`);
  }
  throw new SetUpProblem(
    `There is no ${program} here. Install it (in Debian: the package ${debianPackage}) and try again.`,
  );
}

/** @returns its name, and what ends it */
async function openScreen() {
  // It chooses a number that is free, and writes it to its output.
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await Promise.race([
    once(screen.stdout, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new SetUpProblem('Xvfb did not start.'))),
  ]);
  return { name: `:${String(number).trim()}`, close: () => screen.kill() };
}

async function testPrompt() {
  await bring('Xvfb', 'xvfb');
  await bring('xdotool', 'xdotool');
  const { chromium } = await setUp({ firefox: false, say });
  if (!chromium) throw new SetUpProblem('Without Chromium there is nothing to answer.');
  if (!runScript('build').ok) throw new SetUpProblem('The extension could not be built: see above.');
  const screen = await openScreen();
  const tests = spawn(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/prompt/playwright.config.ts'],
    { cwd: root, env: { ...process.env, DISPLAY: screen.name }, stdio: 'inherit' },
  );
  const [code] = await once(tests, 'exit');
  screen.close();
  return code ?? 1;
}

try {
  process.exitCode = await testPrompt();
} catch (error) {
  if (!(error instanceof SetUpProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
