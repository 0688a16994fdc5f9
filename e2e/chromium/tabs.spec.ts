import { expect, test } from './fixtures.ts';
import { openSecond, switchTo } from './person.ts';
import { workerStopper } from './worker.ts';

test.use({ sharesBrowser: true });

test('a link to a new tab: an effect of its click', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/core/links.html'));
  const session = await demonstrate('Open the end', async () => {
    const opened = page.context().waitForEvent('page');
    await driver.click(page.getByRole('link', { name: 'To the end in a new tab' }));
    const tab = await opened;
    driver.log.effects.push({ type: 'tab', is: { change: 'opened' }, cause: 0 });
    driver.led('link', apps.at('/core/done.html?new'), 0);
    await tab.waitForLoadState();
    await driver.in(tab).click(tab.getByRole('button', { name: 'Well done' }));
  });
  expect(session.tabs.filter(({ opener }) => opener !== undefined)).toHaveLength(1);
});

test('tabs opened, switched and closed by the person', async ({
  page,
  apps,
  driver,
  demonstrate,
  showhow: { popup },
}) => {
  await page.goto(apps.at('/core/links.html'));
  await demonstrate('Use two tabs', async () => {
    await driver.click(page.getByRole('heading', { name: 'Links' }));
    const { tab, second } = await openSecond(driver, { popup, page, url: apps.at('/core/done.html') });
    await second.click(tab.getByRole('button', { name: 'Well done' }));
    await switchTo(popup, page);
    driver.note({ type: 'switchTab', is: {} });
    await driver.click(page.getByRole('heading', { name: 'Links' }));
    await switchTo(popup, tab);
    second.note({ type: 'switchTab', is: {} });
    await second.click(tab.getByRole('button', { name: 'Well done' }));
    await tab.close();
    second.note({ type: 'closeTab', is: {} });
    await driver.click(page.getByRole('heading', { name: 'Links' }));
  });
});

test('a switch that wakes the worker comes before what is done in the tab', async ({
  page,
  apps,
  driver,
  demonstrate,
  showhow: { popup },
}) => {
  const stopper = await workerStopper(page.context(), popup);
  await page.goto(apps.at('/core/links.html'));
  await demonstrate('Go to and fro', async () => {
    await driver.click(page.getByRole('heading', { name: 'Links' }));
    const { tab, second } = await openSecond(driver, { popup, page, url: apps.at('/core/done.html') });
    await second.click(tab.getByRole('button', { name: 'Well done' }));
    // Looked at before, so that nothing stands between the switch and the click.
    const places = [
      { of: driver, on: page, what: page.getByRole('heading', { name: 'Links' }) },
      { of: second, on: tab, what: tab.getByRole('button', { name: 'Well done' }) },
    ];
    for (let round = 0; round < 10; round += 1) {
      const { of, on, what } = places[round % 2] ?? never();
      const target = await of.expectedTarget(what);
      const { x, y } = (await what.boundingBox()) ?? never();
      await stopper.stop();
      await switchTo(popup, on);
      of.note({ type: 'switchTab', is: {} });
      await on.mouse.click(x + 5, y + 5);
      of.note({ type: 'click', target, is: {} });
    }
  });
});

function never(): never {
  throw new Error('There is nothing to click');
}
