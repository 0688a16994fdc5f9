/** Brings what a fresh machine lacks. Only what Node brings may be imported: there may be nothing else yet. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, firefoxPath } from './browsers.mjs';
import { packageManager } from './package-manager.mjs';
import { duration, root, run } from './run.mjs';

const minute = 60_000;

/** A fault that the person has to mend; its message says how. */
export class SetUpProblem extends Error {
  name = 'SetUpProblem';
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetUpProblem(`Showhow needs Node 20.19 or later; this is ${process.versions.node}.`);
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Compared by content, not by time: a checkout touches files that it does not change. */
function partsAreInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    // Optional ones are for other platforms.
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Says what is done and how long it took, or why it could not be done. */
async function step(says, say, work) {
  say(`${says} …`);
  const began = performance.now();
  const { ok, why } = await work();
  const took = duration(performance.now() - began);
  say(ok ? `  done after ${took}` : `  not done (after ${took}): ${why.replaceAll('\n', '\n    ')}`);
  return { ok, why };
}

const npm = (...args) => run('npm', [...args, '--no-audit', '--no-fund'], { timeout: 10 * minute });

async function installParts(say) {
  if (partsAreInstalled()) return;
  const exactly = await step('Installing the parts listed in package-lock.json', say, () => npm('ci'));
  if (exactly.ok) return;
  // npm ci refuses a list without the parts of other platforms, which registries that do not carry them leave out of it.
  const loosely = await step('Installing them with npm install, which keeps to the listed versions', say, () =>
    npm('install', '--no-save'),
  );
  if (!loosely.ok) throw new SetUpProblem('The parts listed in package-lock.json could not be installed.');
}

/** A downloaded browser may lack libraries of the system: then it is there, and does not start. */
const starts = (path) => path !== null && spawnSync(path, ['--version'], { timeout: minute / 2 }).status === 0;

const download = (name) => ({
  says: `Downloading ${name} with Playwright`,
  work: () =>
    run(process.execPath, ['node_modules/playwright/cli.js', 'install', '--no-shell', name], {
      timeout: 4 * minute,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    }),
});

function fromSystem(packages) {
  const manager = packageManager();
  if (!manager) return [];
  return packages.map((name) => ({
    says: `Installing ${name} with ${manager.name}`,
    work: () => manager.install(name, 8 * minute),
  }));
}

/** @returns {Promise<string | null>} its path */
async function findOrInstall(name, find, ways, say) {
  if (starts(find())) return find();
  for (const { says, work } of ways) {
    await step(says, say, work);
    if (starts(find())) return find();
  }
  const variable = `${name.toUpperCase()}_PATH`;
  say(`${name} could not be installed here. Install it yourself, or say where it is in ${variable}.`);
  return null;
}

/** @throws SetUpProblem */
export async function setUpParts(say) {
  checkNode();
  await installParts(say);
}

/**
 * @param {{ firefox: boolean, say: (line: string) => void }} options
 * @returns {Promise<{ chromium: string | null, firefox: string | null }>} where the browsers are
 * @throws SetUpProblem
 */
export async function setUp({ firefox, say }) {
  await setUpParts(say);
  const forChromium = [download('chromium'), ...fromSystem(['chromium'])];
  return {
    chromium: await findOrInstall('Chromium', chromiumPath, forChromium, say),
    firefox: firefox ? await findOrInstall('Firefox', firefoxPath, fromSystem(['firefox-esr', 'firefox']), say) : null,
  };
}
