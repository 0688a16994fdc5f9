import { expect, test } from '../chromium/widget.ts';

test('Monaco: two editors, one of which hears no input events', async ({ page, driver, useWidget }) => {
  await useWidget('monaco', async () => {
    for (const name of ['Textarea', 'Modern']) {
      const input = page.getByRole('textbox', { name });
      const editor = page.locator(`#${name.toLowerCase()}`);
      const lines = editor.locator('.view-lines');
      await driver.click(lines.locator('.view-line > span > span').first(), { offset: { x: 20, y: 9 } });
      await expect(input).toBeFocused();
      await driver.press('Control+Home', { on: input });
      await driver.type(input, 'Yes ', { value: undefined });
      await expect(lines).toContainText('Yes');
      await driver.press('End', { on: input });
      // As in any text area, the line break is text.
      await driver.type(input, name === 'Textarea' ? '\nand no' : ' and no', { value: undefined });
      await expect(lines).toContainText('and');
      await driver.press('Alt+ArrowUp', { on: input });
      await driver.press('Control+d', { on: input });
      await driver.press('Escape', { on: input });
      await driver.press('Control+f', { on: input });
      const find = editor.getByRole('textbox', { name: 'Find' });
      await expect(find).toBeFocused();
      await driver.press('Control+a', { on: find });
      await driver.type(find, 'line');
      await driver.press('Enter', { on: find });
      await driver.click(editor.getByRole('button', { name: /^Close/u }));
    }
  });
});
