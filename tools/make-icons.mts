/** Draws the icons that the manifest names out of `public/icons/icon.svg`: `tsx tools/make-icons.mts`. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath, sandboxArguments } from './browsers.mjs';

const folder = resolve(import.meta.dirname, '../public/icons');
const drawing = await readFile(join(folder, 'icon.svg'), 'utf8');
const executablePath = chromiumPath();
if (!executablePath) throw new Error('No Chromium was found: run npm start once, which installs it.');

const browser = await chromium.launch({ executablePath, args: sandboxArguments() });
try {
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100%; height: auto }</style>${drawing}`,
    );
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
