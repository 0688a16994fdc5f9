/** A Chromium that knows no other machine, and in which a page is the same every time. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath, sandboxArguments } from '../../tools/browsers.mjs';

export async function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [...sandboxArguments(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

/** @param still what `still.ts` is bundled to */
export async function openPage(browser: Browser, still: string, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.addInitScript(still);
  await goTo(page, url);
  return page;
}

/** To another page, in the same tab. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => untilPageIsQuiet());
}
