import { expect, test } from '../chromium/widget.ts';

test('Vuetify: hiring a boat', async ({ page, driver, useWidget }) => {
  await useWidget('vuetify', async () => {
    const name = page.getByRole('textbox', { name: 'Name' });
    await driver.click(name);
    await driver.type(name, 'Ida');
    const option = (title: string) => page.getByRole('option', { name: title });
    await driver.click(page.locator('.v-select').first().locator('.v-field__input'), {
      about: page.locator('.v-select').first().locator('.v-field'),
    });
    await driver.click(option('Kayak'));
    await expect(page.locator('.v-select').first()).toContainText('Kayak');
    const crew = page.getByRole('combobox', { name: 'Crew' }).last();
    await driver.click(crew);
    await driver.type(crew, 'be');
    await driver.click(option('Ben'));
    await driver.type(crew, 'an');
    await driver.click(option('Ann'));
    await driver.press('Escape', { on: crew });
    const life = page.getByRole('checkbox', { name: 'Life vests' });
    await driver.click(page.getByText('Life vests'), { about: life, checked: true });
    await driver.press('Space', { on: life, is: { checked: false } });
    const bags = page.getByRole('slider');
    await driver.drag(bags, { by: { x: 90, y: 0 } });
    await driver.press('ArrowRight', { on: bags });
    for (let round = 0; round < 3; round += 1) {
      await driver.click(page.getByRole('button', { name: 'Longer' }));
      await driver.click(page.getByRole('heading', { name: 'Boat hire' }));
    }
    await driver.click(page.getByRole('button', { name: 'Menu' }));
    await driver.click(page.getByText('Rules'));
    await driver.click(page.getByRole('button', { name: 'Hire', exact: true }));
    await driver.click(page.getByRole('button', { name: 'Yes' }));
    await expect(page.getByText('Hire it?')).toBeHidden();
  });
});
