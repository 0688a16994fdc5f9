import type { Page } from '@playwright/test';
import type { Action, Position, Session } from '../../src/session/schema.ts';
import type { Driver } from '../driver.ts';
import { crowdedPoints, leadsTo, pathTimes } from '../paths.ts';
import { expect, test } from './fixtures.ts';

test.use({ sharesBrowser: true });

const SITE = 'http://127.0.0.1/*';

/** A name, a password, and the order sent, with the mouse moved about in between. */
async function order(page: Page, driver: Driver): Promise<void> {
  const name = page.getByLabel('Name');
  await page.mouse.move(20, 20);
  await page.mouse.move(400, 300, { steps: 300 });
  await driver.click(name);
  await driver.type(name, 'Ada Lovelace');
  await driver.press('Tab', { on: name });
  await page.keyboard.type('hidden');
  await page.getByRole('button', { name: 'Send order' }).click();
  await expect(page).toHaveURL(/done\.html/u);
  await page.mouse.move(30, 40, { steps: 5 });
}

const typings = ({ actions }: Session) => actions.filter((action) => action.type === 'type');
const timingOf = (action: Action | undefined) => (action && 'timing' in action ? action.timing : undefined);

/** Where the last click was. */
function lastClick({ actions }: Session): Position {
  const click = actions.findLast((action) => action.type === 'click');
  if (!click?.position) throw new Error('No click');
  return click.position;
}

test('with both switches off, a session has none of it', async ({ apps, page, driver, record }) => {
  await page.goto(apps.at('/core/form.html'));
  const session = await record('Order', SITE, () => order(page, driver));
  expect(session.capture).toMatchObject({ timing: false, pointer: false });
  expect(session.consent.notice.text).not.toMatch(/mouse|press keys/u);
  expect(session).not.toHaveProperty('pointer');
  expect(session).not.toHaveProperty('attention');
  expect(session.actions.filter((action) => 'timing' in action)).toEqual([]);
  expect(session.completeness.gaps).toEqual([]);
});

test('with both on it is there, at most sixty points a second, and none of a password', async ({
  apps,
  page,
  driver,
  record,
  showhow,
}) => {
  await page.goto(apps.at('/core/form.html'));
  await showhow.popup
    .getByRole('checkbox', { name: 'Also record: when keys are pressed and how long you wait' })
    .check();
  await showhow.popup.getByRole('checkbox', { name: 'Also record: the path of the mouse' }).check();
  const session = await record('Order', SITE, () => order(page, driver));

  expect(session.capture).toMatchObject({ timing: true, pointer: true });
  expect(session.consent.agreed.capture).toEqual(session.capture);
  expect(session.consent.notice.text).toContain('when you press keys in text fields');
  expect(session.consent.notice.text).toContain('the path of your mouse');
  expect(session.completeness).toMatchObject({ gaps: [], refused: 0, unrecordable: [] });

  const [name, password] = typings(session).map(timingOf);
  expect(name?.keys).toHaveLength('Ada Lovelace'.length - 1);
  expect(name?.dwell).toBeGreaterThan(0);
  expect(typings(session)[1]?.text).toEqual({ masked: 'password' });
  expect(password).toBeUndefined();
  expect(timingOf(session.actions.find(({ type }) => type === 'click'))?.dwell).toBeGreaterThan(0);

  const [form, done, ...others] = session.pointer ?? [];
  if (!form || !done) throw new Error('No path');
  expect([form.document, done.document, others]).toEqual(['d1', 'd2', []]);
  expect([form, done].map(({ t, x, y }) => [x.length - t.length, y.length - t.length])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect([form, done].flatMap(crowdedPoints)).toEqual([]);
  expect(form.t.length).toBeGreaterThan(20);
  // The page was left at once, and yet its path leads to where it was left.
  expect(leadsTo(form, lastClick(session))).toBe(true);
  expect(leadsTo(done, { x: 30, y: 40 })).toBe(true);

  const changes = (session.attention ?? []).map(({ document, change }) => `${document} ${change}`);
  expect(changes).toContain('d1 visible');
  expect(changes).toContain('d2 visible');
});

test('what is done while paused leaves no path and no rhythm', async ({ apps, page, showhow, record }) => {
  await page.goto(apps.at('/core/form.html'));
  await showhow.popup.getByRole('checkbox', { name: /path of the mouse/u }).check();
  await showhow.popup.getByRole('checkbox', { name: /when keys/u }).check();
  const session = await record('Order', SITE, async () => {
    await page.mouse.move(100, 100, { steps: 10 });
    await showhow.popup.getByRole('button', { name: 'Pause', exact: true }).click();
    await showhow.expectStatus('Paused');
    await page.getByLabel('Name').click();
    await page.keyboard.type('secret');
    await page.mouse.move(500, 500, { steps: 50 });
    await showhow.popup.getByRole('button', { name: 'Resume', exact: true }).click();
    await showhow.expectStatus('Recording');
    await page.mouse.move(10, 20, { steps: 10 });
  });
  expect(session.pauses).toHaveLength(1);
  const [pause] = session.pauses;
  const [path] = session.pointer ?? [];
  if (!path) throw new Error('No path');
  const at = pathTimes(path);
  const inside = (time: number) => time > (pause?.at ?? 0) + 100 && time < (pause?.until ?? 0) - 100;
  expect(at.length).toBeGreaterThan(5);
  expect(at.filter(inside)).toEqual([]);
  expect((session.attention ?? []).filter((change) => inside(change.at))).toEqual([]);
  expect(session.actions).toEqual([]);
  expect(leadsTo(path, { x: 10, y: 20 })).toBe(true);
});
