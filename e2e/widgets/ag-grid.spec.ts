import { expect, test } from '../chromium/widget.ts';

test('AG Grid: sorting, filtering, editing, choosing and widening', async ({ page, driver, useWidget }) => {
  await useWidget('ag-grid', async () => {
    const cell = (row: number, column: string) => page.locator(`[row-index="${row}"] [col-id="${column}"]`);
    const header = (name: string) => page.getByRole('columnheader', { name });
    await driver.click(header('Pieces'));
    await expect(cell(0, 'pieces')).toHaveText('0');
    await driver.click(header('Pieces'));
    await expect(cell(0, 'pieces')).toHaveText('60');
    await driver.click(cell(2, 'part'));
    await driver.press('ArrowDown', { on: cell(2, 'part') });
    await driver.press('Enter', { on: cell(3, 'part') });
    const editor = cell(3, 'part').getByRole('textbox');
    await expect(editor).toBeFocused();
    await driver.press('End', { on: editor });
    await driver.type(editor, ' old');
    await driver.press('Tab', { on: editor });
    await driver.press('Escape', { on: cell(3, 'pieces').locator('input') });
    await driver.click(cell(1, 'part'), { count: 2 });
    const other = cell(1, 'part').getByRole('textbox');
    await driver.press('Control+a', { on: other });
    await driver.type(other, 'Bolt');
    await driver.press('Enter', { on: other });
    await expect(cell(1, 'part')).toHaveText('Bolt');
    await driver.press('n', { on: cell(1, 'part') });
    await driver.type(other, 'ut', { value: 'nut' });
    await driver.press('Enter', { on: other });
    await expect(cell(1, 'part')).toHaveText('nut');
    await driver.press('Delete', { on: cell(1, 'part') });
    await expect(cell(1, 'part')).toHaveText('');
    await driver.click(cell(1, 'pieces'));
    const pieces = cell(1, 'pieces').locator('input');
    await driver.press('-', { on: cell(1, 'pieces'), is: { code: 'Minus' } });
    await driver.type(pieces, '35', { value: '-35' });
    await driver.press('Enter', { on: pieces });
    await expect(cell(1, 'pieces')).toHaveText('-35');
    await driver.click(cell(0, 'ordered').getByRole('checkbox'));
    await driver.click(page.locator('[row-index="0"]').getByRole('checkbox', { name: /row selection/u }), {
      checked: true,
    });
    await driver.wheel(cell(2, 'part'), page.locator('.ag-grid-viewport'), 600);
    await driver.wheel(cell(16, 'part'), page.locator('.ag-grid-viewport'), -600);
    await driver.drag(page.locator('.ag-header-cell-resize').nth(1), { by: { x: 60, y: 0 } });
    const filter = page.getByRole('textbox', { name: 'Part Filter Input' });
    await driver.click(filter);
    await driver.type(filter, 'Part 01');
    await expect(cell(10, 'part')).toBeHidden();
    await driver.press('Tab', { on: filter });
    await driver.drag(header('Ordered'), { onto: header('Part') });
    await driver.click(header('Part'));
  });
});
