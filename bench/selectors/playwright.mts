/** Playwright's own generator of locators, as `normalize()` offers it: every element costs a few round trips. */
import type { Locator, Page } from '@playwright/test';
import type { Verdict } from './verdict.ts';

export const PLAYWRIGHT = 'Playwright generator';

export interface Generated {
  index: number;
  locator: Locator | null;
  time: number;
}

/** An element is told by its XPath: nothing is written to the page that the generator could use. */
async function generate(page: Page, path: string, index: number): Promise<Generated> {
  const start = performance.now();
  try {
    const locator = await page.locator(`xpath=${path}`).normalize();
    const time = performance.now() - start;
    const isRight = await locator.evaluateAll((found: Element[], place) => selectorsBench.accept(found, place), index);
    return { index, locator: isRight ? locator : null, time };
  } catch {
    return { index, locator: null, time: performance.now() - start };
  }
}

/** @param enough milliseconds after which no further element is begun */
export async function generateAll(page: Page, paths: string[], enough: number): Promise<Generated[]> {
  const end = performance.now() + enough;
  const generated: Generated[] = [];
  for (const [index, path] of paths.entries()) {
    if (performance.now() > end) break;
    generated.push(await generate(page, path, index));
  }
  return generated;
}

export async function judgeAll(page: Page, generated: Generated[]): Promise<Verdict[]> {
  return Promise.all(
    generated.map(async ({ index, locator }) => {
      if (!locator) return page.evaluate((place) => selectorsBench.verdictOn([], place), index);
      return locator.evaluateAll((found: Element[], place) => selectorsBench.verdictOn(found, place), index);
    }),
  );
}
