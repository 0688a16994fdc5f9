/** What a page can find of a recording, by name: the pill, and what comes of watching its dialogs. Nothing else. */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { dialogs, others, pill, pillComes } from '../unseen/expected.ts';
import type { Unseen } from '../unseen/page.ts';
import { expect, test } from './fixtures.ts';

declare const unseen: Unseen;
declare const usesOfReplaced: () => string[];

const site = 'http://127.0.0.1/*';
const built = resolve(import.meta.dirname, '../../dist/chrome-test');
const pageWorldScript = 'src/page-world/index.iife.js';

/** Where a dialog asks an object of the page for its text, those that hand it on stand in between, without an address. */
const within =
  'dialogs ask the page from:  → at String (<anonymous>), at [Symbol.toPrimitive] (<anonymous>, at Object.apply (<anonymous>';

/** Of a page that is open at Start: built-ins that it may have replaced by its own. */
const used = [
  'Document.fonts',
  'EventTarget.addEventListener',
  'EventTarget.dispatchEvent',
  'FocusEvent.relatedTarget',
  'Reflect.apply',
  'Reflect.defineProperty',
  'Reflect.getOwnPropertyDescriptor',
  'new CustomEvent',
  'new Proxy',
];

const pillOf = (page: Page) => page.locator('html > div');

/** The same each time: how it is heard is compared too. */
async function act(page: Page): Promise<void> {
  await page.locator('#name').click();
  await page.keyboard.type('ab');
  await page.locator('#plain').click();
}

async function keep(page: Page): Promise<void> {
  await act(page);
  for (const frame of page.frames()) await frame.evaluate(() => unseen.keep());
}

/** In the page, and in the frame in it. */
async function changes(page: Page): Promise<{ page: string[]; frame: string[] }> {
  await act(page);
  const [ofPage, ofFrame] = page.frames().map((frame) => frame.evaluate(() => unseen.changes()));
  return { page: (await ofPage) ?? [], frame: (await ofFrame) ?? [] };
}

/** The addresses of the extension’s files that a page can load. */
async function loadable(page: Page, id: string): Promise<string[]> {
  const entries = await readdir(built, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath, entry.name));
  expect(files).toContain(resolve(built, pageWorldScript));
  return page.evaluate(
    async (addresses) => {
      const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
      return addresses.filter((_, index) => answers[index]?.status === 'fulfilled');
    },
    files.map((file) => `chrome-extension://${id}${file.slice(built.length)}`),
  );
}

/** What a page hears at once in a frame that it has just made. */
const heardInNewFrame = (page: Page) =>
  page.evaluate(async () => {
    const heard: string[] = [];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    for (const type of ['showhow-offer', 'showhow-ask'])
      frame.contentDocument?.fonts.addEventListener(type, () => heard.push(type));
    await new Promise((done) => requestAnimationFrame(done));
    const isWatched = frame.contentWindow?.alert.toString() === window.alert.toString();
    frame.remove();
    return { heard, isWatched };
  });

test('a page finds of a recording what is listed here, and nothing else', async ({
  page: replaced,
  apps,
  showhow,
  browserWithExtension: { id },
}) => {
  const address = apps.at('/core/unseen.html');
  await replaced.goto(`${address}?replaced`);
  const opened = replaced.waitForEvent('popup');
  await replaced.evaluate((url) => void window.open(url), address);
  const page = await opened;
  // The first page of a tab that a page opened has less of the browser’s own than all that come after it.
  await page.reload();
  await keep(page);
  for (const box of await showhow.popup.getByRole('checkbox', { name: 'Also record' }).all()) await box.check();
  await replaced.evaluate(() => usesOfReplaced());

  await showhow.start('Look', site);
  await expect(pillOf(page)).toHaveCount(1);
  expect.soft(await changes(page)).toEqual({
    page: [...pill, ...dialogs, ...others, within, pillComes].toSorted(),
    frame: [...dialogs, ...others, within].toSorted(),
  });
  await expect(pillOf(replaced)).toHaveCount(1);
  expect.soft(await replaced.evaluate(() => usesOfReplaced())).toEqual(used);

  await page.reload();
  await expect(pillOf(page)).toHaveCount(1);
  const loaded = await changes(page);
  expect.soft({ ...loaded, page: loaded.page.filter((trace) => trace !== pillComes) }).toEqual({
    page: [...pill, ...dialogs, within].toSorted(),
    frame: [...dialogs, within].toSorted(),
  });
  expect.soft(await loadable(page, id)).toEqual([]);
  expect.soft(await heardInNewFrame(page)).toEqual({ heard: [], isWatched: true });

  await showhow.stop();
  await page.bringToFront();
  await expect(pillOf(page)).toHaveCount(0);
  const heard = ['html > body +IFRAME', 'html > body -IFRAME', 'html -DIV'].map((what) => `change childList ${what}`);
  expect(await changes(page)).toEqual({ page: [`heard:  → ${heard.join(', ')}`], frame: [] });
});
