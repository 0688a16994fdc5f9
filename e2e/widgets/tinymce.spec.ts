import { expect, test } from '../chromium/widget.ts';

test('TinyMCE: writing a letter in an iframe', async ({ page, driver, useWidget }) => {
  const body = page.frameLocator('iframe').locator('body');
  await useWidget('tinymce', async () => {
    await expect(body).toHaveAttribute('contenteditable', 'true');
    const subject = page.getByRole('textbox', { name: 'Subject' });
    await driver.click(subject);
    await driver.type(subject, 'Holidays');
    await driver.click(body);
    await driver.type(body, 'Dear Ann,\nCome soon.');
    await driver.press('Control+Home', { on: body });
    await driver.press('ArrowDown', { on: body });
    await driver.press('Control+a', { on: body });
    await driver.click(page.getByRole('button', { name: 'Bold' }));
    await expect(body.locator('strong')).toHaveCount(2);
    await driver.click(page.getByRole('menuitem', { name: 'Edit' }));
    await driver.click(page.getByRole('menuitem', { name: 'Undo' }));
    await expect(body.locator('strong')).toHaveCount(0);
    await driver.click(body.locator('p').nth(1), { about: body, count: 2, offset: { x: 15, y: 8 } });
    await driver.click(page.getByRole('button', { name: 'Italic' }));
    await expect(body.locator('em')).toHaveText('Come');
    await driver.press('Control+b', { on: body });
    await driver.press('Control+End', { on: body });
    await driver.type(body, '\n', { value: undefined });
    await driver.click(page.getByRole('button', { name: 'Bullet list' }));
    await driver.type(body, 'tea\ncake', { value: undefined });
    await driver.press('Control+Home', { on: body });
    await driver.press('Control+End', { on: body });
    await driver.markByKeys(body, ['Home']);
    await driver.click(page.getByRole('button', { name: 'Send' }));
    await expect(page.locator('output')).toContainText('cake');
  });
});
