/** Chromium itself asks the person, and before they allow it nothing is recorded. DevTools reach no prompt: keys do. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { launch, realBuild } from '../chromium/browser.ts';
import { expect, test } from '../chromium/fixtures.ts';
import { exportSession, openPopup } from '../chromium/showhow.ts';

const press = (key: string) => execFileSync('xdotool', ['key', key]);
const pillOf = (page: Page) => page.locator('html > div');

/** What the extension may do in pages, and does. */
const reach = (popup: Page) =>
  popup.evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return { origins, scripts: scripts.length };
  });

declare const heard: { keys: number };

/** Keys that come before the prompt would go to the page below it: there they do nothing but tell so. */
const hearKeys = (popup: Page) =>
  popup.evaluate(() => {
    const heardHere = { keys: 0 };
    Object.assign(window, { heard: heardHere });
    window.addEventListener('keydown', (event) => {
      event.preventDefault();
      heardHere.keys += 1;
    });
  });

/** Nothing that DevTools reach tells that the prompt is there, but that the page below it hears no key any more. */
async function promptHasKeys(popup: Page): Promise<void> {
  await expect(async () => {
    const before = await popup.evaluate(() => heard.keys);
    press('shift');
    const hears = popup.waitForFunction((count) => heard.keys > count, before, { timeout: 300 });
    await expect(hears).rejects.toThrow(/Timeout/u);
  }).toPass();
}

test('Start asks for the sites of the task: what is refused is not recorded, what is allowed is, and is given back', async ({
  apps,
  profile,
}) => {
  const browser = await launch(profile, { extensions: [realBuild], headed: true });
  const [page] = browser.context.pages();
  if (!page) throw new Error('The browser has no page');
  await page.goto(apps.at('/core/form.html'));
  // In the same window: on this screen nobody passes the keyboard from one to the other.
  const showhow = await openPopup(browser, 'behind');
  const { popup } = showhow;
  await popup.bringToFront();
  await hearKeys(popup);
  await showhow.fill('Tick', 'http://127.0.0.1/*');
  const start = popup.getByRole('button', { name: 'Start recording', exact: true });
  const waiting = popup.getByText("Waiting for the browser's permission");
  async function answer(key: string, before: string[] = []): Promise<void> {
    await start.click();
    await expect(waiting).toBeVisible();
    await promptHasKeys(popup);
    for (const each of before) press(each);
    await expect(async () => {
      // A prompt that has only just come takes no answer, so that none is given by mistake.
      press(key);
      await expect(waiting).toHaveCount(0, { timeout: 500 });
    }).toPass();
  }

  await answer('Escape');
  await expect(popup.getByRole('alert')).toHaveText(/was not given permission.*nothing was recorded.*choose Allow/u);
  await showhow.expectStatus('Not recording');
  expect(await reach(popup)).toEqual({ origins: [], scripts: 0 });
  await expect(pillOf(page)).toHaveCount(0);

  // From Refuse, where the prompt begins, it is one key to Allow; from nowhere, if it has only just come, two.
  const tabs: string[] = [];
  await expect(async () => {
    tabs.push('Tab');
    await answer('Return', tabs);
    await expect(start).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await showhow.expectStatus('Recording');
  expect(await reach(popup)).toEqual({ origins: ['http://127.0.0.1/*'], scripts: 2 });
  await page.bringToFront();
  await expect(pillOf(page)).toHaveCount(1);
  await page.locator('#gift').click();
  await page.goto(apps.elsewhere('/core/form.html'));
  await expect(pillOf(page)).toHaveCount(0);
  await popup.bringToFront();
  const session = await exportSession(await showhow.stop());
  expect(session.actions.filter(({ type }) => type === 'click')).toHaveLength(1);
  await popup.getByRole('button', { name: 'Forget these sites' }).click();
  await expect(popup.getByText('Forgotten: the browser asks you again')).toBeVisible();
  expect(await reach(popup)).toEqual({ origins: [], scripts: 0 });
  await browser.close();
});
