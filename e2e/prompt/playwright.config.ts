import { defineConfig } from '@playwright/test';

/** The browser's own prompt, on a screen: `npm run test:prompt`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/e2e-prompt',
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  reporter: 'list',
});
