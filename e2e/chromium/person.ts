/**
 * What a person does with the browser itself, where DevTools has no equal: in headless mode its "bring to front" switches
 * no tab, and its new tabs open in whichever window came last.
 */
import { expect, type Page } from '@playwright/test';
import type { Driver } from '../driver.ts';
import { loseFocus, regainFocus } from './focus.ts';

/** The browser tells of a new address later than the page that has it. */
async function tabOf(popup: Page, page: Page): Promise<chrome.tabs.Tab> {
  let found: chrome.tabs.Tab | undefined;
  const look = async (): Promise<boolean> => {
    found = await popup.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((each) => each.url === url);
    }, page.url());
    return found !== undefined;
  };
  await expect.poll(look, `No tab shows ${page.url()}`).toBe(true);
  return found as unknown as chrome.tabs.Tab;
}

/** Opens an empty tab in the window of `beside`. */
export async function openTab(popup: Page, beside: Page): Promise<Page> {
  const { windowId } = await tabOf(popup, beside);
  await loseFocus(beside);
  const opened = beside.context().waitForEvent('page');
  await popup.evaluate((window) => chrome.tabs.create({ windowId: window, url: 'about:blank' }), windowId);
  return opened;
}

/** Opens a tab and goes to an address in it, and notes both. */
export async function openSecond(
  driver: Driver,
  { popup, page, url }: { popup: Page; page: Page; url: string },
): Promise<{ tab: Page; second: Driver }> {
  const tab = await openTab(popup, page);
  const second = driver.in(tab);
  second.note({ type: 'openTab', is: {} });
  await second.goto(url);
  return { tab, second };
}

export async function switchTo(popup: Page, page: Page): Promise<void> {
  const { id } = await tabOf(popup, page);
  const others = page
    .context()
    .pages()
    .filter((other) => other !== popup && other !== page);
  await Promise.all(others.map(loseFocus));
  await popup.evaluate((tab) => chrome.tabs.update(tab ?? -1, { active: true }), id);
  await regainFocus(page);
}
