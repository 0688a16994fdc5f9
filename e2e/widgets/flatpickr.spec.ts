import { expect, test } from '../chromium/widget.ts';

test('flatpickr: a day and a time', async ({ page, driver, useWidget }) => {
  await useWidget('flatpickr', async () => {
    const day = page.locator('#day');
    await driver.click(day);
    const calendar = page.locator('.flatpickr-calendar.open');
    await driver.click(calendar.locator('.flatpickr-next-month'));
    await driver.click(calendar.locator('.flatpickr-next-month'));
    await driver.click(calendar.locator('.flatpickr-prev-month'));
    await driver.click(calendar.getByLabel('September 17, 2026'));
    await expect(day).toHaveValue('2026-09-17');
    await driver.click(day);
    const year = calendar.getByLabel('Year');
    await driver.click(year);
    await driver.press('ArrowUp', { on: year });
    await driver.press('Escape', { on: year });
    await driver.click(day);
    for (let round = 0; round < 3; round += 1) await driver.click(calendar.locator('.flatpickr-prev-month'));
    await driver.click(calendar.locator('.flatpickr-day:not(.prevMonthDay)').nth(4));
    await driver.click(day);
    await driver.press('Escape', { on: day });
    const time = page.locator('#at');
    await driver.click(time);
    const hour = calendar.getByLabel('Hour');
    await driver.click(hour);
    await driver.press('ArrowUp', { on: hour });
    await driver.press('Enter', { on: hour });
    await expect(time).toHaveValue('11:00');
  });
});
