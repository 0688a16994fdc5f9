/** Long sessions on many widgets: `npm run test:widgets`. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: resolve(import.meta.dirname, '../../.cache/e2e-widgets'),
  workers: 1,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
});
