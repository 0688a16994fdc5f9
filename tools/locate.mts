/**
 * `npm run locate -- session.json`: looks for the element of every action again in the pages as they are now, and says which
 * are found, which are not, and how sure that is. `--page https://…` looks in that page instead, `--action a12` for that one.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { speak } from '../src/i18n/testing/catalogues.ts';
import type { Action, Session } from '../src/session/schema.ts';
import { problemsOf } from '../src/session/validate.ts';
import { plain, sentence } from '../src/wording/sentence.ts';
import { chromiumPath, sandboxArguments } from './browsers.mjs';
import { locateInPage, openShadowRoots } from './locating/locate-in-page.mts';

speak('en');
const LONGEST_SHOWN = 100;
const usage = 'npm run locate -- session.json [--page https://…] [--action a12 …]';

class Refusal extends Error {}

async function readSession(path: string | undefined): Promise<Session> {
  if (!path) throw new Refusal(`Say which session: ${usage}`);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refusal(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const problems = problemsOf(value);
  if (problems.length > 0) throw new Refusal(`${path} is no session:\n${problems.slice(0, 10).join('\n')}`);
  return value as Session;
}

/** The address of the page that was in the tab, around all frames. */
function pageOf({ documents }: Session, { tab, at }: Action): string | undefined {
  const pages = documents.filter((document) => document.tab === tab && document.frame.length === 0);
  return (pages.findLast(({ openedAt }) => openedAt <= at) ?? pages[0])?.url;
}

async function report(page: Page, action: Action): Promise<boolean> {
  if (!('target' in action) || !action.target) return true;
  const { element, confidence } = await locateInPage(page, action.target);
  const sure = `${Math.round(confidence * 1000) / 10} %`;
  const shown = await element?.evaluate((node, longest) => node.outerHTML.slice(0, longest), LONGEST_SHOWN);
  console.log(`${element ? '✓' : '✗'} ${action.id} ${plain(sentence(action))}`);
  console.log(shown === undefined ? `    not found: the likeliest is so to ${sure}` : `    ${sure} sure: ${shown}`);
  return element !== null;
}

async function locateAll(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { page: { type: 'string' }, action: { type: 'string', multiple: true } },
  });
  const session = await readSession(positionals[0]);
  const executablePath = chromiumPath();
  if (!executablePath) throw new Refusal('No Chromium was found: npm start installs it.');
  const wanted = session.actions.filter(
    (action) => 'target' in action && action.target && (values.action?.includes(action.id) ?? true),
  );
  if (wanted.length === 0) throw new Refusal('None of these actions is about an element.');
  const browser = await chromium.launch({ executablePath, args: sandboxArguments() });
  try {
    const page = await browser.newPage();
    await openShadowRoots(page);
    let found = 0;
    for (const action of wanted) {
      const url = values.page ?? pageOf(session, action);
      if (!url)
        throw new Refusal(`The session does not say in which page ${action.id} was done: name one with --page.`);
      if (page.url() !== url) await page.goto(url, { waitUntil: 'load' });
      if (await report(page, action)) found += 1;
    }
    console.log(`\n${found} of ${wanted.length} found again`);
    if (found < wanted.length) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

try {
  await locateAll();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
