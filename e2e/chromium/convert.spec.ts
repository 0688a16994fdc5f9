/** What Playwright and the library behind Chrome's Recorder find by the selectors of a session, in a page loaded anew. */
import type { Locator, Page } from '@playwright/test';
import puppeteer, { type ElementHandle, type Frame } from 'puppeteer-core';
import { chromeFrame, chromeSelectors } from '../../src/session/convert/chrome-recorder.ts';
import { playwrightLocators } from '../../src/session/convert/playwright.ts';
import type { Session, Target } from '../../src/session/schema.ts';
import { chromiumPath } from '../../tools/browsers.mjs';
import { expect, test } from './fixtures.ts';
import { clickTruths } from './truths.ts';

interface Clicked {
  truth: string;
  target: Target;
}

/** Clicks everything that has a `data-truth`: what was recorded of each. */
async function clickAll(page: Page, record: (act: () => Promise<void>) => Promise<Session>): Promise<Clicked[]> {
  let truths: string[] = [];
  const { actions } = await record(async () => {
    truths = await clickTruths(page);
  });
  const targets = actions.flatMap((action) => (action.type === 'click' && action.target ? [action.target] : []));
  expect(targets).toHaveLength(truths.length);
  return targets.map((target, at) => ({ target, truth: truths[at] ?? '' }));
}

/** The locator that a line of code means. */
const locatorOf = (page: Page, code: string): Locator =>
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- it is code that is tried.
  new Function('page', `return ${code}`)(page) as Locator;

/** As Chrome's Recorder replays: each part within the shadow roots of what the one before it found. */
async function foundBy(frame: Frame, parts: string[]): Promise<(string | null)[]> {
  let found: ElementHandle[] = [];
  for (const [at, part] of parts.entries()) {
    const roots = at === 0 ? [frame] : await Promise.all(found.map(shadowOf));
    found = (await Promise.all(roots.map((root) => root.$$(part)))).flat();
  }
  return Promise.all(found.map((each) => each.evaluate((node) => node.getAttribute('data-truth'))));
}

async function shadowOf(host: ElementHandle): Promise<ElementHandle> {
  const root = await host.evaluateHandle((node) => node.shadowRoot ?? node);
  return root.asElement() as ElementHandle;
}

/** What is wrong with what the selectors of a target found: the first has to find it alone, the others too. */
const faultsIn = (truth: string, tried: { said: string; found: (string | null)[] }[]): string[] =>
  tried
    .filter(({ found }, at) => !found.includes(truth) || (at === 0 && found.length !== 1))
    .map(({ said, found }) => `${truth}: ${said} finds ${found.join(', ')}`);

async function triedInPlaywright(page: Page, target: Target) {
  const codes = playwrightLocators(target);
  expect(codes.length).toBeGreaterThan(1);
  return Promise.all(
    codes.map(async (said) => ({
      said,
      found: await locatorOf(page, said).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-truth'))),
    })),
  );
}

async function triedInRecorder(main: Frame, target: Target) {
  const selectors = chromeSelectors(target);
  expect(selectors.length).toBeGreaterThan(1);
  const [index] = chromeFrame(target);
  const frame = index === undefined ? main : main.childFrames()[index];
  if (!frame) throw new Error('The frame is gone');
  return Promise.all(selectors.map(async (parts) => ({ said: parts.join(' / '), found: await foundBy(frame, parts) })));
}

async function inPuppeteer(address: string, work: (main: Frame) => Promise<void>): Promise<void> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Set CHROMIUM_PATH.');
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await work(page.mainFrame());
  } finally {
    await browser.close();
  }
}

test('selectors find the same in Playwright and in Chrome’s Recorder', { tag: '@long' }, async ({
  page,
  apps,
  record,
}) => {
  const address = apps.at('/core/look-alikes.html');
  await page.goto(address);
  const clicked = await clickAll(page, (act) => record('Click on all', 'http://127.0.0.1/*', act));
  const wrong: string[] = [];

  await page.goto(address);
  for (const { truth, target } of clicked) wrong.push(...faultsIn(truth, await triedInPlaywright(page, target)));
  expect(wrong).toEqual([]);

  await inPuppeteer(address, async (main) => {
    for (const { truth, target } of clicked) wrong.push(...faultsIn(truth, await triedInRecorder(main, target)));
  });
  expect(wrong).toEqual([]);
});

/** The Recorder takes what any of them finds first. */
test('what Chrome names otherwise is found in its Recorder by its words', { tag: '@long' }, async ({
  page,
  apps,
  record,
}) => {
  const address = apps.at('/core/chrome-names.html');
  await page.goto(address);
  const clicked = await clickAll(page, (act) => record('Click on all', 'http://127.0.0.1/*', act));
  const found: Record<string, (string | null)[]> = {};
  await inPuppeteer(address, async (main) => {
    for (const { truth, target } of clicked) {
      const selectors = target.selectors.filter(
        ({ matches, kind }) => matches === 1 && kind !== 'css' && kind !== 'xpath',
      );
      const tried = await triedInRecorder(main, { ...target, selectors });
      found[truth] = tried.flatMap((each) => each.found);
    }
  });
  expect(found).toEqual({ icon: ['icon'], cell: ['cell'] });
});
