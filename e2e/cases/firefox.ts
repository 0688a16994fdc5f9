/** Firefox with the extension, in which one case after the other is recorded. */

import type { Page } from 'puppeteer-core';
import type { Session } from '../../src/session/schema.ts';
import { captureOf, notice } from '../capture.ts';
import { launchFirefox } from '../firefox/browser.ts';
import { bidiHand, goTo, type Tabs } from './bidi-hand.ts';
import type { Case } from './case.ts';
import { isForBoth } from './case.ts';
import { readSealed } from './sealed.ts';
import { within } from './within.ts';

interface Reply {
  ok: boolean;
  value: Record<string, unknown>;
}

export interface FirefoxRecorder {
  record: (candidate: Case, base: string) => Promise<Session>;
  close: () => Promise<void>;
}

export async function openFirefox(): Promise<FirefoxRecorder> {
  const firefox = await launchFirefox();
  const own = await firefox.openPage('manifest.json');
  const browser = own.browser();
  /** The person's tab; null where a case went wrong in it: it may hang for good. */
  let usable: Page | null = firefox.page;

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

  async function onlyTab(): Promise<Page> {
    const page = usable ?? (await browser.newPage({ type: 'window' }));
    const others = (await browser.pages()).filter((each: Page) => each !== page && each !== own);
    await Promise.all(others.map((each) => each.close().catch(() => undefined)));
    return page;
  }

  const tabOf = async (shown: Page): Promise<chrome.tabs.Tab> => {
    const all = await own.evaluate(() => chrome.tabs.query({}));
    const tab = all.find(({ url }) => url === shown.url());
    if (!tab) throw new Error(`No tab shows ${shown.url()}`);
    return tab;
  };
  const tabs: Tabs = {
    open: async (beside) => {
      const { windowId } = await tabOf(beside);
      await own.evaluate((inWindow) => chrome.tabs.create({ windowId: inWindow, url: 'about:blank' }), windowId);
    },
    close: async (closed) => {
      const { id } = await tabOf(closed);
      await own.evaluate((tab) => chrome.tabs.remove(tab ?? -1), id);
    },
  };

  return {
    record: async (candidate, base) => {
      if (!isForBoth(candidate)) throw new Error(`It needs ${candidate.needs}`);
      const tab = await onlyTab();
      usable = null;
      await tab.mouse.move(1, 1);
      await goTo(tab, base);
      await firefox.focus(base);
      if (candidate.isRecordedAgain) {
        await start(candidate.name);
        await ask('session.stop', {});
      }
      await start(candidate.name);
      try {
        await within(candidate.act(bidiHand(tab, base, tabs)));
      } catch (error) {
        await ask('session.stop', {});
        throw error;
      }
      usable = tab;
      const { session } = await ask('session.stop', {});
      return own.evaluate(readSealed, String(session));
    },
    close: () => firefox.close(),
  };
}
