/** Playwright's own generator of locators, as `normalize()` offers it: every element costs a few round trips. */
import type { Locator, Page } from '@playwright/test';

export const PLAYWRIGHT = 'Playwright generator';

export interface Generated {
  index: number;
  locator: Locator | null;
  time: number;
}

/** Whether what it finds is the element or the control that it is in. */
export type Accept = (locator: Locator, index: number) => Promise<boolean>;

/** An element is told by its XPath: nothing is written to the page that the generator could use. */
async function generate(page: Page, path: string, index: number, accept: Accept): Promise<Generated> {
  const start = performance.now();
  try {
    const locator = await page.locator(`xpath=${path}`).normalize();
    const time = performance.now() - start;
    return { index, locator: (await accept(locator, index)) ? locator : null, time };
  } catch {
    return { index, locator: null, time: performance.now() - start };
  }
}

/** @param enough milliseconds after which no further element is begun */
export async function generateAll(page: Page, paths: string[], enough: number, accept: Accept): Promise<Generated[]> {
  const end = performance.now() + enough;
  const generated: Generated[] = [];
  for (const [index, path] of paths.entries()) {
    if (performance.now() > end) break;
    generated.push(await generate(page, path, index, accept));
  }
  return generated;
}
