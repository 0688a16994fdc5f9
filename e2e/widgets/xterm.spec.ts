import { expect, test } from '../chromium/widget.ts';

test('xterm.js: commands in a terminal', async ({ page, driver, useWidget }) => {
  await useWidget('xterm', async () => {
    const input = page.getByRole('textbox', { name: 'Terminal input' });
    const screen = page.locator('.xterm-screen');
    await driver.click(screen);
    await expect(input).toBeFocused();
    for (const [round, command] of ['ls -la', 'cat notes', 'make all', 'git status', 'tide 9', 'echo done'].entries()) {
      // Where the terminal keeps what was typed is its own business.
      await driver.type(input, command, { value: undefined });
      await driver.press('Enter', { on: input });
      if (round % 2 === 0) await driver.press('ArrowUp', { on: input });
      else await driver.press('Control+c', { on: input });
    }
    await expect(page.locator('.xterm-rows')).toContainText('done');
    await driver.press('Tab', { on: input });
    await driver.click(screen, { count: 2, offset: { x: 30, y: 30 } });
  });
});
