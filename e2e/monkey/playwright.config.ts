import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/monkey',
  workers: 1,
  timeout: 0,
  reporter: 'line',
});
