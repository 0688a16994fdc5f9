/** A Chromium that knows no other machine, and in which a page is the same every time. */
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath, sandboxArguments } from '../../tools/browsers.mjs';
import { bundleForPage } from '../../tools/bundle-for-page.mts';

let still: Promise<string> | undefined;

export async function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [...sandboxArguments(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('dialog', (dialog) => void dialog.dismiss());
  still ??= bundleForPage(resolve(import.meta.dirname, 'still.ts'));
  await page.addInitScript(await still);
  await goTo(page, url);
  return page;
}

/** To another page, in the same tab. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => untilPageIsQuiet());
}
