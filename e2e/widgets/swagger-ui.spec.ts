import { expect, test } from '../chromium/widget.ts';

test('Swagger UI: asking an API for dogs', async ({ page, driver, useWidget }) => {
  const list = page.locator('#operations-pets-listPets');
  const one = page.locator('#operations-pets-getPet');
  await useWidget('swagger-ui', async () => {
    await driver.click(list.getByRole('button', { name: 'GET /api/pets List pets', exact: true }));
    await driver.click(list.getByRole('button', { name: 'Try it out' }));
    await driver.press('Tab', { on: list.getByRole('button', { name: 'Cancel' }) });
    await driver.select(list.getByRole('combobox').first(), 'ArrowDown', { value: 'dog', label: 'dog', index: 1 });
    const name = list.getByPlaceholder('name');
    await driver.click(name);
    await driver.type(name, 're');
    await driver.click(list.getByRole('button', { name: 'Execute' }));
    await expect(list.locator('.live-responses-table')).toContainText('Rex');
    await driver.click(one.getByRole('button', { name: 'GET /api/pets/{id} One pet', exact: true }));
    await driver.click(one.getByRole('button', { name: 'Try it out' }));
    const id = one.getByPlaceholder('id');
    await driver.click(id);
    await driver.type(id, '2');
    await driver.click(one.getByRole('button', { name: 'Execute' }));
    await expect(one.locator('.live-responses-table')).toContainText('Minka');
    await driver.click(one.getByRole('button', { name: 'Clear' }));
    await driver.click(id, { count: 2 });
    await driver.type(id, '1', { value: '1' });
    await driver.press('Tab', { on: id });
    await driver.press('Enter', { on: one.getByRole('button', { name: 'Execute' }) });
    await expect(one.locator('.live-responses-table')).toContainText('Rex');
    await driver.click(one.getByRole('button', { name: 'Cancel' }));
    await driver.click(one.getByRole('button', { name: 'GET /api/pets/{id} One pet', exact: true }));
    await driver.click(list.getByRole('button', { name: 'Cancel' }));
  });
});
