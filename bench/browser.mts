/** Chromium with the test build of the extension, and a session begun and ended through its messages. */

import type { BrowserContext, Page } from '@playwright/test';
import { captureOf, notice } from '../e2e/capture.ts';
import { launch, newProfile, removeProfile } from '../e2e/chromium/browser.ts';

export interface Bench {
  context: BrowserContext;
  page: Page;
  /** One of the extension's own pages. */
  own: Page;
  start: (sites: string[]) => Promise<void>;
  stop: () => Promise<void>;
  close: () => Promise<void>;
}

export async function openBrowser(): Promise<Bench> {
  const profile = await newProfile();
  const browser = await launch(profile);
  const { context } = browser;
  // The popup would keep the worker busy with what it shows.
  const own = await browser.openPage('manifest.json');
  const page = context.pages()[0] ?? (await context.newPage());

  async function ask(type: string, params: object): Promise<unknown> {
    const reply = await own.evaluate((message) => chrome.runtime.sendMessage(message), { type, params });
    const { ok, value, error } = reply as { ok: boolean; value: { started?: boolean }; error: unknown };
    if (!ok || value?.started === false) throw new Error(`${type}: ${JSON.stringify(error ?? value)}`);
    return value;
  }
  // As the popup does before anybody can press Start: soon after the browser's own start it waits for policies.
  await ask('session.current', {});
  return {
    context,
    page,
    own,
    async start(sites) {
      const capture = captureOf(sites);
      await ask('session.prepare', { task: { label: 'bench' }, capture, notice });
      await ask('session.start', {});
      await page.bringToFront();
    },
    async stop() {
      await ask('session.stop', {});
    },
    async close() {
      await browser.close();
      await removeProfile(profile);
    },
  };
}
