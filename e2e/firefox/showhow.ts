/** What a person does with the extension itself, in Firefox. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Session } from '../../src/session/schema.ts';
import { parseSession } from '../check-session.ts';
import type { Firefox } from './browser.ts';

export async function find(page: Page, xpath: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`::-p-xpath(${xpath})`, { visible: true, timeout: 15_000 });
  if (!found) throw new Error(`Not found: ${xpath}`);
  return found;
}

export const press = async (page: Page, name: string) =>
  (await find(page, `//button[normalize-space()="${name}"]`)).click();

export async function fill(page: Page, label: string, text: string): Promise<void> {
  const found = await find(page, `//label[normalize-space()="${label}"]`);
  await found.evaluate((element) => {
    const field = (element as HTMLLabelElement).control as HTMLInputElement;
    field.focus();
    field.select();
  });
  await page.keyboard.type(text);
}

export interface Showhow {
  popup: Page;
  start: (task: string, sites: string) => Promise<void>;
  /** Ends the session and returns the page that reviews it. */
  review: () => Promise<Page>;
  /** Ends the session and returns what is exported. */
  stop: () => Promise<string>;
  record: (task: string, sites: string, act: () => Promise<void>) => Promise<Session>;
}

export async function openShowhow(firefox: Firefox): Promise<Showhow> {
  const popup = await firefox.openPage('src/popup/index.html');
  const status = (text: string) => find(popup, `//*[@role="status"][starts-with(normalize-space(), "${text}")]`);
  const start: Showhow['start'] = async (task, sites) => {
    await status('Not recording');
    await fill(popup, 'Task', task);
    await fill(popup, 'Sites', sites);
    await press(popup, 'Start recording');
    await status('Recording');
  };
  const review: Showhow['review'] = async () => {
    await press(popup, 'Stop');
    await status('Not recording');
    const link = await find(popup, '//a[normalize-space()="Review"]');
    const { pathname, hash } = new URL(await link.evaluate((element) => (element as HTMLAnchorElement).href));
    return firefox.openPage(pathname.slice(1) + hash);
  };
  const stop: Showhow['stop'] = async () => {
    const page = await review();
    const json = await firefox.downloaded(() => press(page, 'Export JSON'));
    await page.close();
    return json;
  };
  return {
    popup,
    start,
    review,
    stop,
    record: async (task, sites, act) => {
      await start(task, sites);
      await act();
      const session = parseSession(await stop());
      await press(popup, 'New recording');
      return session;
    },
  };
}
