/** The label in the page: a person pauses and stops with it, and sites that are never recorded have none. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { exportSession } from './showhow.ts';

const pillOf = (page: Page) => page.locator('html > div');

async function boxOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await pillOf(page).boundingBox();
  if (!box) throw new Error('The label is not drawn.');
  return box;
}

/** Its buttons are in a closed shadow root: a person finds them by sight. */
async function press(page: Page, button: 'Pause' | 'Stop'): Promise<void> {
  const { x, y, width, height } = await boxOf(page);
  await page.mouse.click(x + width - (button === 'Stop' ? 24 : 80), y + height / 2);
}

test.beforeEach(({ page, apps }) => page.goto(apps.at('/core/form.html')));

test('a person moves it, pauses and stops with it, and it is no part of the demonstration', async ({
  page,
  apps,
  showhow: { start, expectStatus, popup },
  browserWithExtension: { context },
}) => {
  await start('Label', 'http://127.0.0.1/*');
  await expect(pillOf(page)).toHaveCount(1);
  await page.locator('#gift').click();
  const { x, y, height } = await boxOf(page);
  await page.mouse.move(x + 16, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(60, 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(page)).y).toBe(12);
  await page.goto(apps.at('/core/links.html'));
  await expect.poll(async () => (await boxOf(page)).y).toBe(12);

  const other = await context.newPage();
  await other.goto(apps.at('/core/form.html'));
  await expect(pillOf(other)).toHaveCount(1);
  const widths = { recording: (await boxOf(other)).width };
  await page.bringToFront();
  await press(page, 'Pause');
  await expectStatus('Paused');
  await expect.poll(async () => (await boxOf(other)).width).toBeLessThan(widths.recording);
  await page.getByRole('link').first().click();
  await popup.getByRole('button', { name: 'Resume' }).click();
  await expectStatus('Recording');

  await other.bringToFront();
  await other.locator('#gift').click();
  await press(other, 'Stop');
  await expectStatus('Not recording');
  for (const tab of [page, other]) await expect(pillOf(tab)).toHaveCount(0, { timeout: 1000 });
  const opened = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Review', exact: true }).click();
  const { actions } = await exportSession(await opened);
  expect(actions.flatMap((action) => (action.type === 'click' ? [action.target?.attributes['id']] : []))).toEqual([
    'gift',
    'gift',
  ]);
  expect(actions.map(({ type }) => type)).not.toContain('drag');
});

test('what is on the list of sites that are never recorded is not, and the session says so', async ({
  page,
  apps,
  showhow: { start, stop, fill, popup },
  browserWithExtension: { context },
}) => {
  const settings = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Settings' }).click();
  const list = await settings;
  const add = async (site: string): Promise<void> => {
    await list.getByRole('textbox', { name: 'Site' }).fill(site);
    await list.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(list.getByRole('listitem').filter({ hasText: site })).toBeVisible();
  };
  await add('private.localhost');
  await fill('Bank', 'http://private.localhost/*');
  await popup.getByRole('button', { name: 'Start recording' }).click();
  await expect(popup.getByRole('alert')).toContainText('never recorded');
  expect(await popup.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);

  await start('Around it', 'http://*.localhost/*');
  await page.goto(apps.at('/core/form.html').replace('127.0.0.1', 'shop.localhost'));
  await expect(pillOf(page)).toHaveCount(1);
  await page.goto(apps.at('/core/form.html').replace('127.0.0.1', 'private.localhost'));
  await page.locator('#gift').click();
  await expect(pillOf(page)).toHaveCount(0);
  // Put on the list meanwhile: from now on.
  await page.goto(apps.at('/core/form.html').replace('127.0.0.1', 'shop.localhost'));
  await expect(pillOf(page)).toHaveCount(1);
  await add('shop.localhost');
  await page.locator('#gift').click();
  await expect(pillOf(page)).toHaveCount(0);
  const { actions, completeness, documents } = await exportSession(await stop());
  expect(actions.map(({ type }) => type)).not.toContain('click');
  expect(documents.map(({ url }) => new URL(url).hostname)).not.toContain('private.localhost');
  expect(completeness.unrecordable).toContainEqual(expect.objectContaining({ kind: 'site' }));
});
