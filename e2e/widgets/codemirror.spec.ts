import { expect, test } from '../chromium/widget.ts';

test('CodeMirror: writing, searching and folding code', async ({ page, driver, useWidget }) => {
  await useWidget('codemirror', async () => {
    const code = page.locator('.cm-content');
    const line = (number: number) => code.locator('.cm-line').nth(number - 1);
    await driver.click(line(5), { about: code });
    await driver.press('End', { on: code });
    await driver.type(code, ' // 33', {
      keys: ['Backspace'],
      after: '\nlet sum = add;',
      text: ' // 3\nlet sum = add;',
      is: { edits: { deletions: 1, rewrites: 0 } },
    });
    await expect(line(5)).toHaveText('add(1, 2); // 3');
    await driver.press('Control+Home', { on: code });
    await driver.markByKeys(code, ['ArrowDown', 'ArrowDown']);
    await driver.press('Control+/', { on: code, is: { code: 'Slash' } });
    await expect(line(1)).toContainText('// function');
    await driver.press('Control+/', { on: code, is: { code: 'Slash' } });
    await driver.press('Alt+ArrowDown', { on: code });
    await driver.press('Alt+ArrowUp', { on: code });
    await driver.click(line(2), { about: code, count: 2, offset: { x: 90, y: 8 } });
    await driver.press('Control+f', { on: code });
    const search = page.getByRole('textbox', { name: 'Find' });
    await expect(search).toBeFocused();
    await driver.type(search, 'add', { value: 'add' });
    await driver.press('Enter', { on: search });
    await driver.click(page.getByText('match case'), {
      about: page.getByRole('checkbox', { name: 'match case' }),
      checked: true,
    });
    await driver.click(page.getByRole('button', { name: 'next' }));
    const replace = page.getByRole('textbox', { name: 'Replace' });
    await driver.click(replace);
    await driver.type(replace, 'plus');
    await driver.click(page.getByRole('button', { name: 'replace all' }));
    await expect(code).toContainText('plus(1, 2)');
    await driver.press('Escape', { on: page.getByRole('button', { name: 'replace all' }) });
    await driver.click(page.getByTitle('Fold line').locator('visible=true').first());
    await expect(code.locator('.cm-foldPlaceholder')).toBeVisible();
    await driver.click(page.getByTitle('Unfold line').locator('visible=true').first());
    await expect(code.locator('.cm-foldPlaceholder')).toBeHidden();
    await driver.markText(line(1), { x: 8, y: 8 }, { x: 120, y: 8 }, code);
  });
});
