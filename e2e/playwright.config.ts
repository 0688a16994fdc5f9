import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'chromium',
  outputDir: '../.cache/e2e-chromium',
  // Whole sessions, and the many small cases.
  projects: [
    { name: 'sessions', testIgnore: 'cases.spec.ts' },
    { name: 'cases', testMatch: 'cases.spec.ts' },
  ],
  workers: 1,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: resolve(import.meta.dirname, '../.cache/e2e-chromium.json') }]],
});
