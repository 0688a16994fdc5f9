import { expect, test } from '../chromium/widget.ts';

test('Tom Select: a person and words', async ({ page, driver, useWidget }) => {
  await useWidget('tom-select', async () => {
    const who = page.getByRole('combobox', { name: 'Who', exact: true });
    const words = page.getByRole('combobox', { name: 'Words', exact: true });
    const option = (name: string) => page.locator('.ts-dropdown').getByRole('option', { name, exact: true });
    await driver.click(page.locator('.ts-control').first());
    await expect(who).toBeFocused();
    await driver.press('ArrowDown', { on: who });
    await driver.press('ArrowDown', { on: who });
    await driver.press('Enter', { on: who });
    await expect(page.locator('#who')).toHaveValue('ben');
    await driver.press('Tab', { on: who });
    await driver.press('Shift+Tab', { on: words });
    await driver.type(who, 'ce');
    await expect(option('Cem')).toHaveClass(/\bactive\b/u);
    await driver.press('Enter', { on: who });
    await expect(page.locator('#who')).toHaveValue('cem');
    await driver.click(page.getByRole('heading', { name: 'Choose people' }));
    await driver.click(page.locator('.ts-control').first());
    await driver.click(option('Ann'));
    await expect(page.locator('#who')).toHaveValue('ann');
    await driver.click(words);
    await driver.type(words, 'far', { keys: [','], after: 'near', value: 'near', text: 'far,near' });
    await expect(page.locator('#words')).toHaveValue('calm,deep,far');
    await driver.press('Enter', { on: words });
    await driver.press('Backspace', { on: words });
    await expect(page.locator('#words')).toHaveValue('calm,deep,far');
    await driver.press('ArrowLeft', { on: words });
    await driver.press('ArrowRight', { on: words });
    await driver.click(page.locator('.ts-wrapper.multi .remove').first());
    await expect(page.locator('#words')).toHaveValue('deep,far');
    await driver.press('Escape', { on: words });
    await driver.click(page.getByRole('heading', { name: 'Choose people' }));
  });
});
