import { expect, test } from '../chromium/widget.ts';

test('noUiSlider: prices, steps and a height', async ({ page, driver, useWidget }) => {
  await useWidget('nouislider', async () => {
    const slider = (name: string) => page.getByRole('slider', { name });
    const says = page.locator('output');
    await driver.drag(slider('From'), { by: { x: 80, y: 0 } });
    await expect(says).toHaveText(/^40/u);
    await driver.drag(slider('To'), { by: { x: -40, y: 30 } });
    await expect(says).toHaveText(/ (69|70)/u);
    await driver.drag(page.locator('#price .noUi-connect'), { by: { x: -40, y: 0 } });
    await expect(says).toHaveText(/^(29|30)/u);
    await driver.click(page.locator('#price .noUi-connects'), { offset: { x: 380, y: 8 } });
    await expect(says).toHaveText(/ (94|95)/u);
    // Where the rail was clicked, nothing has the focus.
    await driver.press('Tab', { on: page.locator('body') });
    await driver.press('Tab', { on: slider('From') });
    for (const key of ['ArrowRight', 'ArrowLeft', 'PageUp', 'Home']) await driver.press(key, { on: slider('To') });
    await driver.drag(slider('Steps'), { by: { x: 120, y: 0 } });
    await expect(slider('Steps')).toHaveAttribute('aria-valuetext', /^5/u);
    await driver.click(page.locator('#steps .noUi-connects'), { offset: { x: 40, y: 8 } });
    await driver.press('Tab', { on: page.locator('body') });
    for (const key of ['ArrowUp', 'ArrowUp', 'End']) await driver.press(key, { on: slider('Steps') });
    await driver.drag(slider('Height'), { by: { x: 0, y: 60 } });
    await driver.drag(slider('Height'), { by: { x: 0, y: -30 }, via: [{ x: 0, y: 20 }] });
    await driver.press('PageDown', { on: slider('Height') });
    const native = slider('Volume');
    await driver.click(native, { offset: { x: 30, y: 8 } });
    const box = await native.boundingBox();
    await driver.drag(native, {
      offset: { x: 30, y: 8 },
      by: { x: Math.round((box?.width ?? 0) - 32), y: 0 },
      is: { value: '100' },
    });
    await driver.press('ArrowLeft', { on: native, is: { value: '99' } });
    await driver.press('Home', { on: native, is: { value: '0' } });
  });
});
