import type { Page } from '@playwright/test';
import type { Attempt } from '../../e2e/canary/attempts.ts';
import type { Source } from '../../e2e/canary/search.ts';

/** What a person does in the page while a product records it. */
export interface Visit {
  attempts: Attempt[];
  /** What the page itself says. */
  paragraph: string;
  /** Whether the page writes down again what was typed. */
  repeats: boolean;
}

export interface Product {
  name: string;
  /** @returns all that it made of the visit */
  record: (visit: Visit) => Promise<Source[]>;
}

export async function show(page: Page, { attempts, repeats }: Visit): Promise<void> {
  await page.evaluate(
    (shown) => canaryPage.show(shown),
    attempts.map(({ recipe: { html }, way }) => ({ html, way, repeats: repeats ? 'focusout' : 'never' }) as const),
  );
}

/** @param before called before each attempt */
export async function fillIn(
  page: Page,
  attempts: Attempt[],
  before?: (index: number) => Promise<void>,
): Promise<void> {
  for (const [index, each] of attempts.entries()) {
    await before?.(index);
    await clickOn(page, index, 'field');
    await page.keyboard.type(each.canary);
    await clickOn(page, index, 'echo');
  }
}

async function clickOn(page: Page, index: number, what: 'field' | 'echo'): Promise<void> {
  const { x, y } = await page.evaluate(([at, which]) => canaryPage.placeOf(at, which), [index, what] as const);
  await page.mouse.click(x, y);
}
