/** Nothing is recorded that the person did not agree to, and nobody else can make it so. */
import type { BrowserContext, Page } from '@playwright/test';
import { notice } from '../capture.ts';
import { expect, test } from './fixtures.ts';
import { exportSession, openPopup } from './showhow.ts';

test.use({ sharesBrowser: true });

/** The indicator is the only element of ours in a page: beside its body, in a closed shadow root. */
const pillOf = (page: Page) => page.locator('html > div');
const registered = (popup: Page) => popup.evaluate(() => chrome.scripting.getRegisteredContentScripts());
const badge = (popup: Page) => popup.evaluate(() => chrome.action.getBadgeText({}));
const send = (popup: Page, type: string, params: object) =>
  popup.evaluate((message) => chrome.runtime.sendMessage<object, unknown>(message), { type, params });

/** As a content script of the extension in the person's page would send it. */
async function sendFromPage(popup: Page, address: string, type: string, params: object): Promise<unknown> {
  return popup.evaluate(
    async ([url, message]) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: (sent: object) => chrome.runtime.sendMessage<object, unknown>(sent),
        args: [message],
      });
      return answer?.result;
    },
    [address, { type, params }] as const,
  );
}

test.beforeEach(({ page, apps }) => page.goto(apps.at('/core/form.html')));

test('nothing is in a page while nobody records', async ({ page, apps, showhow }) => {
  await expect(pillOf(page)).toHaveCount(0);
  expect(await registered(showhow.popup)).toEqual([]);
  expect(await badge(showhow.popup)).toBe('');

  await showhow.start('Look', 'http://127.0.0.1/*');
  await expect(pillOf(page)).toHaveCount(1);
  const scripts = await registered(showhow.popup);
  expect(scripts.map(({ world }) => world)).toEqual(expect.arrayContaining(['ISOLATED', 'MAIN']));
  for (const { matches } of scripts) expect(matches).toEqual(['http://127.0.0.1/*']);
  expect(scripts).toHaveLength(2);
  expect(await badge(showhow.popup)).not.toBe('');
  await page.goto(apps.at('/core/links.html'));
  await expect(pillOf(page)).toHaveCount(1);
  await page.goto(apps.elsewhere('/core/links.html'));
  await expect(page.getByRole('heading', { name: 'Links' })).toBeVisible();
  await expect(pillOf(page)).toHaveCount(0);
  await page.goto(apps.at('/core/links.html'));
  await expect(pillOf(page)).toHaveCount(1);

  await showhow.stop();
  await expect(pillOf(page)).toHaveCount(0);
  expect(await registered(showhow.popup)).toEqual([]);
  expect(await badge(showhow.popup)).toBe('');
});

test('what is done during a pause is not recorded', async ({ page, driver, demonstrate, showhow }) => {
  const { popup } = showhow;
  const session = await demonstrate('Pause', async () => {
    await driver.click(page.locator('#gift'), { checked: true });
    const recording = await badge(popup);
    await popup.getByRole('button', { name: 'Pause', exact: true }).click();
    await showhow.expectStatus('Paused');
    expect(await badge(popup)).not.toBe(recording);
    await page.getByLabel('Name').click();
    await page.keyboard.type('private');
    await page.reload();
    await page.getByLabel('Remarks').click();
    await page.keyboard.type('private as well');
    await popup.getByRole('button', { name: 'Resume', exact: true }).click();
    await showhow.expectStatus('Recording');
    expect(await badge(popup)).toBe(recording);
    await driver.click(page.locator('#gift'), { checked: true });
  });
  expect(session.pauses).toMatchObject([{ reason: 'user' }]);
  expect(JSON.stringify(session)).not.toContain('private');
});

/** As the browser tells the extension of its keys. */
const command = (context: BrowserContext, name: string) =>
  context.serviceWorkers()[0]?.evaluate((pressed) => {
    (chrome.commands.onCommand as unknown as { dispatch: (command: string) => void }).dispatch(pressed);
  }, name);

test('notes and marks are kept with their time, also those by a key of the browser', async ({
  page,
  driver,
  demonstrate,
  browserWithExtension: { context },
  showhow: { popup },
}) => {
  const session = await demonstrate('Note', async () => {
    await driver.click(page.locator('#gift'), { checked: true });
    await popup.getByRole('button', { name: 'Add note', exact: true }).click();
    await popup.getByRole('textbox').fill('This is the wrong form');
    await popup.getByRole('button', { name: /save/iu }).click();
    await expect(popup.getByRole('textbox')).toHaveCount(0);
    await popup.getByRole('button', { name: 'Mistake', exact: true }).click();
    await expect(popup.getByText('Marked as a mistake.')).toBeVisible();
    await command(context, 'mark-stuck');
    await expect.poll(() => badge(popup)).toBe('✓');
    await expect.poll(() => badge(popup)).toBe('REC');
  });
  expect(session.notes).toMatchObject([{ text: 'This is the wrong form' }, { mark: 'mistake' }, { mark: 'stuck' }]);
});

const refused = [
  ['no task', ' ', 'http://127.0.0.1/*', /task/iu],
  ['no site', 'Try', ' ', /site/iu],
  ['a site that is none', 'Try', 'http://127.0.0.1/* nonsense://x', /nonsense/u],
  ['all sites', 'Try', '<all_urls>', /site/u],
  ['a page of the browser', 'Try', 'chrome://settings/', /browser/u],
  ['an extension store', 'Try', 'https://chromewebstore.google.com/*', /Chrome Web Store/u],
] as const;

test('Start with what cannot be recorded says so, and begins nothing', async ({ page, showhow }) => {
  const { popup } = showhow;
  for (const [what, task, sites, sentence] of refused)
    await test.step(what, async () => {
      // Without what was said before.
      await popup.reload();
      await showhow.fill(task, sites);
      await popup.getByRole('button', { name: 'Start recording', exact: true }).click();
      await expect(popup.getByRole('alert')).toHaveText(sentence);
      await showhow.expectStatus('Not recording');
      expect(await registered(popup)).toEqual([]);
      await expect(pillOf(page)).toHaveCount(0);
    });
  await showhow.start('Try again', 'http://127.0.0.1/*');
  const session = await exportSession(await showhow.stop());
  expect(session.task.label).toBe('Try again');
});

test('Start on a PDF says so, and begins nothing', async ({ page, apps, browserWithExtension }) => {
  await page.goto(apps.at('/core/paper.pdf'));
  // In the same window, as the real popup is: what counts is the tab that the person looks at.
  const { popup, fill, expectStatus } = await openPopup(browserWithExtension, 'behind');
  await fill('Read', 'http://127.0.0.1/*');
  await popup.getByRole('button', { name: 'Start recording', exact: true }).click();
  await expect(popup.getByRole('alert')).toHaveText(/PDF/u);
  await expectStatus('Not recording');
  expect(await registered(popup)).toEqual([]);
});

const prepared = (sites: string[]) => ({
  task: { label: 'Second' },
  capture: { actions: true, timing: false, pointer: false, page: false, screenshots: false, sites },
  notice,
});

test('a site without permission begins nothing', async ({ page, showhow: { popup, expectStatus } }) => {
  // A popup that opens takes back what it finds waiting.
  await expectStatus('Not recording');
  await send(popup, 'session.prepare', prepared(['https://shop.example/*']));
  expect(await send(popup, 'session.start', {})).toMatchObject({
    ok: true,
    value: { started: false, reason: expect.stringMatching(/permission/u) as unknown },
  });
  await expectStatus('Not recording');
  expect(await registered(popup)).toEqual([]);
  await expect(pillOf(page)).toHaveCount(0);
});

test('a second Start is refused, and the first session goes on', async ({
  page,
  driver,
  demonstrate,
  showhow: { popup },
  browserWithExtension,
}) => {
  const session = await demonstrate('First', async () => {
    await driver.click(page.locator('#gift'), { checked: true });
    const other = await openPopup(browserWithExtension);
    await other.expectStatus('Recording');
    await expect(other.popup.getByRole('button', { name: 'Start recording', exact: true })).toHaveCount(0);
    await other.popup.close();
    const answers = [
      await send(popup, 'session.prepare', prepared(['http://127.0.0.1/*'])),
      await send(popup, 'session.start', {}),
    ];
    expect(JSON.stringify(answers)).toContain('already');
    await driver.click(page.locator('#gift'), { checked: false });
  });
  expect(session.task.label).toBe('First');
});

test('pages and content scripts cannot start, stop or forge anything', async ({
  page,
  apps,
  driver,
  demonstrate,
  showhow,
}) => {
  const address = apps.at('/core/form.html');
  const { popup } = showhow;
  expect(await page.evaluate(() => typeof chrome === 'undefined' || chrome.runtime === undefined)).toBe(true);
  expect(await sendFromPage(popup, address, 'session.prepare', prepared(['http://127.0.0.1/*']))).toMatchObject({
    ok: false,
  });
  expect(await sendFromPage(popup, address, 'session.start', {})).toMatchObject({ ok: false });
  await showhow.expectStatus('Not recording');

  const session = await demonstrate('Undisturbed', async () => {
    await driver.click(page.locator('#gift'), { checked: true });
    for (const type of ['session.stop', 'session.pause', 'session.current', 'session.note'])
      expect(await sendFromPage(popup, address, type, { text: 'forged' })).toMatchObject({ ok: false });
    const current = (await send(popup, 'session.current', {})) as { value: { live: { id: string } } };
    const forged = {
      session: current.value.live.id,
      document: 'made-up',
      records: [{ kind: 'title', sequence: 1, time: Date.now(), title: 'forged' }],
    };
    await sendFromPage(popup, address, 'records.append', forged);
    await driver.click(page.locator('#gift'), { checked: false });
    await showhow.expectStatus('Recording');
  });
  expect(JSON.stringify(session)).not.toContain('forged');
});

test('a record that does not parse costs only itself', async ({ page, apps, driver, record, showhow: { popup } }) => {
  const address = apps.at('/core/form.html');
  const session = await record('Garbage', 'http://127.0.0.1/*', async () => {
    const current = (await send(popup, 'session.current', {})) as { value: { live: { id: string } } };
    const opened = await sendFromPage(popup, address, 'document.open', {
      document: 'broken',
      frame: [],
      url: address,
      title: 'Order',
      openedAt: Date.now(),
      revisited: false,
      viewport: { width: 100, height: 100, scale: 1 },
    });
    expect(opened).toMatchObject({ ok: true, value: { admitted: true } });
    const time = Date.now();
    const records = [
      { kind: 'title', sequence: 1, time, title: 'kept' },
      { kind: 'nonsense', sequence: 2, time },
      { kind: 'title', sequence: 3, time, title: 17 },
      { kind: 'title', sequence: 5, time, title: 'kept as well' },
    ];
    const params = { session: current.value.live.id, document: 'broken', records };
    expect(await sendFromPage(popup, address, 'records.append', params)).toMatchObject({ ok: true });
    // Sent again, as after a restart of the worker.
    expect(await sendFromPage(popup, address, 'records.append', params)).toMatchObject({ ok: true });
    await driver.click(page.locator('#gift'), { checked: true });
  });
  expect(session.actions).toHaveLength(1);
  expect(session.completeness.refused).toBe(2);
  expect(session.completeness.gaps).toMatchObject([{ from: 4, to: 4 }]);
});

test('a tab opened during a pause is recorded after it, and left when it ends with Stop', async ({
  page,
  apps,
  record,
  showhow: { popup, expectStatus },
}) => {
  const press = (name: string) => popup.getByRole('button', { name, exact: true }).click();
  const [during, atStop] = [await page.context().newPage(), await page.context().newPage()];
  const session = await record('Pause and go on', 'http://127.0.0.1/*', async () => {
    await press('Pause');
    await expectStatus('Paused');
    await during.goto(apps.at('/core/form.html'));
    await expect(pillOf(during)).toHaveCount(1);
    await press('Resume');
    await expectStatus('Recording');
    await during.locator('#gift').click();
    await press('Pause');
    await expectStatus('Paused');
    await atStop.goto(apps.at('/core/links.html'));
    await expect(pillOf(atStop)).toHaveCount(1);
  });
  expect(session.actions.map(({ type }) => type)).toContain('click');
  await expect(pillOf(atStop)).toHaveCount(0);
});
