/** What only the page's own world, or the browser, can say: dialogs, downloads, prints. */
import type { Page } from '@playwright/test';
import { effectsOf } from '../effects.ts';
import { expect, test } from './fixtures.ts';

test.use({ sharesBrowser: true });

const site = 'http://127.0.0.1/*';
declare const results: unknown[];

/** Answers the next dialog. */
function answer(page: Page, reply: string | boolean): void {
  page.once('dialog', (dialog) => {
    void (reply === false ? dialog.dismiss() : dialog.accept(typeof reply === 'string' ? reply : undefined));
  });
}

for (const wasOpen of [true, false]) {
  test(`dialogs are recorded with their answers, in a page that was ${wasOpen ? '' : 'not '}open at Start`, async ({
    page,
    apps,
    record,
  }) => {
    await page.goto(apps.at(wasOpen ? '/core/dialogs.html' : '/core/done.html'));
    const session = await record('Answer', site, async () => {
      if (!wasOpen) await page.goto(apps.at('/core/dialogs.html'));
      const press = async (name: string, reply: string | boolean) => {
        answer(page, reply);
        await page.getByRole('button', { name, exact: true }).click();
      };
      await press('Say', true);
      await press('Ask', true);
      await press('Ask', false);
      await press('Ask for a name', 'Ada');
      await press('Ask for a name', false);
      await press('Ask for a password', 'hunter2');
      await press('Say an object', true);
      answer(page, true);
      await page.frameLocator('iframe').getByRole('button').click();
    });
    expect(await page.evaluate(() => results)).toEqual([true, false, 'Ada', null, 'hunter2']);
    const dialog = (kind: string, message: string, reply: unknown, because: string) => ({
      type: 'dialog',
      kind,
      message,
      answer: reply,
      because,
    });
    expect(effectsOf(session)).toEqual([
      dialog('alert', 'Saved', true, 'Say'),
      dialog('confirm', 'Delete it?', true, 'Ask'),
      dialog('confirm', 'Delete it?', false, 'Ask'),
      dialog('prompt', 'Your name?', 'Ada', 'Ask for a name'),
      dialog('prompt', 'Your name?', false, 'Ask for a name'),
      dialog('prompt', 'Password', { masked: 'password' }, 'Ask for a password'),
      dialog('alert', '1 time', true, 'Say an object'),
      dialog('alert', 'from a frame', true, 'Say in frame'),
    ]);
    expect(JSON.stringify(session)).not.toContain('hunter2');
    expect(session.completeness).toMatchObject({ gaps: [], unrecordable: [], refused: 0 });
  });
}

test('“Leave site?” is recorded with what was answered', async ({ page, apps, record }) => {
  await page.goto(apps.at('/core/dialogs.html'));
  const session = await record('Leave', site, async () => {
    const leave = page.getByRole('link', { name: 'Leave' });
    await page.getByRole('button', { name: 'Do not let go' }).click();
    const asked = page.waitForEvent('dialog');
    answer(page, false);
    await leave.click();
    expect((await asked).type()).toBe('beforeunload');
    await page.getByRole('heading', { name: 'Dialogs' }).click();
    answer(page, true);
    await leave.click();
    await page.waitForURL('**/done.html');
  });
  const asked = { type: 'dialog', kind: 'beforeunload', message: '', because: 'Leave' };
  expect(effectsOf(session)).toEqual([
    { ...asked, answer: false },
    { type: 'navigation', kind: 'link', url: apps.at('/core/done.html'), because: 'Leave' },
    { ...asked, answer: true },
  ]);
  expect(session.effects.map(({ cause }) => cause)).toEqual(['a2', 'a4', 'a4']);
});

test('a page that nobody has touched is left without being asked', async ({ page, apps, record }) => {
  await page.goto(apps.at('/core/dialogs.html?guarded'));
  const session = await record('Leave', site, async () => {
    await page.goto(apps.at('/core/done.html'));
  });
  expect(session.effects).toEqual([]);
});

test('printing is recorded, with what made the page print', async ({ page, apps, record }) => {
  await page.goto(apps.at('/core/dialogs.html'));
  const session = await record('Print', site, async () => {
    const printed = page.evaluate(() => new Promise((done) => addEventListener('beforeprint', done, { once: true })));
    await page.getByRole('button', { name: 'Print' }).click();
    await printed;
  });
  expect(effectsOf(session)).toEqual([{ type: 'print', because: 'Print' }]);
});

test('downloads are recorded once each, and are no page changes', async ({ page, apps, showhow, record }) => {
  await page.goto(apps.at('/core/downloads.html'));
  const addresses: string[] = [];
  const session = await record('Download', site, async () => {
    for (const name of [
      'Named by the link',
      'Made by a script',
      'Sent by the server',
      'Sent by a detour',
      'Sent to a new tab',
      'Sent to a hidden frame',
    ]) {
      const begun = page.context().waitForEvent('download');
      await page.getByText(name).click();
      addresses.push((await begun).url());
    }
    await page.getByText('Held back').click();
    await expect(showhow.popup.getByText('7 actions')).toBeVisible();
    await page.goto(apps.at('/core/done.html'));
  });
  const download = (because: string, url: string) => ({ type: 'download', url, file: { masked: 'file' }, because });
  expect(effectsOf(session)).toEqual([
    download('Named by the link', apps.at('/core/form.html')),
    download('Made by a script', addresses[1] ?? ''),
    download('Sent by the server', apps.at('/core/file')),
    download('Sent by a detour', apps.at('/core/file-by-detour')),
    download('Sent to a new tab', apps.at('/core/file?new')),
    download('Sent to a hidden frame', apps.at('/core/file?frame')),
  ]);
  expect(session.actions.at(-1)).toMatchObject({ type: 'navigate', url: apps.at('/core/done.html') });
  expect(session.actions).toHaveLength(8);
  expect(session.tabs).toHaveLength(1);
  expect(JSON.stringify(session)).not.toContain('report.txt');
});
