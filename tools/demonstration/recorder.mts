/** A browser with the extension, worked the way a person works it: popup, task, stop, review, export. */
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { sandboxArguments } from '../browsers.mjs';
import type { Demonstration } from './demonstration.mts';

export interface Recorder {
  /** Performs and records, and answers where the exported file is. */
  record(demonstration: Demonstration, folder: string): Promise<string>;
  close(): Promise<void>;
}

interface RecorderOptions {
  executablePath: string;
  extension: string;
  profile: string;
}

const isOurs = (worker: { url(): string }) => worker.url().startsWith('chrome-extension://');

async function originOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs));
  return new URL('/', worker.url()).href;
}

/** The popup, opened in a tab. */
async function startSession(popup: Page, { task, sites }: Demonstration): Promise<void> {
  await popup.getByRole('textbox', { name: 'Task', exact: true }).fill(task);
  await popup.getByRole('textbox', { name: 'Sites', exact: true }).fill(sites.join(' '));
  await popup.getByRole('button', { name: 'Start recording', exact: true }).click();
  await popup.getByRole('button', { name: 'Stop', exact: true }).waitFor();
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

async function record(context: BrowserContext, origin: string, demonstration: Demonstration, folder: string) {
  const page = await context.newPage();
  const popup = await context.newPage();
  await popup.goto(`${origin}src/popup/index.html`);
  await startSession(popup, demonstration);
  await page.bringToFront();
  await demonstration.perform(page);
  const review = await stopAndReview(popup);
  const path = await exportTo(folder, review);
  await Promise.all([page, popup, review].map((each) => each.close()));
  return path;
}

export async function startRecorder({ executablePath, extension, profile }: RecorderOptions): Promise<Recorder> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // The flag below is the headless mode that loads extensions.
    headless: false,
    viewport: { width: 1180, height: 900 },
    // What is pressed is found by its name in English.
    env: { ...process.env, LANGUAGE: 'en_US' },
    args: [
      '--headless=new',
      '--lang=en-US',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...sandboxArguments(),
    ],
  });
  const origin = await originOf(context);
  return {
    record: (demonstration, folder) => record(context, origin, demonstration, folder),
    close: () => context.close(),
  };
}
