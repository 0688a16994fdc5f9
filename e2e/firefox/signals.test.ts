import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppServer, serveApps } from '../apps/serve.ts';
import { leadsTo } from '../paths.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { openShowhow } from './showhow.ts';

let apps: AppServer;
let firefox: Firefox;

beforeAll(async () => {
  apps = await serveApps();
});
afterAll(() => apps.close());
beforeEach(async () => {
  firefox = await launchFirefox();
});
afterEach(() => firefox.close());

test('what was agreed to apart is recorded, and nothing of a password', async () => {
  const { page } = firefox;
  await page.goto(apps.at('/core/form.html'));
  const showhow = await openShowhow(firefox);
  for (const words of ['when keys are pressed', 'the path of the mouse']) {
    const box = await showhow.popup.waitForSelector(`::-p-xpath(//label[contains(., "${words}")]//input)`);
    await box?.click();
  }
  const session = await showhow.record('Order', 'http://127.0.0.1/*', async () => {
    await page.mouse.move(20, 20);
    await page.mouse.move(400, 300, { steps: 100 });
    await page.click('#name');
    await page.keyboard.type('Ada');
    await page.click('#secret');
    await page.keyboard.type('hidden');
    await page.click('#plain');
  });
  expect(session.capture).toMatchObject({ timing: true, pointer: true });
  expect(session.completeness).toMatchObject({ gaps: [], refused: 0, unrecordable: [] });
  const [name, password] = session.actions.filter((action) => action.type === 'type');
  expect(name?.timing?.keys).toHaveLength(2);
  expect(password).not.toHaveProperty('timing');
  const clicks = session.actions.filter((action) => action.type === 'click');
  expect(clicks.map(({ timing }) => timing?.dwell !== undefined)).toEqual([true, false, true]);

  const [path, ...others] = session.pointer ?? [];
  const last = clicks.at(-1)?.position;
  if (!path || !last) throw new Error('No path, or no click');
  expect(others).toEqual([]);
  expect(path.t.length).toBeGreaterThan(5);
  expect(leadsTo(path, last)).toBe(true);
  // Firefox tells of no focus here: under automation its window has none.
  expect((session.attention ?? []).map(({ change }) => change)).toContain('visible');
});
