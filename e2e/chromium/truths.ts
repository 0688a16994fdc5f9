/** What in a page is marked with `data-truth`, so that it is known which element is found again. */
import type { Page } from '@playwright/test';

/** Clicks all of it, in the page and in its frame. */
export async function clickTruths(page: Page): Promise<string[]> {
  const marked = [page.locator('[data-truth]'), page.frameLocator('iframe').locator('[data-truth]')];
  const truths: string[] = [];
  for (const each of (await Promise.all(marked.map((one) => one.all()))).flat()) {
    truths.push((await each.getAttribute('data-truth')) ?? '');
    await each.click();
  }
  return truths;
}
