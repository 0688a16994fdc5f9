/** Chromium with the extension, in which one case after the other is recorded. */

import type { BrowserContext, Page } from '@playwright/test';
import type { Session } from '../../src/session/schema.ts';
import { captureOf, notice } from '../capture.ts';
import { launch, newProfile, removeProfile } from '../chromium/browser.ts';
import { regainFocus } from '../chromium/focus.ts';
import { openTab, switchTo } from '../chromium/person.ts';
import type { Case } from './case.ts';
import { playwrightHand, type Tabs } from './playwright-hand.ts';
import { readSealed } from './sealed.ts';
import { within } from './within.ts';

interface Reply {
  ok: boolean;
  value: Record<string, unknown>;
}

export interface ChromiumRecorder {
  context: BrowserContext;
  record: (candidate: Case, base: string) => Promise<Session>;
  close: () => Promise<void>;
}

/** The person's one tab: the first that is left, with all others closed, or a new one in a window of its own. */
async function onlyTab(context: BrowserContext, own: Page, unusable: WeakSet<Page>): Promise<Page> {
  const [first, ...others] = context.pages().filter((page) => page !== own && !unusable.has(page));
  await Promise.all(others.map((page) => page.close()));
  if (first) return first;
  const opened = context.waitForEvent('page');
  await own.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
  return opened;
}

export async function openChromium(): Promise<ChromiumRecorder> {
  const profile = await newProfile();
  const browser = await launch(profile);
  const { context } = browser;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const own = await browser.openPage('manifest.json');
  const crashed = new WeakSet<Page>();
  const tabs: Tabs = { open: (beside) => openTab(own, beside), switchTo: (page) => switchTo(own, page) };

  async function ask(type: string, params: object): Promise<Record<string, unknown>> {
    const message = { type, params };
    const reply = await own.evaluate((sent) => chrome.runtime.sendMessage<object, Reply>(sent), message);
    if (!reply.ok || reply.value?.['started'] === false) throw new Error(`${type}: ${JSON.stringify(reply)}`);
    return reply.value;
  }

  async function start(label: string): Promise<void> {
    const sites = ['http://127.0.0.1/*', 'http://localhost/*'];
    const capture = captureOf(sites);
    await ask('session.prepare', { task: { label }, capture, notice });
    await ask('session.start', {});
  }

  return {
    context,
    record: async (candidate, base) => {
      const page = await onlyTab(context, own, crashed);
      page.once('crash', () => crashed.add(page));
      await regainFocus(page);
      await page.mouse.move(1, 1);
      await page.goto(base);
      if (candidate.isRecordedAgain) {
        await start(candidate.name);
        await ask('session.stop', {});
      }
      await start(candidate.name);
      try {
        await within(candidate.act(playwrightHand(page, { tabs, base })));
      } catch (error) {
        await ask('session.stop', {});
        throw error;
      }
      const { session } = await ask('session.stop', {});
      return own.evaluate(readSealed, String(session));
    },
    close: async () => {
      await browser.close();
      await removeProfile(profile);
    },
  };
}
