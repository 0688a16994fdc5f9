/** Exported sessions, replayed with the tools that they are for: `npm run test:replay`. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: resolve(import.meta.dirname, '../../.cache/e2e-replay'),
  workers: 1,
  retries: 0,
  timeout: 240_000,
  reporter: 'list',
});
