import { expect, test } from './fixtures.ts';

test('Tabulator: sorting, filtering, editing and scrolling a table', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/apps/tabulator.html'));
  const cell = (row: number, field: string) =>
    page.locator('.tabulator-row').nth(row).locator(`[tabulator-field=${field}]`);
  await expect(cell(0, 'name')).toHaveText('Part 01');
  await demonstrate('Correct the stock', async () => {
    const holder = page.locator('.tabulator-tableholder');
    await driver.click(page.getByRole('columnheader', { name: 'Pieces' }));
    await expect(cell(0, 'pieces')).toHaveText('0');
    await driver.click(cell(2, 'name'));
    const editor = cell(2, 'name').locator('input');
    await driver.type(editor, ' old');
    await driver.press('Enter', { on: editor });
    await expect(cell(2, 'name')).toContainText('old');
    await driver.click(cell(1, 'ordered'));
    await driver.click(cell(1, 'ordered').locator('input'), { checked: true });
    await driver.wheel(cell(1, 'name'), holder, 400);
    const filter = page.locator('.tabulator-header-filter input');
    await driver.click(filter);
    await driver.type(filter, 'Part 2');
    await expect(page.locator('.tabulator-row')).toHaveCount(10);
  });
});
