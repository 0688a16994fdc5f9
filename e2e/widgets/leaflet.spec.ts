import { expect, test } from '../chromium/widget.ts';

test('Leaflet: moving about on a map', async ({ page, driver, useWidget }) => {
  await useWidget('leaflet', async () => {
    const map = page.locator('#map');
    const says = page.locator('output');
    const marker = page.getByRole('button', { name: 'Saltmarsh' });
    await driver.drag(map, { offset: { x: 600, y: 300 }, by: { x: -100, y: 60 }, via: [{ x: -20, y: 60 }] });
    await expect(says).not.toHaveText('');
    await driver.drag(map, { offset: { x: 400, y: 380 }, by: { x: 80, y: -40 } });
    await driver.click(page.getByRole('button', { name: 'Zoom in' }));
    await expect(says).toContainText('7');
    await driver.click(page.getByRole('button', { name: 'Zoom out' }));
    await driver.turn(map, { x: 0, y: -200 });
    await expect(says).not.toContainText('6 ');
    await driver.turn(map, { x: 0, y: 400 });
    await driver.click(marker);
    await expect(page.getByRole('button', { name: 'Sail' })).toBeVisible();
    await driver.click(page.getByRole('button', { name: 'Sail' }));
    await driver.click(page.getByRole('button', { name: 'Close popup' }));
    await driver.drag(page.getByRole('button', { name: 'Buoy' }), { by: { x: 40, y: 40 } });
    await driver.drag(page.getByRole('button', { name: 'Buoy' }), { by: { x: -60, y: 20 } });
    await driver.hover(page.getByRole('button', { name: 'Layers' }), page.getByText('Shoals'));
    await driver.click(page.getByText('Shoals'), {
      about: page.getByRole('checkbox', { name: 'Shoals' }),
      checked: true,
    });
    const before = (await says.textContent()) ?? '';
    await driver.click(map, { count: 2, offset: { x: 200, y: 350 } });
    await expect(says).not.toHaveText(before);
    await driver.press('ArrowRight', { on: map });
    await driver.press('ArrowDown', { on: map });
    await driver.press('-', { on: map, is: { code: 'Minus' } });
    await driver.click(page.locator('path.leaflet-interactive').first());
    await expect(page.locator('.leaflet-popup-content')).toBeVisible();
    await driver.press('Escape', { on: map });
    await driver.drag(map, { offset: { x: 300, y: 400 }, by: { x: 120, y: -90 }, modifiers: ['Shift'] });
    await driver.click(map, { button: 'right', offset: { x: 500, y: 400 } });
  });
});
