import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Session } from '../../src/session/schema.ts';
import { type AppServer, serveApps } from '../apps/serve.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { createFirefoxDriver, differencesFrom, type FirefoxDriver } from './driver.ts';
import { openShowhow, type Showhow } from './showhow.ts';

let apps: AppServer;
let firefox: Firefox;
let showhow: Showhow;
let driver: FirefoxDriver;

beforeAll(async () => {
  apps = await serveApps();
});
afterAll(() => apps.close());
beforeEach(async () => {
  firefox = await launchFirefox();
  driver = createFirefoxDriver(firefox.page);
});
afterEach(() => firefox.close());

async function demonstrate(task: string, path: string, act: () => Promise<void>): Promise<Session> {
  await firefox.page.goto(apps.at(path));
  showhow = await openShowhow(firefox);
  const session = await showhow.record(task, 'http://127.0.0.1/*, http://localhost/*', act);
  expect(await differencesFrom(session, driver, firefox.page)).toEqual([]);
  expect(session.completeness).toMatchObject({ gaps: [], refused: 0 });
  return session;
}

test('a form: clicks, typing, a masked password, a choice, Enter', async () => {
  const secret = 'Zq7-violet-harbour';
  const session = await demonstrate('Order', '/core/form.html', async () => {
    const name = await driver.find('#name');
    await driver.click(name, { role: 'textbox', name: 'Name' });
    await driver.type(name, 'Ada Lovelace');
    await driver.press('Tab', name);
    const field = await driver.find('#secret');
    await driver.type(field, secret, { masked: 'password' });
    const gift = await driver.find('#gift');
    const wrap = { role: 'checkbox', name: 'Wrap it as a gift' };
    await driver.click(await driver.find('label:has(#gift)'), wrap, { about: gift, checked: true });
    await driver.click(gift, wrap, { checked: false });
    const plain = await driver.find('#plain');
    await driver.click(plain, { role: 'button', name: 'Plain button' }, { count: 2 });
    const large = await driver.find('[value=l]');
    await driver.click(large, { role: 'radio', name: 'Large' }, { checked: true });
    await driver.press('Tab', large);
    const colour = await driver.find('#colour');
    await driver.select(colour, 'ArrowDown', { value: 'g', label: 'Green', index: 1 });
    await driver.click(name, { role: 'textbox', name: 'Name' });
    await driver.press('Enter', name);
    await driver.led('form', apps.at('/core/done.html?name=Ada+Lovelace&size=l&colour=g&remarks='));
  });
  expect(JSON.stringify(session)).not.toContain(secret.slice(0, 6));
  expect(session.environment.browser).toContain('Firefox');
});

test('links, and the browser’s own navigation', async () => {
  const session = await demonstrate('Go about', '/core/links.html', async () => {
    await driver.click(await driver.find('a[href="/core/done.html"]'), { role: 'link', name: 'To the end' });
    await driver.led('link', apps.at('/core/done.html'));
    await driver.back(apps.at('/core/links.html'));
    await driver.reload();
    await driver.click(await driver.find('#push'), { role: 'button', name: 'Next step' });
    await driver.led('history', apps.at('/core/links.html?step=2'));
    await driver.goto(apps.at('/core/form.html'));
    await driver.click(await driver.find('#plain'), { role: 'button', name: 'Plain button' });
  });
  expect(session.actions).toHaveLength(6);
});

test('frames', async () => {
  const other = encodeURIComponent(apps.elsewhere('/core/framed.html'));
  const session = await demonstrate('Press in frames', `/core/frames.html?other=${other}`, async () => {
    for (const [title, name] of [
      ['Same origin', 'Press in frame'],
      ['Other origin', 'Press in frame'],
      ['Srcdoc', 'Press in srcdoc'],
      ['Blank', 'Press in blank'],
    ] as const) {
      const frame = await driver.frame(`iframe[title="${title}"]`);
      await driver.click(await driver.find('button', frame), { role: 'button', name });
    }
  });
  expect(session.actions).toHaveLength(4);
});

test('an application: flatpickr', async () => {
  await demonstrate('Choose a day', '/apps/flatpickr.html', async () => {
    await driver.click(await driver.find('#day'), { role: 'textbox', name: 'Day of arrival' });
    await driver.click(await driver.find('.open .flatpickr-next-month'), null);
    await driver.click(await driver.find('.open [aria-label="September 17, 2026"]'), null);
  });
  expect(await firefox.page.$eval('#day', (field) => (field as HTMLInputElement).value)).toBe('2026-09-17');
});

test('what is pressed in the page, and let go where the label is, is let go in the page', async () => {
  const { page } = firefox;
  await page.goto(apps.at('/core/form.html'));
  showhow = await openShowhow(firefox);
  const { actions } = await showhow.record('Let go', 'http://127.0.0.1/*', async () => {
    const label = await page.waitForSelector('html > div');
    const box = await label?.boundingBox();
    if (!box) throw new Error('The label is not drawn.');
    const [x, y] = [Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2)];
    await page.evaluate(() => addEventListener('mouseup', () => (document.title = 'let go'), { once: true }));
    await page.mouse.move(x, y - 200);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 6 });
    await page.mouse.up();
    await page.waitForFunction(() => document.title === 'let go');
  });
  expect(actions).toMatchObject([{ type: 'drag', kind: 'pointer' }]);
});
