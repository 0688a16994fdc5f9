import { defineConfig } from 'vite';

/** What the collector serves as its pages. Nothing is inline: its Content-Security-Policy forbids that. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    target: ['chrome123', 'firefox147', 'safari17.5'],
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
