import { expect, test } from '../chromium/widget.ts';

test('SortableJS: rows dragged by the browser, and by the script', async ({ page, driver, useWidget }) => {
  await useWidget('sortable', async () => {
    const list = (id: string) => page.locator(`#${id} li`);
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: new RegExp(`${name}$`, 'u') });
    /** The row that was there has moved aside by then. */
    const move = (name: string, other: string) => driver.drag(row(name), { onto: row(other), kind: 'native' });
    await driver.click(page.getByRole('heading', { name: 'Order of work' }));
    await move('Dig', 'Water');
    await expect(list('todo')).toHaveText(['Plant', 'Water', 'Dig', 'Pick']);
    await move('Pick', 'Plant');
    await move('Plant', 'Plan');
    await move('Water', 'Dig');
    await move('Dig', 'Water');
    for (let round = 0; round < 3; round += 1) {
      await driver.click(row('Plan'));
      await move('Pick', 'Dig');
      await move('Dig', 'Pick');
    }
    const handle = (name: string) => page.getByRole('button', { name: `Move ${name}` });
    for (const [name, other] of [
      ['Sun', 'Star'],
      ['Moon', 'Sun'],
      ['Star', 'Moon'],
    ] as const) {
      await driver.drag(handle(name), { onto: row(other) });
      await driver.click(handle(other));
    }
  });
});
