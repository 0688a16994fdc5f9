import { expect, test } from '../chromium/widget.ts';

test('Tabulator: sorting, filtering, editing and scrolling a table', async ({ page, driver, useWidget }) => {
  const cell = (row: number, field: string) =>
    page.locator('.tabulator-row').nth(row).locator(`[tabulator-field=${field}]`);
  await useWidget('tabulator', async () => {
    await expect(cell(0, 'name')).toHaveText('Part 01');
    const holder = page.locator('.tabulator-tableholder');
    await driver.click(page.getByRole('columnheader', { name: 'Pieces' }));
    await expect(cell(0, 'pieces')).toHaveText('0');
    await driver.click(cell(2, 'name'));
    const editor = cell(2, 'name').locator('input');
    await driver.type(editor, ' old');
    await driver.press('Enter', { on: editor });
    await expect(cell(2, 'name')).toContainText('old');
    await driver.click(cell(3, 'name'), { count: 2 });
    const marked = cell(3, 'name').locator('input');
    await driver.type(marked, '99', { value: 'Part 99' });
    await driver.press('Enter', { on: marked });
    await expect(cell(3, 'name')).toHaveText('Part 99');
    await driver.click(cell(1, 'ordered'));
    await driver.click(cell(1, 'ordered').locator('input'), { checked: true });
    await driver.wheel(cell(1, 'name'), holder, 400);
    await driver.click(page.getByRole('columnheader', { name: 'Name' }), { offset: { x: 40, y: 10 } });
    await driver.click(page.getByRole('columnheader', { name: 'Name' }), { offset: { x: 40, y: 10 } });
    const filter = page.locator('.tabulator-header-filter input');
    await driver.click(filter);
    await driver.type(filter, 'Part 2');
    await expect(page.locator('.tabulator-row')).toHaveCount(10);
    await driver.press('Enter', { on: filter });
    for (const row of [3, 1]) {
      await driver.click(cell(row, 'pieces'));
      const pieces = cell(row, 'pieces').locator('input');
      await driver.press('Control+a', { on: pieces });
      await driver.type(pieces, '7', { value: '7' });
      await driver.press('Escape', { on: pieces });
    }
    await driver.drag(page.locator('.tabulator-col-resize-handle').first(), { by: { x: 50, y: 0 } });
    await driver.click(cell(2, 'pieces'), { button: 'right' });
  });
});
