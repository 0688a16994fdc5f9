/** Runs what was exported, with the real tools. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createRunner, PuppeteerRunnerExtension, parse } from '@puppeteer/replay';
import puppeteer from 'puppeteer-core';
import type { RecorderFlow } from '../../src/session/export/recorder.ts';
import { chromiumPath, sandboxArguments } from '../../tools/browsers.mjs';
import { endState, type FrameState } from './end-state.ts';

/** What was masked, by the name of its placeholder. */
export type Secrets = Record<string, string>;

const root = resolve(import.meta.dirname, '../..');

/** As Chrome's Recorder does it. */
export async function replayFlow(
  flow: RecorderFlow,
  secrets: Secrets,
  expected: FrameState[][],
): Promise<FrameState[][]> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Set CHROMIUM_PATH.');
  const browser = await puppeteer.launch({ executablePath, headless: true, args: sandboxArguments() });
  try {
    const [page] = await browser.pages();
    if (!page) throw new Error('The browser has no page');
    const filledIn = flow.steps.map((step) =>
      'value' in step ? { ...step, value: secrets[step.value] ?? step.value } : step,
    );
    const runner = await createRunner(
      parse({ ...flow, steps: filledIn }),
      new Announcing(browser, page, { timeout: 10_000 }),
    );
    await runner.run();
    return await endState(() => browser.pages(), expected);
  } finally {
    await browser.close();
  }
}

/** Says which step failed. */
class Announcing extends PuppeteerRunnerExtension {
  override async runStep(...[step, flow]: Parameters<PuppeteerRunnerExtension['runStep']>): Promise<void> {
    try {
      await super.runStep(step, flow);
    } catch (error) {
      throw new Error(`${JSON.stringify(step)} failed`, { cause: error });
    }
  }
}

/** What is added after an exported test: what its pages show when it is over. */
const after = (folder: string): string => `
import { readFileSync as readState, writeFileSync as writeState } from 'node:fs';
import { endState } from ${JSON.stringify(resolve(import.meta.dirname, 'end-state.ts'))};
test.afterEach(async ({ context }) => {
  const expected = JSON.parse(readState(${JSON.stringify(`${folder}/expected.json`)}, 'utf8'));
  writeState(${JSON.stringify(`${folder}/state.json`)}, JSON.stringify(await endState(async () => context.pages(), expected)));
});
`;

/** As `npx playwright test` runs it. */
export async function runTest(
  name: string,
  source: string,
  secrets: Secrets,
  expected: FrameState[][],
): Promise<{ output: string; passed: boolean; state: FrameState[][] }> {
  const folder = resolve(root, '.cache/e2e-exported', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/expected.json`, JSON.stringify(expected));
  await writeFile(`${folder}/exported.spec.ts`, source + after(folder));
  const command = [resolve(root, 'node_modules/@playwright/test/cli.js'), 'test'];
  const config = ['--config', resolve(import.meta.dirname, 'exported.config.ts')];
  const { output, code } = await run([...command, ...config], { REPLAY_FOLDER: folder, ...secrets });
  const state = await readFile(`${folder}/state.json`, 'utf8').catch(() => '[]');
  return { output, passed: code === 0, state: JSON.parse(state) as FrameState[][] };
}

function run(command: string[], variables: Record<string, string>): Promise<{ output: string; code: number | null }> {
  // A test within a test: it is not to take itself for a worker of ours.
  const { TEST_WORKER_INDEX: _, TEST_PARALLEL_INDEX: __, ...environment } = process.env;
  const child = spawn(process.execPath, command, { cwd: root, env: { ...environment, ...variables } });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ output, code }));
  });
}
