import { expect, test } from '../chromium/widget.ts';

test('Select2: a town, some sights and tags of one’s own', async ({ page, driver, useWidget }) => {
  await useWidget('select2', async () => {
    const box = (id: string) => page.locator(`#${id} + .select2`);
    const option = (name: string) => page.getByRole('option', { name, exact: true }).and(page.locator('li'));
    const town = box('town').getByRole('textbox');
    await driver.click(town);
    const search = page.locator('.select2-dropdown .select2-search__field');
    await expect(search).toBeFocused();
    await driver.type(search, 'kelp');
    await driver.press('Enter', { on: search });
    await expect(page.locator('#town')).toHaveValue('k');
    await driver.click(town);
    await driver.press('ArrowUp', { on: search });
    await driver.press('Escape', { on: search });
    await driver.click(town);
    await driver.click(option('Westhaven'));
    await expect(page.locator('#town')).toHaveValue('w');
    const sights = box('sights');
    const sought = sights.locator('.select2-search__field');
    for (const name of ['Lighthouse', 'Pier']) {
      await driver.click(sought);
      await driver.click(option(name));
    }
    await expect(page.locator('#sights')).toHaveValues(['l', 'p']);
    await driver.click(sights.locator('.select2-selection__choice__remove').first());
    await expect(page.locator('#sights')).toHaveValues(['p']);
    await driver.press('Escape', { on: sought });
    const tag = box('tags').locator('.select2-search__field');
    await driver.click(tag);
    for (const name of ['calm', 'deep', 'blue']) {
      await driver.type(tag, name);
      await driver.press('Enter', { on: tag });
    }
    await expect(page.locator('#tags')).toHaveValues(['calm', 'deep', 'blue']);
  });
});
