/** How long it takes to describe an element in pages of several sizes, beside @medv/finder, in one run. */
import { resolve } from 'node:path';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { openChromium } from '../selectors/browser.mts';
import { seededRandom } from '../selectors/random.ts';
import { median, quantile } from '../statistics.mts';
import { pageOf } from './content.ts';
import type { DescribeTimes } from './page.ts';

const SIZES = [1000, 10_000, 50_000];
const ELEMENTS = 200;
/** ms for the peer on one page. */
const ENOUGH = 20_000;

function row({ elements, own, peer }: DescribeTimes): string {
  const same = own.slice(0, peer.length);
  return [
    String(elements).padStart(8),
    ...[0.5, 0.95, 0.99, 1].map((q) => quantile(own, q).toFixed(2).padStart(9)),
    ' │',
    ...[0.5, 0.95, 0.99, 1].map((q) => quantile(peer, q).toFixed(2).padStart(9)),
    String(peer.length).padStart(9),
    ' │',
    `×${(median(peer) / median(same)).toFixed(2)}`.padStart(9),
    `×${(quantile(peer, 0.99) / quantile(same, 0.99)).toFixed(2)}`.padStart(9),
  ].join('');
}

export async function measureDescribe(): Promise<void> {
  const [script, browser] = await Promise.all([bundleForPage(resolve(import.meta.dirname, 'page.ts')), openChromium()]);
  const columns = ['median', 'p95', 'p99', 'max'].map((each) => each.padStart(9)).join('');
  console.log(`${''.padEnd(8)}${'Showhow, ms'.padStart(36)} │${'@medv/finder, ms'.padStart(45)} │ finder/Showhow`);
  console.log(`elements${columns} │${columns}${'tried'.padStart(9)} │   median      p99`);
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.setContent(pageOf(seededRandom(size), size));
      await page.evaluate(script);
      // The first descriptions in a page are compiled meanwhile.
      await page.evaluate(() => timeDescribing(20, 0));
      console.log(
        row(await page.evaluate(([count, enough]) => timeDescribing(count, enough), [ELEMENTS, ENOUGH] as const)),
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`${ELEMENTS} elements of each page; ratios over those that @medv/finder came to in ${ENOUGH / 1000} s.`);
}
