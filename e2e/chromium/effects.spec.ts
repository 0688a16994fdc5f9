/** What only the page's own world, or the browser, can say: dialogs, downloads, prints. */
import type { Page } from '@playwright/test';
import type { Session } from '../../src/session/schema.ts';
import { expect, test } from './fixtures.ts';

const site = 'http://127.0.0.1/*';
declare const results: unknown[];

/** Answers the next dialog. */
function answer(page: Page, reply: string | boolean): void {
  page.once('dialog', (dialog) => {
    void (reply === false ? dialog.dismiss() : dialog.accept(typeof reply === 'string' ? reply : undefined));
  });
}

function effectsOf({ actions, effects }: Session) {
  const nameOf = (id: string | null) => {
    const cause = actions.find((action) => action.id === id);
    if (!cause) return null;
    return 'target' in cause && cause.target ? cause.target.name : cause.type;
  };
  return effects.map(({ id: _id, at: _at, tab: _tab, document: _document, cause, ...is }) => ({
    ...is,
    because: nameOf(cause),
  }));
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
