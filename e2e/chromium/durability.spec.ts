/** Nothing is lost, and nothing is there twice, whatever happens to worker, page, tab and browser. */
import type { Page } from '@playwright/test';
import { createDriver, differencesFrom } from '../driver.ts';
import { launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { openSecond } from './person.ts';
import { exportSession, openPopup } from './showhow.ts';
import { workerStopper } from './worker.ts';

test('the worker is stopped fifty times while a person types', { tag: '@long' }, async ({
  page,
  apps,
  driver,
  demonstrate,
}) => {
  test.setTimeout(120_000);
  await page.goto(apps.at('/core/form.html'));
  const stopper = await workerStopper(page.context());
  const remarks = page.getByLabel('Remarks');
  const name = page.getByLabel('Name');
  const session = await demonstrate('Write without end', async () => {
    for (let round = 1; round <= 5; round += 1) {
      for (const field of [name, remarks]) {
        await driver.click(field);
        const target = await driver.expectedTarget(field);
        const before = await field.inputValue();
        const enough = stopper.stopped() + 5;
        let text = '';
        while (stopper.stopped() < enough) {
          const piece = `${round}abcdefgh `.slice(0, 1 + Math.floor(Math.random() * 9));
          const both = [page.keyboard.type(piece, { delay: 1 }), ...(stopper.running() ? [stopper.stop()] : [])];
          await Promise.all(both);
          text += piece;
        }
        const value = await field.inputValue();
        expect(value).toHaveLength(before.length + text.length);
        driver.note({ type: 'type', target, is: { text, value } });
        await driver.press('Tab', { on: field });
      }
    }
  });
  expect(stopper.stopped()).toBeGreaterThanOrEqual(50);
  expect(session.actions).toHaveLength(30);
});

test('a click that leaves the page is kept, also while the worker is stopped', async ({
  page,
  apps,
  driver,
  demonstrate,
}) => {
  const stopper = await workerStopper(page.context());
  await page.goto(apps.at('/core/links.html'));
  await demonstrate('Leave at once', async () => {
    for (let round = 1; round <= 5; round += 1) {
      await stopper.stop();
      await driver.click(page.getByRole('button', { name: 'Leave by script' }));
      await page.waitForURL('**/done.html?script');
      driver.led('script', apps.at('/core/done.html?script'));
      await stopper.stop();
      await driver.click(page.getByRole('link', { name: 'Back to the links' }));
      await page.waitForURL('**/links.html');
      driver.led('link', apps.at('/core/links.html'));
    }
  });
});

test('pages that come and go while the worker cannot run are recorded', async ({ page, apps, driver, demonstrate }) => {
  const stopper = await workerStopper(page.context());
  await page.goto(apps.at('/core/links.html'));
  await demonstrate('Go on without waiting', async () => {
    await driver.click(page.getByRole('heading', { name: 'Links' }));
    await stopper.hang(async () => {
      for (let round = 1; round <= 2; round += 1) {
        await driver.click(page.getByRole('link', { name: 'To the end', exact: true }));
        await page.waitForURL('**/done.html');
        driver.led('link', apps.at('/core/done.html'));
        await driver.click(page.getByRole('link', { name: 'Back to the links' }));
        await page.waitForURL('**/links.html');
        driver.led('link', apps.at('/core/links.html'));
      }
    });
    await driver.click(page.getByRole('heading', { name: 'Links' }));
  });
});

test('what was done right before its tab closed is kept', async ({
  page,
  apps,
  driver,
  demonstrate,
  showhow: { popup },
}) => {
  await page.goto(apps.at('/core/links.html'));
  await demonstrate('Close at once', async () => {
    await driver.click(page.getByRole('heading', { name: 'Links' }));
    const { tab, second } = await openSecond(driver, { popup, page, url: apps.at('/core/form.html') });
    await second.click(tab.locator('#gift'), { checked: true });
    await tab.close();
    second.note({ type: 'closeTab', is: {} });
    await driver.click(page.getByRole('heading', { name: 'Links' }));
  });
});

test('Stop right after the last action keeps it', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/core/form.html'));
  await demonstrate('Stop at once', async () => {
    const name = page.getByLabel('Name');
    await driver.click(name);
    await driver.type(name, 'to the last letter');
  });
});

test('a killed browser leaves an interrupted session, which can be finished or deleted', async ({ apps, profile }) => {
  test.setTimeout(120_000);

  async function recordAndKill(task: string) {
    const browser = await launch(profile);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(apps.at('/core/form.html'));
    const driver = createDriver(page);
    const showhow = await openPopup(browser);
    await showhow.start(task, 'http://127.0.0.1/*');
    const name = page.getByLabel('Name');
    await driver.click(name);
    await driver.type(name, task);
    await driver.click(page.locator('#gift'), { checked: true });
    await expect(showhow.popup.getByText('3 actions')).toBeVisible();
    // That it was ticked is known a moment after that it was clicked.
    await expect(showhow.popup.getByText('Ticked')).toBeVisible();
    await browser.kill();
    return driver;
  }

  await recordAndKill('The first');
  const driver = await recordAndKill('The second');

  const browser = await launch(profile);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(apps.at('/core/form.html'));
  const showhow = await openPopup(browser);
  await showhow.expectStatus('Not recording');
  expect(await showhow.popup.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  await page.getByLabel('Name').click();

  const card = showhow.popup.getByRole('region', { name: '“The second” was interrupted' });
  await card.getByRole('button', { name: 'Finish' }).click();
  await expect(card).toBeHidden();
  const review = await browser.openPage('src/review/index.html');
  const row = (list: Page, task: string) =>
    list.getByRole('listitem').filter({ has: list.getByRole('heading', { name: task, exact: true }) });
  await row(review, 'The second').getByRole('link', { name: 'Review', exact: true }).click();
  const session = await exportSession(review);
  expect(await differencesFrom(session, driver, showhow.popup)).toEqual([]);
  expect(session).toMatchObject({ ended: 'interrupted', task: { label: 'The second' } });

  await review.goto(`chrome-extension://${browser.id}/src/review/index.html`);
  await row(review, 'The first').getByRole('link', { name: 'Review', exact: true }).click();
  await review.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row(review, 'The second')).toBeVisible();
  await expect(row(review, 'The first')).toBeHidden();
  await review.close();

  const again = await browser.openPage('src/review/index.html');
  await expect(row(again, 'The second')).toBeVisible();
  await expect(row(again, 'The first')).toBeHidden();
  await browser.close();
});
