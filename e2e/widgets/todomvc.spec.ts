import type { Page } from '@playwright/test';
import { expect, test } from '../chromium/widget.ts';
import type { Driver } from '../driver.ts';

/** Adds three, edits one, ticks one, filters and clears. */
async function tidyUp(page: Page, driver: Driver, address: string): Promise<void> {
  const entry = page.getByPlaceholder('What needs to be done?');
  await driver.click(entry);
  for (const title of ['Buy milk', 'Call Ann', 'Water plants']) {
    await driver.type(entry, title, { value: title });
    await driver.press('Enter', { on: entry });
    await expect(page.locator('#todo-list li')).toContainText([title]);
  }
  await driver.type(entry, 'Nothing', {
    keys: Array(7).fill('Backspace'),
    text: '',
    value: '',
    is: { edits: { deletions: 7, rewrites: 0 } },
  });
  const second = page.locator('#todo-list li').nth(1);
  await driver.click(second.locator('label'), { count: 2 });
  const edit = second.locator('.edit');
  await expect(edit).toBeFocused();
  await driver.press('End', { on: edit });
  await driver.type(edit, ' today', { value: 'Call Ann today' });
  await driver.press('Enter', { on: edit });
  await expect(second.locator('label')).toHaveText('Call Ann today');
  await driver.click(second.locator('label'), { count: 2 });
  await expect(edit).toBeFocused();
  await driver.press('Escape', { on: edit });
  await driver.click(page.locator('#todo-list li').first().locator('.toggle'), { checked: true });
  await driver.click(page.getByRole('link', { name: 'Active' }));
  await expect(page.locator('#todo-list li:visible')).toHaveCount(2);
  driver.led('fragment', `${address}#/active`);
  await driver.click(page.getByRole('link', { name: 'Completed' }));
  await expect(page.locator('#todo-list li:visible')).toHaveCount(1);
  driver.led('fragment', `${address}#/completed`);
  await driver.click(page.getByRole('link', { name: 'All' }));
  await expect(page.locator('#todo-list li:visible')).toHaveCount(3);
  driver.led('fragment', `${address}#/`);
  await driver.click(page.getByRole('link', { name: 'Completed' }));
  await expect(page.locator('#todo-list li:visible')).toHaveCount(1);
  driver.led('fragment', `${address}#/completed`);
  await driver.click(page.getByRole('button', { name: /^Clear completed/u }));
  await expect(page.locator('#todo-list li:visible')).toHaveCount(0);
}

for (const framework of ['react', 'backbone'])
  test(`TodoMVC in ${framework}: a list of things to do`, async ({ page, apps, driver, demonstrate }) => {
    const address = apps.at(`/todomvc/${framework}/index.html`);
    await page.goto(address);
    await expect(page.getByPlaceholder('What needs to be done?')).toBeVisible();
    const session = await demonstrate('Tidy up the list', () => tidyUp(page, driver, address));
    expect(session.actions.length).toBeGreaterThanOrEqual(20);
  });
