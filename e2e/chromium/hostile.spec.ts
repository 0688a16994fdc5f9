/** A page that throws, floods, takes things out and hides names: it is recorded all the same. What it can see: `unseen.spec.ts`. */
import type { Page } from '@playwright/test';
import type { Session } from '../../src/session/schema.ts';
import { launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { openPopup } from './showhow.ts';

const site = 'http://127.0.0.1/*';

interface Seen {
  patched: number;
  polluted: string[];
  met: number;
  alert: typeof window.alert;
  removals: number;
  observer: MutationObserver;
}
declare const seen: Seen;
declare const doing: Record<'removing' | 'flooding' | 'rewriting' | 'clobbering', () => void>;

const pillOf = (page: Page) => page.locator('html > div');
const brief = ({ actions }: Session) =>
  actions.map((action) => {
    const name = 'target' in action ? action.target?.name : undefined;
    return typeof name === 'string' ? `${action.type} ${name}` : action.type;
  });

/** By the mouse alone: the page's own names and built-ins are in the way of anything else. */
async function centres(page: Page, selectors: string[]) {
  const points = [];
  for (const selector of selectors) {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not shown`);
    points.push([box.x + box.width / 2, box.y + box.height / 2] as const);
  }
  return points;
}

async function expectOrdinary(session: Session, wanted: string[]): Promise<void> {
  expect(brief(session)).toEqual(wanted);
  expect(session.completeness).toMatchObject({ gaps: [], unrecordable: [], refused: 0 });
}

test('built-ins that the page has broken are not ours', async ({ page, apps, showhow, record }) => {
  await page.goto(apps.at('/core/form.html'));
  const session = await record('Broken built-ins', site, async () => {
    await page.goto(apps.at('/core/hostile.html?patched'));
    await expect(pillOf(page)).toHaveCount(1);
    const [who, gift, plain] = await centres(page, ['#who', '#gift', '#plain']);
    if (!who || !gift || !plain) throw new Error('Not there');
    const before = await page.evaluate(() => seen.patched);
    await page.mouse.click(...who);
    await page.keyboard.type('Ida');
    await page.mouse.click(...gift);
    await page.mouse.click(...plain);
    await expect(showhow.popup.getByText('5 actions')).toBeVisible();
    expect(await page.evaluate(() => seen.patched)).toBe(before);
    expect(await page.evaluate(() => seen.polluted.join())).toBe('');
  });
  await expectOrdinary(session, ['navigate', 'click Name', 'type Name', 'click Gift', 'click Plain']);
});

test('names that hide properties hide nothing, in a page that was open at Start and in one that was not', async ({
  page,
  apps,
  showhow,
  record,
}) => {
  await page.goto(apps.at('/core/hostile.html'));
  const [who, gift] = await centres(page, ['#who', '#gift']);
  if (!who || !gift) throw new Error('Not there');
  await page.evaluate(() => doing.clobbering());
  const session = await record('Hidden names', site, async () => {
    const act = async (count: number) => {
      await page.mouse.click(...who);
      await page.keyboard.type('Ida');
      await page.mouse.click(...gift);
      await expect(showhow.popup.getByText(`${count} actions`)).toBeVisible();
    };
    await act(3);
    await page.goto(apps.at('/core/hostile.html?clobbering'));
    await act(7);
  });
  const once = ['click Name', 'type Name', 'click Gift'];
  await expectOrdinary(session, [...once, 'navigate', ...once]);
});

test('a page has its own dialogs back when the recording ends, and never hears of the script that watched them', async ({
  page,
  apps,
  showhow,
}) => {
  await page.goto(apps.at('/core/hostile.html'));
  const isItsOwn = () => page.evaluate(() => window.alert === seen.alert);
  await showhow.start('Watch', site);
  await expect.poll(isItsOwn).toBe(false);
  await page.evaluate(() => {
    Object.assign(window, { kept: window.alert.bind({} as never, 'x') });
  });
  const refused = /Illegal invocation/u;
  const callKept = () => page.evaluate(() => (window as unknown as { kept: () => void }).kept());
  await expect(callKept()).rejects.toThrow(refused);
  await showhow.stop();
  expect(await isItsOwn()).toBe(true);
  await expect(callKept()).rejects.toThrow(refused);
  expect(await page.evaluate(() => seen.met)).toBe(0);
});

test('a page that keeps taking the pill out is not wrestled with, and has it back when it rests', async ({
  page,
  apps,
  showhow,
}) => {
  await page.goto(apps.at('/core/hostile.html'));
  await showhow.start('Look', site);
  await expect(pillOf(page)).toHaveCount(1);
  await page.evaluate(() => doing.removing());
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const removals = await page.evaluate(() => {
    seen.observer.disconnect();
    return seen.removals;
  });
  expect(removals).toBeGreaterThan(0);
  expect(removals).toBeLessThan(25);
  await expect(pillOf(page)).toHaveCount(1);
});

test('a page that writes itself anew is recorded on, with the pill', async ({ page, apps, showhow, record }) => {
  await page.goto(apps.at('/core/hostile.html'));
  const session = await record('Anew', site, async () => {
    await page.locator('#plain').click();
    await page.evaluate(() => doing.rewriting());
    await expect(page.getByRole('heading', { name: 'Anew' })).toBeVisible();
    await expect(pillOf(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'New' }).click();
    await expect(showhow.popup.getByText('2 actions')).toBeVisible();
  });
  await expectOrdinary(session, ['click Plain', 'click New']);
});

test('a flood of made-up events and of elements leaves one click what it is', async ({ page, apps, record }) => {
  await page.goto(apps.at('/core/hostile.html'));
  const session = await record('Flood', site, async () => {
    await page.evaluate(() => doing.flooding());
    await page.locator('#plain').click();
  });
  await expectOrdinary(session, ['click Plain']);
});

/** How many listeners of ours the window has. */
async function listenersOf(page: Page, id: string) {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const [contextId] = worlds;
  if (contextId === undefined) throw new Error('No content script runs in the page');
  const { result } = await session.send('Runtime.evaluate', { expression: 'window', contextId });
  return async () => {
    const objectId = result.objectId ?? '';
    return (await session.send('DOMDebugger.getEventListeners', { objectId })).listeners.length;
  };
}

test('nothing is left in the page once the extension is reloaded, and the session is interrupted', async ({
  apps,
  profile,
}) => {
  const browser = await launch(profile);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const showhow = await openPopup(browser);
  await page.goto(apps.at('/core/hostile.html'));
  await showhow.start('Cut short', site);
  await expect(pillOf(page)).toHaveCount(1);
  const listeners = await listenersOf(page, browser.id);
  expect(await listeners()).toBeGreaterThan(10);
  // Not awaited: who asks for it is gone before the answer.
  showhow.popup.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect(pillOf(page)).toHaveCount(0, { timeout: 1000 });
  await expect.poll(listeners, { timeout: 1000 }).toBe(0);
  await browser.close();

  // Chromium disables what the command line loaded when it asks to be reloaded: until the next start.
  const next = await launch(profile);
  const { popup, expectStatus } = await openPopup(next);
  await expectStatus('Not recording');
  await expect(popup.getByRole('region', { name: '“Cut short” was interrupted' })).toBeVisible();
  await next.close();
});
