import { servePractice } from '../../tools/serve.mjs';
import { differencesFrom } from '../driver.ts';
import { expect, test } from './fixtures.ts';

test.use({ sharesBrowser: true });

test('the practice site: finding and booking a room', { tag: '@long' }, async ({ page, driver, record, showhow }) => {
  const site = await servePractice();
  const at = (path: string) => new URL(path, site.url).href;
  await page.goto(at('index.html'));
  const session = await record('Book High Tide', 'http://127.0.0.1/* http://localhost/*', async () => {
    const text = page.getByRole('searchbox', { name: 'Town, house or room' });
    await driver.click(text);
    await driver.type(text, 'tide');
    await driver.press('Enter', { on: text });
    driver.led('history', at('index.html?text=tide'));
    await driver.click(page.getByRole('button', { name: 'More guests' }));
    driver.led('history', at('index.html?text=tide&guests=2'));
    await driver.click(page.getByText('Sea view', { exact: true }), {
      about: page.getByRole('checkbox', { name: 'Sea view' }),
      checked: true,
    });
    driver.led('history', at('index.html?text=tide&guests=2&has=view'));
    await expect(page.getByText('2 rooms', { exact: true })).toBeVisible();
    await driver.click(page.getByRole('link', { name: 'High Tide' }));
    await page.waitForURL('**/room.html*');
    driver.led('link', at('room.html?id=tide-high&arrive=&leave=&guests=2'));

    await driver.click(page.getByRole('button', { name: 'Next picture' }));
    const map = page.frameLocator('#map');
    await driver.click(map.getByRole('button', { name: 'Zoom in' }));
    await driver.click(map.getByText('Show the way to the ferry'), { about: map.locator('#ferry'), checked: true });
    const calendar = page.frameLocator('#calendar');
    await driver.click(calendar.getByRole('button', { name: 'Later' }));
    // Two free days, one after the other: about one night in six is taken.
    const [arrive, leave] = await calendar.locator('#days').evaluate((days) => {
      const buttons = Array.from(days.querySelectorAll('button'));
      const first = buttons.findIndex((button, day) => !button.disabled && buttons[day + 1]?.disabled === false);
      return [buttons[first]?.dataset['date'], buttons[first + 1]?.dataset['date']];
    });
    await driver.click(calendar.locator(`[data-date="${arrive}"]`));
    await driver.click(calendar.locator(`[data-date="${leave}"]`));
    await expect(page.getByLabel('Leave')).toHaveValue(leave ?? '');

    const name = page.getByRole('textbox', { name: 'Name' });
    await driver.click(name);
    await driver.type(name, 'Ida Lovelace');
    await driver.press('Tab', { on: name });
    const email = page.getByRole('textbox', { name: 'E-mail' });
    await expect(email).toBeFocused();
    await driver.type(email, 'ida@harbour.example', { value: { masked: 'email' }, text: { masked: 'email' } });
    await driver.click(page.getByText('Make an account'), { about: page.locator('#account'), checked: true });
    const password = page.locator('[name=password]');
    await driver.click(password);
    const masked = { masked: 'password' };
    await driver.type(password, 'tulip-72-anvil', { value: masked, text: masked });
    await driver.click(page.getByText('I have read the house rules'), {
      about: page.locator('[name=rules]'),
      checked: true,
    });
    await driver.click(page.getByRole('button', { name: 'Book', exact: true }));
    await driver.click(page.getByRole('button', { name: 'Confirm booking' }));
    await page.waitForURL('**/booked.html');
    driver.led('script', at('booked.html'));
    await expect(page.getByText('High Tide, Tidewater Inn')).toBeVisible();
  });
  expect(await differencesFrom(session, driver, showhow.popup)).toEqual([]);
  expect(session.completeness.gaps).toEqual([]);
  expect(JSON.stringify(session)).not.toMatch(/tulip|harbour\.example/u);
  await site.close();
});
