/** As whoever got an exported test would run it, with the Chromium that is there. */
import { defineConfig } from '@playwright/test';
import { chromiumPath, sandboxArguments } from '../../tools/browsers.mjs';

export default defineConfig({
  testDir: process.env['REPLAY_FOLDER'] ?? '.',
  outputDir: `${process.env['REPLAY_FOLDER'] ?? '.'}/results`,
  workers: 1,
  reporter: 'line',
  use: {
    actionTimeout: 10_000,
    launchOptions: { executablePath: chromiumPath() ?? '', args: sandboxArguments() },
  },
});
