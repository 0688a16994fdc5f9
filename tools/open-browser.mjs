/**
 * Opens Chromium for a person. It is started as a person would start it, not through an automation library, which would
 * answer the page's dialogs and keep the exported files to itself.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxArguments } from './browsers.mjs';
import { root } from './run.mjs';

const guide = `
The browser is open on a small booking site, with Showhow in it. To record a task:
  1. Press the puzzle piece in the toolbar, then Showhow (pin it to keep it in sight).
  2. Press Begin beside the team's task, or say what you are going to do, and press Start recording.
  3. Do it.
  4. Press Showhow again, then Stop, then Review: look at what was recorded, and submit or export it if you like.
Close the browser, or press Ctrl+C here, to end.`;

/** Kept from one start to the next. */
export const profile = join(root, '.cache/profile');

/** Resolves when the person has closed the browser, or pressed Ctrl+C. */
export function openBrowser({ chromium, extension, url, say }) {
  mkdirSync(profile, { recursive: true });
  const browser = spawn(
    chromium,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      // Ended by Ctrl+C last time: no reason to ask.
      '--hide-crash-restore-bubble',
      ...sandboxArguments(),
      url,
    ],
    { stdio: 'ignore' },
  );
  say(guide);
  // The browser is told too; the end of it ends this.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => browser.kill('SIGTERM'));
  return new Promise((done, fail) => {
    browser.once('error', fail);
    browser.once('exit', done);
  });
}
