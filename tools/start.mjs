/**
 * `npm start`: sets up what is missing, builds, starts a team's collector and the practice site, and opens a browser whose
 * extension has joined the team; without a display, performs, records and submits a demonstration instead.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIsCurrent, testBuild } from './build-state.mjs';
import { root, runScript } from './run.mjs';
import { SetUpProblem, setUp } from './setup.mjs';

const say = (line) => console.log(line);

const hasDisplay = () =>
  ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function build() {
  if (buildIsCurrent()) return;
  say('Building the extension …');
  for (const script of ['build:test', 'build:dashboard'])
    if (!runScript(script).ok) throw new SetUpProblem('Showhow could not be built: see above.');
}

/** The port of the collector stays the same, because the browser that has joined it knows it by its address. */
const port = Number(process.env.SHOWHOW_PORT ?? 8377);

/** Everything that runs while the browser is open. */
async function serveAll() {
  const { servePractice } = await import('./serve.mjs');
  const { startTeam } = await import('./collector/practice-team.mjs');
  const site = await servePractice();
  say(`The practice site is at ${site.url}`);
  try {
    const team = await startTeam({ data: join(root, '.cache/collector'), port, startUrl: site.url });
    say(`The collector is at ${team.address}`);
    say(`Sign in as its lead, once and within a day: ${team.signInLink}`);
    const close = () => Promise.all([team.close(), site.close()]);
    return { site, team, close };
  } catch (error) {
    await site.close();
    throw new SetUpProblem(`${error.message}\nIs another npm start running? SHOWHOW_PORT sets another port.`);
  }
}

async function showBrowser(chromium) {
  const { openBrowser, profile } = await import('./open-browser.mjs');
  const { joinInProfile } = await import('./collector/join-team.mjs');
  const served = await serveAll();
  try {
    const launching = { executablePath: chromium, extension: testBuild, profile };
    const hasJoined = await joinInProfile(launching, served.team);
    say(hasJoined ? 'The browser has joined the team.' : 'The browser had joined the team before.');
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
