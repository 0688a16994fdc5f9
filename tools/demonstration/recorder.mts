/** A browser with the extension, worked the way a person works it: popup, task, stop, review, export. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { joinTeam } from '../collector/join-team.mjs';
import type { PracticeTeam } from '../collector/practice-team.mjs';
import { launchWithExtension } from '../launch-with-extension.mjs';
import type { Demonstration } from './demonstration.mts';

export interface Recorder {
  join(team: PracticeTeam): Promise<void>;
  /** Performs and records, and answers where the exported file is. A task of the team is submitted to it, too. */
  record(demonstration: Demonstration, folder: string): Promise<string>;
  close(): Promise<void>;
}

interface RecorderOptions {
  executablePath: string;
  extension: string;
  profile: string;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** @returns the tab in which the task is done */
async function startSession(popup: Page, { task, sites, isOfTeam }: Demonstration): Promise<Page> {
  const opened = popup.context().waitForEvent('page');
  if (isOfTeam) await press(popup, 'Begin');
  else {
    await popup.context().newPage();
    await popup.bringToFront();
    await popup.getByRole('textbox', { name: 'Task', exact: true }).fill(task);
    await popup.getByRole('textbox', { name: 'Sites', exact: true }).fill(sites.join(' '));
  }
  await press(popup, 'Start recording');
  await popup.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  return opened;
}

async function stopAndReview(popup: Page): Promise<Page> {
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Stop', exact: true }).click();
  const opened = popup.context().waitForEvent('page');
  await popup.getByRole('link', { name: 'Review', exact: true }).click();
  return opened;
}

async function exportTo(folder: string, review: Page): Promise<string> {
  const started = review.waitForEvent('download');
  await review.getByRole('button', { name: 'Export JSON', exact: true }).click();
  const download = await started;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function submit(review: Page): Promise<void> {
  await press(review, 'Check before it is ready');
  await press(review, 'Mark ready');
  await press(review, 'Submit');
  await press(review, 'Submit now');
  await review.getByText('with a signed receipt').waitFor();
}

async function record(popup: Page, demonstration: Demonstration, folder: string): Promise<string> {
  const page = await startSession(popup, demonstration);
  await page.bringToFront();
  await demonstration.perform(page);
  const review = await stopAndReview(popup);
  const path = await exportTo(folder, review);
  if (demonstration.isOfTeam) await submit(review);
  await Promise.all([page, popup, review].map((each) => each.close()));
  return path;
}

export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const { context, openPopup } = await launchWithExtension(options);
  return {
    join: async (team) => {
      const popup = await openPopup();
      await joinTeam(popup, team);
      await popup.close();
    },
    record: async (demonstration, folder) => record(await openPopup(), demonstration, folder),
    close: () => context.close(),
  };
}
