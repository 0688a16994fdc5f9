import { expect, test } from '../chromium/widget.ts';

test('MUI: a meal ordered and rated', async ({ page, driver, useWidget }) => {
  await useWidget('mui', async () => {
    const name = page.getByRole('textbox', { name: 'Name' });
    await driver.click(name);
    await driver.type(name, 'Ida');
    const meal = page.getByRole('combobox', { name: 'Meal' });
    await driver.click(meal);
    await driver.click(page.getByRole('option', { name: 'Lunch' }));
    await expect(meal).toHaveText('Lunch');
    await driver.press('ArrowDown', { on: meal });
    await driver.press('ArrowDown', { on: page.getByRole('option', { name: 'Lunch' }) });
    await driver.press('Enter', { on: page.getByRole('option', { name: 'Dinner' }) });
    await expect(meal).toHaveText('Dinner');
    const starter = page.getByRole('combobox', { name: 'Starter' });
    await driver.click(starter);
    await driver.type(starter, 'st');
    await driver.click(page.getByRole('option', { name: 'Stew' }));
    await expect(starter).toHaveValue('Stew');
    await driver.click(page.getByText('Spicy'), {
      about: page.getByRole('checkbox', { name: 'Spicy' }),
      checked: true,
    });
    const toGo = page.getByRole('switch', { name: 'To go' });
    await driver.click(toGo, { checked: true });
    await driver.press('Space', { on: toGo, is: { checked: false } });
    await driver.click(page.getByRole('button', { name: 'More' }));
    await driver.press('ArrowDown', { on: page.getByRole('menuitem', { name: 'Copy it' }) });
    await driver.press('Enter', { on: page.getByRole('menuitem', { name: 'Delete it' }) });
    // It is before the dialog in the page until it has faded.
    await expect(page.locator('.MuiMenu-root')).toHaveCount(0);
    const reason = page.getByRole('textbox', { name: 'Reason' });
    await driver.click(reason);
    await driver.type(reason, 'cold');
    await driver.click(page.getByRole('button', { name: 'Yes, delete' }));
    await expect(reason).toBeHidden();
    await driver.click(page.getByRole('tab', { name: 'Rate' }));
    await driver.drag(page.locator('.MuiSlider-thumb'), { by: { x: 90, y: 0 } });
    await driver.press('ArrowLeft', { on: page.getByRole('slider', { name: 'Volume' }) });
    await driver.click(page.locator('label').filter({ hasText: '4 Stars' }), {
      about: page.getByRole('radio', { name: '4 Stars' }),
      checked: true,
    });
  });
});
