import type { Page } from '@playwright/test';
import type { Action, Session } from '../../src/session/schema.ts';
import type { Driver } from '../driver.ts';
import { expect, test } from './fixtures.ts';

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

/** When each point was, in ms since the start. */
function times(t: number[]): number[] {
  let at = 0;
  return t.map((step) => {
    at += step;
    return at;
  });
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

  const [name, password] = typings(session);
  expect(timingOf(name)?.keys).toHaveLength('Ada Lovelace'.length - 1);
  expect(timingOf(name)?.dwell).toBeGreaterThan(0);
  expect(password?.text).toEqual({ masked: 'password' });
  expect(password).not.toHaveProperty('timing');
  const click = session.actions.find(({ type }) => type === 'click');
  expect(timingOf(click)?.dwell).toBeGreaterThan(0);

  const paths = session.pointer ?? [];
  expect(paths.map(({ document }) => document)).toEqual(['d1', 'd2']);
  for (const { t, x, y } of paths) {
    expect([x.length, y.length]).toEqual([t.length, t.length]);
    const at = times(t);
    const crowded = at.filter((time, index) => time - (at[index - 60] ?? -Infinity) < 1000);
    expect(crowded).toEqual([]);
  }
  expect(paths[0]?.t.length).toBeGreaterThan(20);
  // The page was left at once, and yet its path leads to where it was left.
  const sent = session.actions.findLast((action) => action.type === 'click');
  expect(Math.abs((paths[0]?.x.at(-1) ?? 0) - (sent?.position?.x ?? 0))).toBeLessThanOrEqual(1);
  expect(Math.abs((paths[0]?.y.at(-1) ?? 0) - (sent?.position?.y ?? 0))).toBeLessThanOrEqual(1);
  expect([paths[1]?.x.at(-1), paths[1]?.y.at(-1)]).toEqual([30, 40]);

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
  const at = times(session.pointer?.[0]?.t ?? []);
  const inside = (time: number) => time > (pause?.at ?? 0) + 100 && time < (pause?.until ?? 0) - 100;
  expect(at.length).toBeGreaterThan(5);
  expect(at.filter(inside)).toEqual([]);
  expect((session.attention ?? []).filter((change) => inside(change.at))).toEqual([]);
  expect(session.actions).toEqual([]);
  expect([session.pointer?.[0]?.x.at(-1), session.pointer?.[0]?.y.at(-1)]).toEqual([10, 20]);
});
