/** What a person does with the extension itself: the popup, the review page, the exported file. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { Session } from '../../src/session/schema.ts';
import { parseSession } from '../check-session.ts';
import type { Browser } from './browser.ts';

export interface Showhow {
  popup: Page;
  fill: (task: string, sites: string) => Promise<void>;
  /** Allows all that is personal to be recorded. */
  allowPersonal: () => Promise<void>;
  start: (task: string, sites: string) => Promise<void>;
  /** Ends the session and returns the page that reviews it. */
  stop: () => Promise<Page>;
  expectStatus: (status: 'Recording' | 'Paused' | 'Not recording') => Promise<void>;
}

export async function openPopup(
  { openPage }: Pick<Browser, 'openPage'>,
  where: 'window' | 'behind' = 'window',
): Promise<Showhow> {
  const popup = await openPage('src/popup/index.html', where);
  const press = (name: string) => popup.getByRole('button', { name, exact: true }).click();
  const expectStatus: Showhow['expectStatus'] = (status) =>
    expect(popup.getByRole('status').filter({ hasText: new RegExp(`^${status}`, 'u') })).toBeVisible();
  const fill: Showhow['fill'] = async (task, sites) => {
    await popup.getByRole('textbox', { name: 'Task', exact: true }).fill(task);
    await popup.getByRole('textbox', { name: 'Sites', exact: true }).fill(sites);
  };
  return {
    popup,
    fill,
    expectStatus,
    allowPersonal: async () => {
      await popup.getByText('Personal details are hidden').click();
      const kinds = popup.getByRole('group', { name: 'Show in the recording:' }).getByRole('checkbox');
      for (const kind of await kinds.all()) await kind.check();
    },
    start: async (task, sites) => {
      await fill(task, sites);
      await press('Start recording');
      await expectStatus('Recording');
    },
    stop: async () => {
      await press('Stop');
      await expectStatus('Not recording');
      const opened = popup.context().waitForEvent('page');
      await popup.getByRole('link', { name: 'Review', exact: true }).click();
      const review = await opened;
      await review.waitForLoadState();
      return review;
    },
  };
}

/** Exports the session that the review page shows. @param button as it is called in the language of the page */
export async function exportJson(review: Page, button = 'Export JSON'): Promise<{ name: string; json: string }> {
  const download = review.waitForEvent('download');
  await review.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), json: await readFile(await file.path(), 'utf8') };
}

export async function exportSession(review: Page, button?: string): Promise<Session> {
  return parseSession((await exportJson(review, button)).json);
}
