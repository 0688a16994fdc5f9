import { expect, test } from '../chromium/widget.ts';

test('Choices: one fruit, and several', async ({ page, driver, useWidget }) => {
  await useWidget('choices', async () => {
    const options = page.locator('.choices__list--dropdown.is-active').getByRole('option');
    const one = page.locator('.choices').first();
    const many = page.locator('.choices').nth(1);
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
    await driver.click(page.getByRole('heading', { name: 'Choose fruit' }));
    await driver.click(one);
    await expect(search).toBeFocused();
    await driver.press('ArrowDown', { on: search });
    await driver.press('ArrowUp', { on: search });
    await driver.press('Escape', { on: search });
    await driver.click(one);
    await driver.type(search, 'app');
    await driver.press('Enter', { on: search });
    await expect(page.locator('#one')).toHaveValue('apple');
    await driver.click(field);
    await driver.press('ArrowDown', { on: field });
    await driver.press('Enter', { on: field });
    await driver.press('Escape', { on: field });
    await driver.click(page.getByRole('heading', { name: 'Choose fruit' }));
  });
});
