/** A browser that nobody sees, with the extension, for automation. */
import { chromium } from 'playwright-core';
import { sandboxArguments } from './browsers.mjs';

const isOurs = (worker) => worker.url().startsWith('chrome-extension://');

/**
 * @param {{ executablePath: string, extension: string, profile: string }} options
 * @returns {Promise<{ context: import('playwright-core').BrowserContext, openPopup: () => Promise<import('playwright-core').Page> }>}
 */
export async function launchWithExtension({ executablePath, extension, profile }) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // The flag below is the headless mode that loads extensions.
    headless: false,
    viewport: { width: 1180, height: 900 },
    // What is pressed is found by its name in English.
    env: { ...process.env, LANGUAGE: 'en_US' },
    args: [
      '--headless=new',
      '--lang=en-US',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...sandboxArguments(),
    ],
  });
  const worker = context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs));
  return {
    context,
    /** In a tab. */
    openPopup: async () => {
      const popup = await context.newPage();
      await popup.goto(new URL('/src/popup/index.html', worker.url()).href);
      return popup;
    },
  };
}
