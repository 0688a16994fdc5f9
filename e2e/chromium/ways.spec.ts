/** The ways in which pages come and go. */
import { expect, test } from './fixtures.ts';
import { openTab, switchTo } from './person.ts';

test.use({ sharesBrowser: true });

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

test('back and forth without a back/forward cache', async ({ page, apps, driver, demonstrate }) => {
  const ways = apps.at('/core/ways.html?unload');
  await page.goto(ways);
  await demonstrate('Go back and forth', async () => {
    await driver.click(page.getByRole('link', { name: 'Next', exact: true }));
    await page.waitForURL('**?next');
    driver.led('link', apps.at('/core/ways.html?next'));
    await driver.back();
    await driver.click(page.getByRole('heading', { name: 'Ways' }));
    await driver.forward();
    await driver.click(page.getByRole('button', { name: 'Go back' }));
    await page.waitForURL(ways);
    driver.led('history', ways);
    await driver.click(page.getByRole('heading', { name: 'Ways' }));
  });
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

test.describe('in a browser of its own', () => {
  test.use({ sharesBrowser: false });

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
