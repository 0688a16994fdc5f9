import { expect, test } from '../chromium/widget.ts';

test('Plyr: the controls of a film', async ({ page, driver, useWidget }) => {
  await useWidget('plyr', async () => {
    const button = (name: string) => page.locator('.plyr__controls').getByRole('button', { name, exact: true });
    await driver.click(button('Mute'));
    await driver.click(button('Unmute'));
    const volume = page.getByRole('slider', { name: 'Volume' });
    await driver.click(volume, { offset: { x: 20, y: 8 } });
    await driver.press('ArrowRight', { on: volume });
    await driver.press('ArrowLeft', { on: volume });
    await driver.drag(volume, { offset: { x: 20, y: 8 }, by: { x: 20, y: 0 } });
    await driver.click(button('Settings'));
    await driver.click(page.getByRole('menuitem', { name: /^Speed/u }));
    await driver.click(page.getByRole('menuitemradio', { name: '1.5×' }), { checked: true });
    await driver.click(page.getByRole('menuitem', { name: /^Speed/u }));
    await driver.click(page.getByRole('menuitemradio', { name: 'Normal' }), { checked: true });
    await driver.click(button('Settings'));
    await driver.click(button('Rewind 10s'));
    await driver.click(button('Forward 10s'), { count: 2 });
    const seek = page.getByRole('slider', { name: 'Seek' });
    for (const x of [200, 100, 300]) await driver.click(seek, { offset: { x, y: 8 } });
    await driver.press('Tab', { on: seek });
    await driver.press('Space', { on: button('Unmute').or(button('Mute')) });
    await driver.press('Space', { on: button('Unmute').or(button('Mute')) });
    await driver.click(page.getByRole('heading', { name: 'Film' }));
    await expect(page.getByRole('menuitem', { name: /^Speed/u })).toBeHidden();
  });
});
