import { expect, test } from '../chromium/widget.ts';

test('ProseMirror: an article with headings, a list and a link', async ({ page, driver, useWidget }) => {
  await useWidget('prosemirror', async () => {
    const editor = page.locator('.ProseMirror');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await driver.click(editor.locator('p').first(), { about: editor });
    await driver.press('End', { on: editor });
    await driver.type(editor, ' Boats leave at five.\nGulls folow', {
      keys: ['Backspace', 'Backspace', 'Backspace'],
      text: ' Boats leave at five.\nGulls fo',
      is: { edits: { deletions: 3, rewrites: 0 } },
    });
    await driver.markByKeys(editor, ['Home']);
    await driver.click(button('Toggle strong style'));
    await expect(editor.locator('strong')).toHaveText('Gulls fo');
    await driver.press('Control+i', { on: editor });
    await expect(editor.locator('em')).toHaveText('Gulls fo');
    await driver.press('ArrowRight', { on: editor });
    await driver.type(editor, 'llow.');
    await driver.click(button('Undo last change'));
    await driver.click(button('Redo last undone change'));
    await driver.click(button('Wrap in bullet list'));
    await expect(editor.locator('li')).toHaveCount(1);
    await driver.press('End', { on: editor });
    await driver.type(editor, '\nThey want fish.');
    await driver.click(editor.locator('li').nth(1).locator('p'), { about: editor, count: 2, offset: { x: 60, y: 8 } });
    await driver.click(button('Toggle code font'));
    await driver.click(button('Type...'));
    await driver.click(page.getByText('Code', { exact: true }));
    await driver.markText(editor.locator('p').first(), { x: 2, y: 8 }, { x: 90, y: 8 }, editor);
    await driver.click(button('Add or remove link'));
    const address = page.getByPlaceholder('Link target');
    await expect(address).toBeFocused();
    await driver.type(address, 'harbour');
    await driver.press('Tab', { on: address });
    const title = page.getByPlaceholder('Title');
    await driver.type(title, 'Times');
    await driver.press('Enter', { on: title });
    await expect(editor.locator('a[href="harbour"]')).toBeVisible();
  });
});
