import { expect, test } from './fixtures.ts';

test('Shoelace: booking a table in open shadow roots', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/apps/shoelace.html'));
  const session = await demonstrate('Book a table', async () => {
    await driver.click(page.getByRole('button', { name: 'Book a table' }));
    const guest = page.getByRole('textbox', { name: 'Your name' });
    await expect(guest).toBeFocused();
    await driver.click(guest);
    await driver.type(guest, 'Ida Lovelace');
    const phrase = page.locator('sl-input[name=phrase] input');
    await driver.click(phrase);
    const masked = { masked: 'password' };
    await driver.type(phrase, 'tulip-72-anvil', { value: masked, text: masked });
    await driver.click(page.getByRole('combobox', { name: 'Time' }));
    await driver.click(page.getByRole('option', { name: 'At seven' }));
    const window = page.locator('sl-checkbox');
    await driver.click(window, { about: window.locator('input'), checked: true });
    await driver.click(page.getByRole('button', { name: 'Confirm' }));
    await expect(page.locator('p[role=status]')).toHaveText('Ida Lovelace at 19, by the window');
  });
  expect(JSON.stringify(session)).not.toContain('tulip');
});
