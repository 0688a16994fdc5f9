import { expect, test } from './fixtures.ts';

test('TinyMCE: writing a letter in an iframe', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/apps/tinymce.html'));
  const body = page.frameLocator('iframe').locator('body');
  await expect(body).toHaveAttribute('contenteditable', 'true');
  await demonstrate('Write a letter', async () => {
    const subject = page.getByRole('textbox', { name: 'Subject' });
    await driver.click(subject);
    await driver.type(subject, 'Holidays');
    await driver.click(body);
    await driver.type(body, 'Dear Ann,');
    await driver.press('Enter', { on: body });
    await driver.type(body, 'Come soon.');
    await driver.press('Control+a', { on: body });
    await driver.click(page.getByRole('button', { name: 'Bold' }));
    await expect(body.locator('strong')).toHaveCount(2);
    await driver.click(page.getByRole('menuitem', { name: 'Edit' }));
    await driver.click(page.getByRole('menuitem', { name: 'Undo' }));
    await expect(body.locator('strong')).toHaveCount(0);
    await driver.click(page.getByRole('button', { name: 'Send' }));
    await expect(page.locator('output')).toContainText('Come soon.');
  });
});
