import { expect, test } from './fixtures.ts';

test('Choices: one fruit, and several', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/apps/choices.html'));
  const options = page.locator('.choices__list--dropdown.is-active').getByRole('option');
  const one = page.locator('.choices').first();
  const many = page.locator('.choices').nth(1);
  await demonstrate('Choose fruit', async () => {
    await driver.click(one);
    const search = one.getByRole('searchbox').or(one.locator('input'));
    await expect(search).toBeFocused();
    await driver.type(search, 'plum');
    await expect(options.first()).toHaveText('Plum');
    await driver.click(options.filter({ hasText: 'Plum' }));
    await expect(page.locator('#one')).toHaveValue('plum');
    const field = many.locator('input');
    await driver.click(field);
    await driver.click(options.filter({ hasText: 'Cherry' }));
    await driver.type(field, 'grape');
    await driver.click(options.filter({ hasText: 'Grape' }));
    await expect(page.locator('#many')).toHaveValues(['cherry', 'grape']);
    await driver.click(many.getByRole('button', { name: 'Remove item: cherry' }).or(many.locator('button')).first());
    await expect(page.locator('#many')).toHaveValues(['grape']);
  });
});
