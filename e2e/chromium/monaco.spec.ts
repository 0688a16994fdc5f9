import { expect, test } from './widget.ts';

test('Monaco: two editors, one of which hears no input events', async ({ page, driver, useWidget }) => {
  await useWidget('monaco', async () => {
    for (const name of ['Textarea', 'Modern']) {
      const input = page.getByRole('textbox', { name });
      const editor = page.locator(`#${name.toLowerCase()}`);
      const lines = editor.locator('.view-line');
      await driver.click(lines.first());
      await expect(input).toBeFocused();
      await driver.press('Control+Home', { on: input });
      await driver.type(input, 'Yes ', { value: undefined });
      await expect(lines.first()).toContainText('Yes');
      await driver.press('End', { on: input });
      await driver.press('Enter', { on: input });
      await driver.type(input, 'and no', { value: undefined });
      await expect(lines.nth(1)).toContainText('and');
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
