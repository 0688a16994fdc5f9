import { expect, test } from '../chromium/widget.ts';

test('IMask: numbers, dates and plates put into form while they are typed', async ({ page, driver, useWidget }) => {
  await useWidget('imask', async () => {
    const house = page.getByLabel('Phone number of the house');
    const day = page.getByLabel('Day');
    const price = page.getByLabel('Price');
    const plate = page.getByLabel('Licence plate');
    await driver.click(plate);
    await driver.type(plate, 'ab12cde', { value: 'AB-12 CDE' });
    await driver.press('Tab', { on: plate });
    await driver.click(price);
    await driver.type(price, '1234567.5', { value: '1,234,567.5' });
    await driver.press('Tab', { on: price });
    await expect(plate).toBeFocused();
    await driver.press('Home', { on: plate });
    await driver.press('End', { on: plate });
    await driver.click(day);
    await driver.press('Home', { on: day });
    await driver.type(day, '17092026', { value: '17/09/2026' });
    await driver.press('Shift+Tab', { on: day });
    await expect(house).toBeFocused();
    await driver.press('Shift+Tab', { on: house });
    for (const value of ['12', '99.25', '7000']) {
      await driver.click(price, { count: 2 });
      await driver.press('Control+a', { on: price });
      await driver.type(price, value, { value: value === '7000' ? '7,000' : value });
    }
    await driver.press('Enter', { on: price });
    await driver.click(page.getByRole('button', { name: 'Send' }));
    await expect(page.locator('output')).toContainText('7,000');
  });
});
