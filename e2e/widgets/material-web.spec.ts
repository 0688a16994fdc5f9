import { expect, test } from '../chromium/widget.ts';

test('Material Web: a trip in components with shadow roots', async ({ page, driver, useWidget }) => {
  await useWidget('material-web', async () => {
    const to = page.getByRole('textbox', { name: 'Where to' });
    await driver.click(to);
    await driver.type(to, 'Kelp Quay');
    await driver.click(page.locator('md-primary-tab').nth(1));
    await driver.press('ArrowLeft', { on: page.locator('md-primary-tab').nth(1) });
    const kind = page.locator('md-outlined-select');
    await driver.click(kind.getByRole('combobox'));
    await driver.click(page.getByRole('option', { name: 'Second' }));
    await driver.click(page.locator('md-checkbox').getByRole('checkbox'), { checked: true });
    const remind = page.locator('md-switch').getByRole('switch');
    await driver.click(remind, { checked: true });
    await driver.press('Space', { on: remind, is: { checked: false } });
    const seat = (name: string) => page.locator(`md-radio[aria-label=${name}], md-radio[data-aria-label=${name}]`);
    await driver.click(seat('Window'));
    await expect(seat('Window')).toBeFocused();
    await driver.press('ArrowRight', { on: seat('Window') });
    const bags = page.getByRole('slider', { name: 'Bags' });
    await driver.press('Tab', { on: seat('Aisle') });
    await driver.press('ArrowRight', { on: bags });
    await driver.press('ArrowRight', { on: bags });
    for (const name of ['Quiet', 'Table']) await driver.click(page.getByRole('button', { name }));
    await driver.click(page.getByRole('button', { name: 'More' }));
    await driver.click(page.getByRole('menuitem', { name: 'Share' }));
    await expect(page.locator('md-menu').first()).not.toHaveAttribute('open');
    await driver.click(page.getByRole('button', { name: 'Book' }));
    await driver.click(page.getByRole('button', { name: 'Yes' }));
    await expect(page.locator('md-dialog')).not.toHaveAttribute('open');
    await driver.click(page.getByRole('heading', { name: 'Trip' }));
  });
});
