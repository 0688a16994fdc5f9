/** What only the page's own world, or the browser, can say: dialogs, downloads, prints. */
import type { Dialog } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Session } from '../../src/session/schema.ts';
import { type AppServer, serveApps } from '../apps/serve.ts';
import { effectsOf } from '../effects.ts';
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

async function record(task: string, act: () => Promise<void>): Promise<Session> {
  const showhow = await openShowhow(firefox);
  const session = await showhow.record(task, 'http://127.0.0.1/*, http://localhost/*', act);
  expect(session.completeness).toMatchObject({ gaps: [], refused: 0, unrecordable: [] });
  return session;
}

/** Answers the next dialog; resolves with its kind once that is done. */
async function answer(reply: string | boolean): Promise<string> {
  const dialog = await new Promise<Dialog>((done) => {
    firefox.page.once('dialog', done);
  });
  await (reply === false ? dialog.dismiss() : dialog.accept(typeof reply === 'string' ? reply : undefined));
  return dialog.type();
}

/** Not awaited: where the click opens a dialog, it only ends with that. */
async function click(selector: string): Promise<void> {
  const element = await firefox.page.waitForSelector(selector);
  await element?.scrollIntoView();
  element?.click().catch(() => undefined);
}

test.each([true, false])(
  'dialogs are recorded with their answers, in a page that was open at Start: %s',
  async (wasOpen) => {
    const { page } = firefox;
    await page.goto(apps.at(wasOpen ? '/core/dialogs.html' : '/core/done.html'));
    const session = await record('Answer', async () => {
      if (!wasOpen) await page.goto(apps.at('/core/dialogs.html'));
      const press = async (id: string, reply: string | boolean) => {
        const answered = answer(reply);
        await click(`#${id}`);
        await answered;
      };
      await press('alert', true);
      await press('confirm', true);
      await press('confirm', false);
      await press('prompt', 'Ada');
      await press('prompt', false);
      await press('password', 'hunter2');
      await press('object', true);
    });
    expect(await page.evaluate('results')).toEqual([true, false, 'Ada', null, 'hunter2']);
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
    ]);
    expect(JSON.stringify(session)).not.toContain('hunter2');
  },
);
