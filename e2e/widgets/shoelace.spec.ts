import { expect, test } from '../chromium/widget.ts';

test('Shoelace: booking a table in open shadow roots', async ({ page, driver, useWidget }) => {
  const session = await useWidget('shoelace', async () => {
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
    await expect(guest).toBeHidden();
    await driver.click(page.getByRole('button', { name: 'Book a table' }));
    await expect(guest).toBeFocused();
    await driver.press('Control+a', { on: guest });
    await driver.type(guest, 'Ada', { value: 'Ada' });
    await driver.press('Tab', { on: guest });
    await driver.press('Tab', { on: phrase });
    const time = page.getByRole('combobox', { name: 'Time' });
    await driver.press('ArrowDown', { on: time });
    // Open, its options have the focus.
    await driver.press('ArrowDown', { on: page.locator('sl-option:focus') });
    await driver.press('Enter', { on: page.locator('sl-option:focus') });
    await driver.press('Tab', { on: time });
    await driver.press('Space', { on: window.locator('input'), is: { checked: false } });
    await driver.click(page.getByRole('button', { name: 'Confirm' }));
    await expect(page.locator('p[role=status]')).toHaveText(/^Ada at [0-9]+, anywhere$/u);
  });
  expect(JSON.stringify(session)).not.toContain('tulip');
});
