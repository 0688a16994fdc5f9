/**
 * `npx tsx bench/versions/draft.mts <folder> <pair>`: what is to be read to label a pair of pages: the elements that are drawn
 * of the old one, and all of the new one.
 */
import { resolve } from 'node:path';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { goTo, openChromium, openPage } from '../selectors/browser.mts';
import { pairs } from './pairs.mts';
import { serveVersions } from './serve.mts';

const ELEMENTS = 26;

const [, , folder, name] = process.argv;
const pair = pairs.find((each) => each.name === name);
if (folder === undefined || !pair) {
  console.error('Usage: npx tsx bench/versions/draft.mts <folder> <pair>');
  process.exit(2);
}
const script = await bundleForPage(resolve(import.meta.dirname, 'draft-page.ts'));
const [server, browser] = await Promise.all([serveVersions(folder), openChromium()]);
try {
  const page = await openPage(browser, server.at(pair.old));
  await page.evaluate(script);
  const drawn = await page.evaluate(([seed, count]) => drawOld(seed, count), [pair.name, ELEMENTS] as const);
  await goTo(page, server.at(pair.new));
  await page.evaluate(script);
  console.log(['## Old', ...drawn, '## New', ...(await page.evaluate(() => listNew()))].join('\n'));
} finally {
  await browser.close();
  server.close();
}
