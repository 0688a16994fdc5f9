/** What a page can find of a recording in Firefox, by name: see `e2e/chromium/unseen.spec.ts`. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { serveApps } from '../../apps/serve.ts';
import { dialogs, others, pill, pillComes } from '../../unseen/expected.ts';
import type { Unseen } from '../../unseen/page.ts';
import { type Firefox, launchFirefox } from '../browser.ts';
import { openShowhow } from '../showhow.ts';

declare const unseen: Unseen;

async function openFrom({ page }: Firefox, address: string): Promise<Page> {
  await page.goto(`${address}?replaced`);
  await page.evaluate((url) => void window.open(url), address);
  const target = await page.browser().waitForTarget((each) => each.url() === address);
  const opened = await target.page();
  if (!opened) throw new Error('It was not opened.');
  await opened.waitForFunction(() => document.readyState === 'complete');
  return opened;
}

const pills = (count: number) => (page: Page) =>
  page.waitForFunction((wanted) => document.querySelectorAll('html > div').length === wanted, {}, count);

/** In the page, and in the frame in it; without what drives the browser. */
async function changes(page: Page): Promise<string[][]> {
  const found: string[][] = [];
  for (const frame of page.frames()) found.push(await frame.evaluate(() => unseen.changes()));
  return found.map((traces) => traces.filter((trace) => !trace.startsWith('window.__aria')));
}

/** Where a dialog asks an object of the page for its text, what hands it on stands in between, without an address. */
const within = (script: string): string[] => [
  `dialogs ask the page from:  → [Symbol.toPrimitive]@${script}, apply@${script}`,
];

test('a page finds of a recording what is listed here, and nothing else', async () => {
  const apps = await serveApps();
  const firefox = await launchFirefox();
  const page = await openFrom(firefox, apps.at('/core/unseen.html'));
  await page.reload();
  for (const frame of page.frames()) await frame.evaluate(() => unseen.keep());
  const showhow = await openShowhow(firefox);

  await showhow.start('Look', 'http://127.0.0.1/*');
  await pills(1)(page);
  const openAtStart = [...dialogs, ...others, ...within('<anonymous code>')];
  expect.soft(await changes(page)).toEqual([[...pill, ...openAtStart, pillComes].toSorted(), openAtStart.toSorted()]);
  await page.reload();
  await pills(1)(page);
  const loaded = [...dialogs, ...within('<anonymous>')];
  const found = await changes(page);
  expect
    .soft(found.map((traces) => traces.filter((trace) => trace !== pillComes)))
    .toEqual([[...pill, ...loaded].toSorted(), loaded.toSorted()]);
  await showhow.stop();
  await pills(0)(page);
  expect(await changes(page)).toEqual([['heard:  → change childList html -DIV'], []]);
  await firefox.close();
  await apps.close();
});
