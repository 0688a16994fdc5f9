/**
 * `npm start`: sets up what is missing, builds, serves, and opens a browser with the extension on the practice site;
 * without a display, performs and records a demonstration instead.
 */
import { spawnSync } from 'node:child_process';
import { buildIsCurrent, testBuild } from './build-state.mjs';
import { root, runScript } from './run.mjs';
import { SetUpProblem, setUp } from './setup.mjs';

const say = (line) => console.log(line);

const hasDisplay = () =>
  ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function build() {
  if (buildIsCurrent()) return;
  say('Building the extension …');
  if (!runScript('build:test').ok) throw new SetUpProblem('The extension could not be built: see above.');
}

/** Everything that runs while the browser is open; whatever is served beside the practice site belongs here. */
async function serveAll() {
  const { servePractice } = await import('./serve.mjs');
  const site = await servePractice();
  say(`The practice site is at ${site.url}`);
  return { site, close: () => site.close() };
}

async function showBrowser(chromium) {
  const { openBrowser } = await import('./open-browser.mjs');
  const served = await serveAll();
  try {
    await openBrowser({ chromium, extension: testBuild, url: served.site.url, say });
  } finally {
    await served.close();
  }
}

function demonstrate() {
  say('There is no display here, so a demonstration is performed and recorded without one.');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/demonstrate.mts'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

try {
  const { chromium } = await setUp({ firefox: false, say });
  build();
  if (!chromium) throw new SetUpProblem(`Without Chromium nothing can be shown. The extension is built: ${testBuild}`);
  if (hasDisplay()) await showBrowser(chromium);
  else demonstrate();
} catch (error) {
  if (!(error instanceof SetUpProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
