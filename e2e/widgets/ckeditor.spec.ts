import { expect, test } from '../chromium/widget.ts';

test('CKEditor: a report with a table and a link', async ({ page, driver, useWidget }) => {
  await useWidget('ckeditor', async () => {
    const editor = page.getByRole('textbox', { name: 'Rich Text Editor' });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await driver.click(editor.locator('p').first(), { about: editor });
    await driver.press('End', { on: editor });
    await driver.type(editor, ' It was god', {
      keys: ['Backspace'],
      after: 'od.\nSales',
      text: ' It was good.\nSales',
    });
    await driver.markByKeys(editor, ['Home']);
    await driver.click(button('Bold'));
    await driver.press('Control+i', { on: editor });
    await driver.press('End', { on: editor });
    await driver.click(page.getByRole('button', { name: /Heading$/u }));
    await driver.click(page.getByRole('menuitemradio', { name: 'Heading 1' }));
    await expect(editor.locator('h2')).toHaveText('Sales');
    await driver.type(editor, '\n');
    await driver.click(button('Bulleted List'));
    // The second one ends the list.
    await driver.type(editor, 'up\n');
    await driver.press('Enter', { on: editor });
    await driver.click(button('Insert table'));
    await driver.click(page.getByRole('button', { name: '2 × 2', exact: true }));
    await expect(editor.locator('td')).toHaveCount(4);
    const cell = (at: number) => editor.locator('td').nth(at);
    await driver.type(cell(0), 'one');
    await driver.press('Tab', { on: cell(0) });
    await driver.type(cell(1), 'two');
    await driver.click(cell(3));
    await driver.markText(editor.locator('p').first(), { x: 2, y: 10 }, { x: 70, y: 10 }, editor);
    await driver.click(button('Link'));
    const address = page.getByRole('textbox', { name: 'Link URL' });
    await expect(address).toBeFocused();
    await driver.type(address, 'year');
    await driver.press('Enter', { on: address });
    await expect(editor.locator('a')).toHaveCount(1);
    await driver.click(button('Undo'));
  });
});
