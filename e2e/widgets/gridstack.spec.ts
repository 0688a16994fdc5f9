import { expect, test } from '../chromium/widget.ts';

test('GridStack: moving and resizing the panes of a dashboard', async ({ page, driver, useWidget }) => {
  await useWidget('gridstack', async () => {
    const pane = (name: string) => page.locator('.grid-stack-item').filter({ hasText: name });
    const add = page.getByRole('button', { name: 'Add' });
    const content = (name: string) => page.locator('.grid-stack-item-content').filter({ hasText: name });
    await driver.drag(content('Weather'), { by: { x: 0, y: 180 } });
    await expect(pane('Weather')).toHaveAttribute('gs-y', '2');
    await driver.drag(content('Tides'), { by: { x: -300, y: 0 }, via: [{ x: -100, y: 20 }] });
    for (const [name, way] of [
      ['Boats', -80],
      ['Tides', 120],
      ['Weather', 60],
    ] as const) {
      const handle = pane(name).locator('.ui-resizable-se');
      await driver.click(content(name));
      await driver.drag(handle, { by: { x: way, y: 70 } });
      await driver.click(content(name), { count: 2 });
    }
    for (let round = 1; round <= 3; round += 1) {
      await driver.click(add);
      await expect(pane(`More ${round}`)).toBeVisible();
      await driver.drag(content(`More ${round}`), { by: { x: 150, y: 100 } });
    }
    await driver.press('Tab', { on: page.locator('body') });
    await driver.press('Enter', { on: add });
    await expect(pane('More 4')).toBeVisible();
    await driver.click(page.getByRole('heading', { name: 'Dashboard' }));
  });
});
