import { expect, test } from '../chromium/widget.ts';

test('Bootstrap: a menu, a tooltip, a dialog and an accordion', async ({ page, driver, useWidget }) => {
  await useWidget('bootstrap', async () => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await driver.click(button('Sort'));
    await driver.click(button('By name'));
    // The item that had the focus is gone.
    await driver.press('Tab', { on: page.locator('body') });
    await driver.click(button('Sort'));
    await driver.press('ArrowDown', { on: button('Sort') });
    await driver.press('Escape', { on: button('By price') });
    await driver.click(button('Why'));
    await expect(page.getByText('Two for one')).toBeVisible();
    await driver.click(button('Why'));
    await driver.click(button('Order'));
    const name = page.getByLabel('Name');
    await driver.click(name);
    await driver.type(name, 'Ida');
    await driver.press('Tab', { on: name });
    const size = page.getByRole('combobox', { name: 'Size' });
    await driver.select(size, 'ArrowDown', { value: 'Large', label: 'Large', index: 1 });
    await driver.click(page.getByRole('dialog', { name: 'Order' }), { offset: { x: 20, y: 400 } });
    await expect(name).toBeHidden();
    await driver.click(button('Order'));
    await driver.click(button('Never mind'));
    await driver.click(button('Cart'));
    await driver.click(button('Close'));
    await driver.click(page.getByRole('tab', { name: 'Terms' }));
    await driver.click(button('When'));
    await driver.click(button('Where'));
    await expect(page.getByText('Here', { exact: true })).toBeVisible();
    const agree = page.getByRole('switch', { name: 'I agree' });
    await driver.click(page.getByText('I agree'), { about: agree, checked: true });
    await driver.press('Space', { on: agree, is: { checked: false } });
    await driver.click(page.getByText('Fast', { exact: true }), { about: page.locator('#fast'), checked: true });
    await driver.click(page.getByText('Slow', { exact: true }), { about: page.locator('#slow'), checked: true });
  });
});
