/** The ways in which pages come and go. */
import type { Page } from '@playwright/test';
import { createDriver, differencesFrom } from '../driver.ts';
import { launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { openTab, switchTo } from './person.ts';
import { exportSession, openPopup } from './showhow.ts';

test.describe('new tabs', () => {
  for (const [name, query, kind, role] of [
    ['New tab without opener', '?noopener', 'link', 'link'],
    ['New tab with opener', '?opener', 'link', 'link'],
    ['Open by script', '?opened', 'link', 'button'],
    ['Open by script without opener', '?closed', 'link', 'button'],
    ['Send to a new tab', '?form=1', 'link', 'button'],
  ] as const) {
    test(`${name}: an effect of its click`, async ({ page, apps, driver, demonstrate }) => {
      await page.goto(apps.at('/core/ways.html'));
      const session = await demonstrate(name, async () => {
        const opened = page.context().waitForEvent('page');
        await driver.click(page.getByRole(role, { name, exact: true }));
        const tab = await opened;
        driver.log.effects.push({ type: 'tab', is: { change: 'opened' }, cause: 0 });
        await tab.waitForURL(`**/done.html${query}`);
        driver.led(kind, apps.at(`/core/done.html${query}`), 0);
        await driver.in(tab).click(tab.getByRole('button', { name: 'Well done' }));
      });
      expect(session.tabs.filter(({ opener }) => opener !== undefined)).toHaveLength(1);
      expect(session.completeness.unrecordable).toEqual([]);
    });
  }
});

test('what scripts and pages do to go elsewhere', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/core/ways.html'));
  const ways = apps.at('/core/ways.html');
  const session = await demonstrate('Go', async () => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await driver.click(button('Navigate'));
    await page.waitForURL('**?navigated');
    driver.led('script', apps.at('/core/done.html?navigated'));
    await driver.back();
    await page.waitForURL(ways);
    const loaded = page.waitForEvent('load');
    await driver.click(button('Reload'));
    await loaded;
    driver.led('script', ways);
    await driver.click(button('Go later'));
    await page.waitForURL('**?later');
    driver.led('script', apps.at('/core/done.html?later'));
    await driver.back();
    await page.waitForURL(ways);
    await driver.click(page.getByRole('link', { name: 'By a page that sends on' }));
    await page.waitForURL('**?meta');
    driver.led('link', apps.at('/core/meta.html'));
    driver.led('script', apps.at('/core/done.html?meta'));
    await driver.click(page.getByRole('button', { name: 'Well done' }));
  });
  expect(session.completeness.unrecordable).toEqual([]);
});

async function goBackAndForth(page: Page, driver: ReturnType<typeof createDriver>, at: (path: string) => string) {
  const ways = page.url();
  await driver.click(page.getByRole('link', { name: 'Next', exact: true }));
  await page.waitForURL('**?next');
  driver.led('link', at('/core/ways.html?next'));
  await driver.back();
  await driver.click(page.getByRole('heading', { name: 'Ways' }));
  await driver.forward();
  await driver.click(page.getByRole('button', { name: 'Go back' }));
  await page.waitForURL(ways);
  driver.led('history', ways);
  await driver.click(page.getByRole('heading', { name: 'Ways' }));
}

test('back and forth without a back/forward cache', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/core/ways.html?unload'));
  await demonstrate('Go back and forth', () => goBackAndForth(page, driver, apps.at));
});

test('back and forth with a back/forward cache', async ({ apps, profile }) => {
  const browser = await launch(profile, { backForwardCache: true });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const driver = createDriver(page);
  await page.goto(apps.at('/core/ways.html'));
  const showhow = await openPopup(browser);
  await showhow.start('Go back and forth', 'http://127.0.0.1/*');
  await goBackAndForth(page, driver, apps.at);
  const session = await exportSession(await showhow.stop());
  expect(await differencesFrom(session, driver, showhow.popup)).toEqual([]);
  expect(session.completeness).toMatchObject({ gaps: [], unrecordable: [] });
  // The first came back as it was.
  expect(session.documents).toHaveLength(2);
  await browser.close();
});

test('a page that was loaded ahead begins when it is shown, and one that never is leaves nothing', async ({
  page,
  apps,
  driver,
  demonstrate,
}) => {
  await page.goto(apps.at('/core/done.html'));
  const devtools = await page.context().newCDPSession(page);
  const loadedAhead = (query: string) =>
    new Promise<void>((done) => {
      devtools.on('Preload.prerenderStatusUpdated', ({ key, status }) => {
        if (key.url.endsWith(query) && status === 'Ready') done();
      });
    });
  await devtools.send('Preload.enable');
  const session = await demonstrate('Go ahead', async () => {
    const [shown, hidden] = [loadedAhead('?ahead'), loadedAhead('?never')];
    await driver.goto(apps.at('/core/ways.html?ahead'));
    await Promise.all([shown, hidden]);
    await driver.click(page.getByRole('link', { name: 'Loaded ahead' }));
    await page.waitForURL('**?ahead');
    driver.led('link', apps.at('/core/done.html?ahead'));
    await driver.click(page.getByRole('button', { name: 'Well done' }));
    const timing = () => performance.getEntriesByType('navigation')[0] as { activationStart?: number } | undefined;
    // It was loaded ahead indeed.
    expect(await page.evaluate(timing)).toHaveProperty('activationStart', expect.any(Number));
    expect((await page.evaluate(timing))?.activationStart).toBeGreaterThan(0);
  });
  expect(session.documents.map(({ url }) => new URL(url).search)).toEqual(['', '?ahead', '?ahead']);
});

test('a tab that is moved to another window', async ({ page, apps, driver, demonstrate, showhow: { popup } }) => {
  await page.goto(apps.at('/core/ways.html'));
  await openTab(popup, page);
  await switchTo(popup, page);
  const session = await demonstrate('Move', async () => {
    await driver.click(page.getByRole('heading', { name: 'Ways' }));
    const before = page.url();
    await popup.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      await chrome.windows.create({ ...(tab?.id !== undefined && { tabId: tab.id }), focused: true });
    }, before);
    await driver.click(page.getByRole('heading', { name: 'Ways' }));
  });
  expect(session.tabs).toHaveLength(1);
  expect(session.completeness.unrecordable).toEqual([]);
});

test('a page that crashes', async ({ page, apps, driver, showhow, record }) => {
  await page.goto(apps.at('/core/ways.html'));
  const session = await record('Crash', 'http://127.0.0.1/*', async () => {
    await driver.click(page.getByRole('heading', { name: 'Ways' }));
    await expect(showhow.popup.getByText('· 1 action')).toBeVisible();
    const devtools = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
  });
  expect(session.actions).toHaveLength(1);
  expect(session.completeness).toMatchObject({ gaps: [], unrecordable: [{ url: apps.at('/core/ways.html') }] });
});

test('a tab that the browser put away comes back as it was', async ({ page, apps, driver, showhow, record }) => {
  const { popup } = showhow;
  await page.goto(apps.at('/core/ways.html'));
  const session = await record('Put away', 'http://127.0.0.1/*', async () => {
    await driver.click(page.getByRole('heading', { name: 'Ways' }));
    const other = await openTab(popup, page);
    await other.goto(apps.at('/core/done.html'));
    const tab = await popup.evaluate(async (url) => {
      const found = (await chrome.tabs.query({})).find((each) => each.url === url);
      return (await chrome.tabs.discard(found?.id))?.id ?? -1;
    }, page.url());
    await popup.evaluate((id) => chrome.tabs.update(id, { active: true }), tab);
    // What the browser does by itself when such a tab is looked at; without a display, nobody looks.
    await popup.evaluate((id) => chrome.tabs.reload(id), tab);
    const isThere = () =>
      popup.evaluate(async (id) => {
        const target = { tabId: id };
        const [pill] = await chrome.scripting.executeScript({
          target,
          func: () => document.querySelectorAll('html > div').length,
        });
        return pill?.result;
      }, tab);
    await expect.poll(isThere).toBe(1);
  });
  expect(session.actions.map(({ type, tab }) => `${type} ${tab}`)).toEqual([
    'click t1',
    'openTab t2',
    'navigate t2',
    'switchTab t1',
  ]);
  expect(session.tabs).toHaveLength(2);
  expect(session.effects).toEqual([]);
  expect(session.completeness).toMatchObject({ gaps: [], unrecordable: [] });
});
