/** Pages that the browser keeps when they are left, and shows again as they were (the back/forward cache). */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ keepsPages: true });

const remember = (page: Page) => page.evaluate(() => Reflect.set(window, 'isKept', true));

/** Playwright waits in vain for a page to load that is there already. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'isKept'))).toBe(true);
}

test('what is typed on where the text was left is another action, after the ways out and back', async ({
  page,
  apps,
  record,
}) => {
  await page.goto(apps.at('/core/form.html'));
  const name = page.getByLabel('Name');
  const session = await record('Type, look elsewhere, type on', 'http://127.0.0.1/*', async () => {
    await name.click();
    await page.keyboard.type('half');
    await remember(page);
    await page.goto(apps.at('/core/done.html'));
    await goBack(page);
    await expect(name).toBeFocused();
    await page.keyboard.type('more');
    await expect(name).toHaveValue(/halfmore/u);
  });
  expect(session.actions).toMatchObject([
    { type: 'click' },
    { type: 'type', text: 'half' },
    { type: 'navigate', url: apps.at('/core/done.html') },
    { type: 'back', url: apps.at('/core/form.html') },
    { type: 'type', text: 'more' },
  ]);
});

test('a page that was kept is recorded as before, and the ways within it too', async ({ page, apps, record }) => {
  await page.goto(apps.at('/core/form.html'));
  const name = page.getByLabel('Name');
  const session = await record('Go to and fro', 'http://127.0.0.1/*', async () => {
    await page.evaluate(() => history.pushState(null, '', '?step=2'));
    await remember(page);
    await page.goto(apps.at('/core/done.html'));
    await goBack(page);
    await name.click();
    await goBack(page);
    await expect(page).toHaveURL(apps.at('/core/form.html'));
    await name.click({ button: 'right' });
  });
  expect(session.actions).toMatchObject([
    { type: 'navigate', url: apps.at('/core/done.html') },
    { type: 'back', url: apps.at('/core/form.html?step=2') },
    { type: 'click', button: 'left' },
    { type: 'back', url: apps.at('/core/form.html') },
    { type: 'click', button: 'right' },
  ]);
});

test('a page that was kept before Start is recorded once it is gone back to', async ({ page, apps, record }) => {
  await page.goto(apps.at('/core/form.html'));
  await remember(page);
  await page.goto(apps.at('/core/done.html'));
  const session = await record('Go back, and type', 'http://127.0.0.1/*', async () => {
    await goBack(page);
    await page.getByLabel('Name').click();
    await page.keyboard.type('half');
  });
  expect(session.actions).toMatchObject([{ type: 'click' }, { type: 'type', text: 'half' }]);
});
