import { expect, test } from './fixtures.ts';

test('Swagger UI: asking an API for dogs', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/apps/swagger-ui.html'));
  const list = page.locator('#operations-pets-listPets');
  const one = page.locator('#operations-pets-getPet');
  const session = await demonstrate('Find Rex', async () => {
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
  });
  expect(session.actions).toHaveLength(13);
});
