/** Visits to the pages of the corpus, each in a tab of its own, and what happens to a page meanwhile. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { serveApps } from '../../e2e/apps/serve.ts';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { openChromium, openPage } from './browser.mts';
import type { FamilyName, Level } from './mutations/versions.ts';
import type { CorpusPage } from './pages.mts';

export interface Visit {
  /** With `openSelectorsBench` in it. */
  page: Page;
  candidate: CorpusPage;
  /** Decides which elements and which changes. */
  seed: string;
}

/** @param more folders with pages of the corpus, by the first segment of their paths */
export async function visitAll(
  candidates: CorpusPage[],
  seeds: number[],
  visit: (visit: Visit) => Promise<void>,
  more: Record<string, string> = {},
): Promise<void> {
  const script = await bundleForPage(resolve(import.meta.dirname, 'page.ts'));
  const [server, browser] = await Promise.all([serveApps(more), openChromium()]);
  try {
    for (const candidate of candidates) {
      for (const seed of seeds) {
        const page = await openPage(browser, server.at(candidate.path));
        await page.evaluate(script);
        await visit({ page, candidate, seed: `${candidate.name} ${seed}` });
        await page.close();
      }
    }
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/**
 * @param families of the changes, all of them where none are given
 * @returns the names of what was done
 */
export async function makeOlder({ page, candidate }: Visit, level: Level, families?: FamilyName[]): Promise<string[]> {
  const done = await page.evaluate(([set, degree, only]) => selectorsBench.change(set, degree, only), [
    candidate.set,
    level,
    families,
  ] as const);
  // What the page itself makes of the change comes before it is looked at.
  await page.evaluate(() => new Promise((settled) => setTimeout(settled, 30)));
  return done;
}
