import { expect, test } from '../chromium/widget.ts';

test('FullCalendar: moving and adding events', async ({ page, driver, useWidget }) => {
  await useWidget('fullcalendar', async () => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const day = (date: string) => page.locator(`[data-date="${date}"]`);
    const event = (title: string) => page.locator('.fc-event').filter({ hasText: title });
    await driver.click(button('Next month'));
    await driver.click(button('Previous month'));
    await driver.drag(event('Regatta'), { onto: day('2026-09-17') });
    await expect(day('2026-09-17')).toContainText('Regatta');
    await driver.drag(event('Fair'), { onto: day('2026-09-25') });
    await expect(day('2026-09-25')).toContainText('Fair');
    await driver.drag(day('2026-09-28'), { onto: day('2026-09-30') });
    await expect(event('Away')).toBeVisible();
    await driver.click(page.getByText('+1 more'));
    await expect(page.locator('.fc-popover')).toBeVisible();
    await driver.click(page.locator('.fc-popover-close'));
    await driver.click(day('2026-09-02'), { offset: { x: 60, y: 60 } });
    await driver.click(button('week view').or(button('week')));
    await expect(page.locator('.fc-timegrid')).toBeVisible();
    await driver.click(button('Previous week').or(button('Next week')).first());
    await driver.click(button('Next week'));
    await driver.wheel(page.locator('.fc-timegrid-slots'), page.locator('.fc-scroller-liquid-absolute').last(), 150);
    await driver.wheel(page.locator('.fc-timegrid-slots'), page.locator('.fc-scroller-liquid-absolute').last(), -90);
    await driver.click(button('list view').or(button('list')));
    await driver.click(button('month view').or(button('month')));
    await driver.click(page.locator('.fc-daygrid-day').nth(10));
    await driver.press('Tab', { on: button('month view').or(button('month')) });
    await driver.click(button('Next month'), { count: 2 });
    await driver.press('Enter', { on: button('Next month') });
    await driver.press('Space', { on: button('Next month') });
    await driver.click(page.getByRole('heading', { level: 2 }));
  });
});
