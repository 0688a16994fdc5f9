import { expect, test } from '../chromium/widget.ts';

test('Splide: turning and swiping through pictures', async ({ page, driver, useWidget }) => {
  await useWidget('splide', async () => {
    const says = page.locator('output');
    const button = (name: string) => page.getByRole('button', { name });
    const list = page.locator('.splide__track');
    const slide = page.locator('.splide__slide.is-active');
    await driver.click(button('Next slide'));
    await expect(says).toHaveText('1');
    for (const index of [2, 3]) {
      await driver.drag(slide, { by: { x: -320, y: 5 }, offset: { x: 450, y: 100 } });
      await expect(says).toHaveText(String(index));
      await driver.click(list, { about: slide, offset: { x: 300, y: 60 } });
    }
    for (const index of [2, 1, 0]) {
      await driver.drag(slide, { by: { x: 330, y: -10 }, offset: { x: 100, y: 100 } });
      await expect(says).toHaveText(String(index));
    }
    for (const index of [4, 2, 3, 1]) {
      await driver.click(page.getByRole('tab', { name: `Go to slide ${index}` }));
      await expect(says).toHaveText(String(index - 1));
    }
    const tab = (index: number) => page.getByRole('tab', { name: `Go to slide ${index}` });
    await driver.press('ArrowRight', { on: tab(1) });
    await driver.press('ArrowRight', { on: tab(2) });
    await driver.press('ArrowLeft', { on: tab(3) });
    await driver.click(button('Next slide'));
    await driver.click(button('Previous slide'));
    await driver.press('Enter', { on: button('Previous slide') });
    // At the first one the button is disabled, and loses the focus.
    await driver.press('Space', { on: page.locator('body') });
    await driver.click(page.getByRole('heading', { name: 'Pictures' }));
  });
});
