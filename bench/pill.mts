/** How soon the label is in the pages after Start, and out of them after Stop. */
import type { Page } from '@playwright/test';
import { openBrowser } from './browser.mts';
import { servePage } from './page.mts';
import { quantile } from './statistics.mts';

const ROUNDS = 20;
const TABS = 3;
/** ms, as the person was promised. */
const promised = { shown: 200, gone: 1000 };

/** When the label came or went, by the clock that all pages share. tsx names inner functions in ways that a page cannot read. */
const change = (page: Page, isThere: boolean): Promise<number> =>
  page.evaluate(async (wanted) => {
    while ((document.querySelector('html > div') !== null) !== wanted) {
      await new Promise((resolve) => {
        const observer = new MutationObserver(resolve);
        observer.observe(document.documentElement, { childList: true });
      });
    }
    return performance.timeOrigin + performance.now();
  }, isThere);

export async function measurePill(): Promise<void> {
  const site = await servePage();
  const bench = await openBrowser();
  const shown: number[] = [];
  const gone: number[] = [];
  try {
    const others = Array.from({ length: TABS - 1 }, () => bench.context.newPage());
    const pages = [bench.page, ...(await Promise.all(others))];
    for (const page of pages) await page.goto(site.url);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [times, isThere] of [
        [shown, true],
        [gone, false],
      ] as const) {
        const changes = pages.map((page) => change(page, isThere));
        const pressed = performance.timeOrigin + performance.now();
        await (isThere ? bench.start(['http://127.0.0.1/*']) : bench.stop());
        for (const at of await Promise.all(changes)) times.push(at - pressed);
      }
    }
    for (const [what, times] of Object.entries({ shown, gone })) {
      const at = (q: number): string => `${quantile(times, q).toFixed(0)} ms`;
      const limit = promised[what as keyof typeof promised];
      console.log(`label ${what}: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}; promised within ${limit} ms`);
    }
    console.log(`${ROUNDS} sessions with ${TABS} tabs each; with the way of the message to the background`);
  } finally {
    await bench.close();
    site.close();
  }
}
