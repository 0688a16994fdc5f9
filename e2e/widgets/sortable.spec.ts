import { expect, test } from '../chromium/widget.ts';

test('SortableJS: rows dragged by the browser, and by the script', async ({ page, driver, useWidget }) => {
  await useWidget('sortable', async () => {
    const list = (id: string) => page.locator(`#${id} li`);
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: new RegExp(`${name}$`, 'u') });
    /** The row that it is dropped on moves aside, so that beneath what is dragged along lies the list. */
    const move = (name: string, other: string, id: string) =>
      driver.drag(row(name), { onto: row(other), dropped: page.locator(`#${id}`), kind: 'native' });
    await driver.click(page.getByRole('heading', { name: 'Order of work' }));
    await move('Dig', 'Water', 'todo');
    await expect(list('todo')).toHaveText(['Plant', 'Water', 'Dig', 'Pick']);
    await move('Pick', 'Plant', 'todo');
    await move('Plant', 'Plan', 'done');
    await move('Water', 'Dig', 'todo');
    await move('Dig', 'Water', 'todo');
    for (let round = 0; round < 3; round += 1) {
      await driver.click(row('Plan'));
      await move('Pick', 'Dig', 'todo');
      await move('Dig', 'Pick', 'todo');
    }
    const handle = (name: string) => page.getByRole('button', { name: `Move ${name}` });
    for (const [name, other] of [
      ['Sun', 'Star'],
      ['Moon', 'Sun'],
      ['Star', 'Moon'],
    ] as const) {
      await driver.drag(handle(name), { onto: row(other), dropped: page.locator('#handles') });
      await driver.click(handle(other));
    }
  });
});
