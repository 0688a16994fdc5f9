import { test as base, expect, type Page } from '@playwright/test';
import type { Session } from '../../src/session/schema.ts';
import { type AppServer, serveApps } from '../apps/serve.ts';
import { createDriver, type Driver, differencesFrom } from '../driver.ts';
import { type Browser, launch, newProfile, removeProfile } from './browser.ts';
import { type SharedBrowser, shareBrowser } from './shared-browser.ts';
import { exportSession, openPopup, type Showhow } from './showhow.ts';

interface Fixtures {
  /** The test runs in the browser of those before it, which looks new to it. Not for what looks at the profile, or ends the browser. */
  sharesBrowser: boolean;
  /** The browser keeps pages that were left (see `launch`). */
  keepsPages: boolean;
  /** An empty folder for the browser's profile, gone after the test. */
  profile: string;
  browserWithExtension: Browser;
  showhow: Showhow;
  /** The person's own tab. */
  page: Page;
  driver: Driver;
  /** Start, do, Stop, export: the checked session. */
  record: (task: string, sites: string, act: () => Promise<void>) => Promise<Session>;
  /** The same on 127.0.0.1, and the session has to say what the driver did. */
  demonstrate: (task: string, act: () => Promise<void>) => Promise<Session>;
}

export const test = base.extend<Fixtures, { apps: AppServer; sharedBrowser: SharedBrowser }>({
  apps: [
    // Playwright reads from the pattern which fixtures are needed: none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const apps = await serveApps();
      await use(apps);
      await apps.close();
    },
    { scope: 'worker' },
  ],
  sharedBrowser: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const shared = shareBrowser();
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  sharesBrowser: [false, { option: true }],
  keepsPages: [false, { option: true }],
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = await newProfile();
    await use(profile);
    await removeProfile(profile);
  },
  browserWithExtension: async ({ profile, sharesBrowser, keepsPages, sharedBrowser, apps }, use) => {
    if (sharesBrowser) {
      await use(await sharedBrowser.cleared([apps.at('/'), apps.elsewhere('/')].map((url) => new URL(url).origin)));
      return;
    }
    const browser = await launch(profile, { keepsPages });
    await use(browser);
    await browser.close();
  },
  page: async ({ browserWithExtension: { context } }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  showhow: async ({ browserWithExtension, page }, use) => {
    await page.bringToFront();
    await use(await openPopup(browserWithExtension));
  },
  driver: async ({ page }, use) => {
    await use(createDriver(page));
  },
  record: async ({ showhow }, use) => {
    await use(async (task, sites, act) => {
      await showhow.start(task, sites);
      await act();
      return exportSession(await showhow.stop());
    });
  },
  demonstrate: async ({ record, driver, showhow }, use) => {
    await use(async (task, act) => {
      const session = await record(task, 'http://127.0.0.1/*', act);
      expect(await differencesFrom(session, driver, showhow.popup)).toEqual([]);
      expect(session.completeness.gaps).toEqual([]);
      expect(session.completeness.refused).toBe(0);
      return session;
    });
  },
});

export { expect };
