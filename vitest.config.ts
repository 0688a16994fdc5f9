import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './tools/browsers.mjs';

const inBrowser = [
  'src/{content,target,review,store}/**/*.browser.test.ts',
  'src/{ui,popup,review,joining}/**/*.browser.test.tsx',
  'bench/**/*.browser.test.ts',
  'collector/dashboard/**/*.browser.test.tsx',
];

/** Files of hundreds of megabytes: `npm run test:large`. */
const large = ['src/**/*.large.test.ts'];

/** Vitest writes the names of projects into it. */
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] } }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'collector/**/*.test.ts',
            'tools/**/*.test.ts',
            'e2e/{cases,canary}/*.test.ts',
            'bench/**/*.test.ts',
            'fuzz/**/*.test.ts',
          ],
          exclude: [...inBrowser, ...large],
          environment: 'node',
          // What is tested here is pure, or cleans up after itself: a process for each file takes three times as long.
          isolate: false,
          setupFiles: ['src/i18n/testing/speak-english.ts'],
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // The catalogues are imported, and not served.
        publicDir: false,
        // Found only when a worker starts, they would make the page load again in the middle of a test.
        optimizeDeps: {
          include: ['@secretlint/secretlint-rule-preset-recommend', 'intl-messageformat', 'libphonenumber-js/min'],
        },
        test: {
          name: 'content',
          include: inBrowser,
          setupFiles: ['src/i18n/testing/speak-english.ts'],
          browser: inChromium(),
        },
      },
      {
        optimizeDeps: { include: ['canonicalize', 'zod/mini', 'zod/v4/locales/en.js'] },
        test: {
          name: 'large',
          include: large,
          setupFiles: ['src/i18n/testing/speak-english.ts'],
          testTimeout: 300_000,
          browser: inChromium(),
        },
      },
    ],
  },
});
