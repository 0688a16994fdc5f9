/** How what runs in Firefox is run. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** @param root folder of the tests; @param testTimeout ms */
export const inFirefox = (root: string, testTimeout = 60_000) =>
  defineConfig({
    cacheDir: resolve(import.meta.dirname, '../../node_modules/.vite'),
    test: {
      root,
      include: ['*.test.ts'],
      environment: 'node',
      // One Firefox at a time: it takes half of a small machine.
      fileParallelism: false,
      testTimeout,
      hookTimeout: 60_000,
    },
  });
