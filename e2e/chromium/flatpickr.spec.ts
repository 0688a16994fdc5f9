import { expect, test } from './fixtures.ts';

test('flatpickr: a day and a time', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/apps/flatpickr.html'));
  await demonstrate('Choose the arrival', async () => {
    const day = page.locator('#day');
    await driver.click(day);
    const calendar = page.locator('.flatpickr-calendar.open');
    await driver.click(calendar.locator('.flatpickr-next-month'));
    await driver.click(calendar.locator('.flatpickr-next-month'));
    await driver.click(calendar.locator('.flatpickr-prev-month'));
    await driver.click(calendar.getByLabel('September 17, 2026'));
    await expect(day).toHaveValue('2026-09-17');
    const time = page.locator('#at');
    await driver.click(time);
    const hour = calendar.getByLabel('Hour');
    await driver.click(hour);
    await driver.press('ArrowUp', { on: hour });
    await driver.press('Enter', { on: hour });
    await expect(time).toHaveValue('11:00');
  });
});
