import { expect, test } from '../chromium/widget.ts';

test('Quill: a note with a heading, a list, a colour and a link', async ({ page, driver, useWidget }) => {
  await useWidget('quill', async () => {
    const editor = page.locator('.ql-editor');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await driver.click(editor.locator('p').first(), { about: editor });
    await driver.press('End', { on: editor });
    await driver.type(editor, '\nthe ferry is late', { keys: ['Backspace'], text: '\nthe ferry is lat' });
    await driver.markByKeys(editor, ['Home']);
    await driver.click(button('bold'));
    await expect(editor.locator('strong')).toHaveText('the ferry is lat');
    await driver.click(button('italic'));
    await driver.press('End', { on: editor });
    await driver.type(editor, '\n');
    await driver.click(button('list: bullet'));
    await driver.type(editor, 'milk\nbread');
    await driver.press('Control+b', { on: editor });
    await driver.click(page.locator('.ql-header .ql-picker-label'));
    await driver.click(page.locator('.ql-header .ql-picker-item').nth(1));
    await expect(editor.locator('h2')).toHaveCount(1);
    await driver.markText(editor.locator('p').first(), { x: 2, y: 8 }, { x: 60, y: 8 }, editor);
    await driver.click(page.locator('.ql-color .ql-picker-label'));
    await driver.click(page.locator('.ql-color .ql-picker-item').nth(3));
    await driver.click(button('link'));
    const address = page.locator('.ql-tooltip input');
    await expect(address).toBeFocused();
    await driver.press('Control+a', { on: address });
    await driver.type(address, 'https://ferry.example/', { value: 'https://ferry.example/' });
    await driver.click(page.locator('.ql-action'));
    await expect(editor.locator('a')).toHaveCount(1);
    await driver.click(editor.locator('h2'), { about: editor, count: 2, offset: { x: 20, y: 10 } });
  });
});
