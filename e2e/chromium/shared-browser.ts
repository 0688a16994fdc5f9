/** One browser for many tests, each of which finds it as if it were new: launching one takes longer than most sessions. */
import type { BrowserContext, Page } from '@playwright/test';
import { type Browser, launch, newProfile, removeProfile } from './browser.ts';

export interface SharedBrowser {
  /** The browser, with one empty tab, nothing recorded, and nothing kept of the pages of these origins. */
  cleared: (origins: string[]) => Promise<Browser>;
  close: () => Promise<void>;
}

async function forget(context: BrowserContext, page: Page, origins: string[]): Promise<void> {
  await context.unrouteAll();
  await context.clearCookies();
  await context.clearPermissions();
  const session = await context.newCDPSession(page);
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

/** What the test before has left: a session that it did not stop, what the popup remembers, its tabs. */
async function clear({ context, openPage }: Browser, origins: string[]): Promise<void> {
  const own = await openPage('manifest.json', 'behind');
  await own.evaluate(async () => {
    const ask = (type: string): Promise<unknown> => chrome.runtime.sendMessage({ type, params: {} });
    await ask('session.stop');
    await ask('session.unprepare');
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
  });
  const opened = context.waitForEvent('page');
  await own.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
  const page = await opened;
  // A page that is still loading what it was made with may never tell that what it is sent to has loaded.
  await page.waitForLoadState();
  await Promise.all(
    context
      .pages()
      .filter((other) => other !== page)
      .map((other) => other.close()),
  );
  await forget(context, page, origins);
}

export function shareBrowser(): SharedBrowser {
  let launched: { browser: Browser; profile: string } | undefined;
  return {
    cleared: async (origins) => {
      if (launched) await clear(launched.browser, origins);
      else {
        const profile = await newProfile();
        launched = { profile, browser: await launch(profile) };
      }
      return launched.browser;
    },
    close: async () => {
      if (!launched) return;
      await launched.browser.close();
      await removeProfile(launched.profile);
    },
  };
}
