import { expect, test } from '../chromium/widget.ts';

test('Konva: shapes on a canvas', async ({ page, driver, useWidget }) => {
  await useWidget('konva', async () => {
    const canvas = page.locator('canvas');
    const says = page.locator('output');
    await driver.click(canvas, { offset: { x: 90, y: 80 } });
    await expect(says).toHaveText('click 0');
    await driver.drag(canvas, { offset: { x: 90, y: 80 }, by: { x: 100, y: 50 } });
    await expect(says).toHaveText('140 90');
    await driver.drag(canvas, { offset: { x: 400, y: 200 }, by: { x: 60, y: -80 }, via: [{ x: 0, y: -80 }] });
    await expect(says).toHaveText('460 120');
    await driver.click(canvas, { offset: { x: 460, y: 120 }, count: 2 });
    await expect(says).toHaveText('double');
    await driver.click(canvas, { offset: { x: 460, y: 120 }, button: 'right' });
    await driver.click(canvas, { offset: { x: 460, y: 120 }, modifiers: ['Shift'] });
    await driver.click(canvas, { offset: { x: 650, y: 380 } });
    for (const [x, y] of [
      [40, 10],
      [-90, 60],
      [70, -30],
      [-20, -20],
    ] as const) {
      const at = { x: 200, y: 140 };
      await driver.drag(canvas, { offset: at, by: { x, y } });
      await driver.drag(canvas, { offset: { x: at.x + x, y: at.y + y }, by: { x: -x, y: -y } });
    }
    for (const y of [-100, 100, -50]) {
      await driver.turn(canvas, { x: 0, y });
      await driver.click(page.getByRole('heading', { name: 'Drawing' }));
    }
  });
});
