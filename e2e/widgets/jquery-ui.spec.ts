import { expect, test } from '../chromium/widget.ts';

test('jQuery UI: a parcel, a slider, a date, a menu and a dialog', async ({ page, driver, useWidget }) => {
  await useWidget('jquery-ui', async () => {
    await driver.drag(page.getByText('Parcel'), { by: { x: 120, y: 10 }, via: [{ x: 60, y: 40 }] });
    await driver.drag(page.getByText('Parcel'), { onto: page.locator('#van') });
    await expect(page.getByText('Loaded')).toBeVisible();
    const handle = page.locator('.ui-slider-handle');
    await driver.drag(handle, { by: { x: 80, y: 0 } });
    await driver.press('ArrowRight', { on: handle });
    await driver.press('ArrowRight', { on: handle });
    await driver.click(page.locator('#volume'), { offset: { x: 150, y: 5 } });
    const day = page.getByLabel('Day');
    await driver.click(day);
    await driver.click(page.getByTitle('Next', { exact: true }));
    await driver.click(page.getByTitle('Prev', { exact: true }));
    await driver.click(page.locator('.ui-datepicker').getByRole('link', { name: '17', exact: true }));
    await expect(day).toHaveValue('2026-09-17');
    await driver.hover(page.getByRole('menuitem', { name: 'Drinks' }), page.getByRole('menuitem', { name: 'Juice' }));
    await driver.click(page.getByRole('menuitem', { name: 'Juice' }));
    const town = page.getByLabel('Town');
    await driver.click(town);
    await driver.type(town, 'ha');
    await driver.click(
      page.getByRole('option', { name: 'Westhaven' }).or(page.locator('.ui-autocomplete div')).first(),
    );
    await expect(town).toHaveValue('Westhaven');
    await driver.click(page.getByRole('tab', { name: 'Two' }));
    await driver.press('ArrowUp', { on: page.getByRole('tab', { name: 'Two' }) });
    await driver.press('Space', { on: page.getByRole('tab', { name: 'One' }) });
    const guests = page.getByLabel('Guests');
    await driver.click(page.locator('.ui-spinner-up'));
    await expect(guests).toHaveValue('3');
    await driver.click(guests);
    await driver.press('ArrowUp', { on: guests });
    await driver.click(page.getByRole('button', { name: 'Open' }));
    await driver.drag(page.locator('.ui-dialog-title'), { by: { x: -100, y: -60 }, offset: { x: 40, y: 8 } });
    await driver.drag(page.locator('.ui-resizable-se'), { by: { x: 40, y: 30 } });
    await driver.click(page.getByRole('button', { name: 'Close' }));
  });
});
