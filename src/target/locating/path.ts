/** The way down to an element, step by step. */
import type { Selector } from '../../session/schema.ts';
import { ownerDocument, parentElement } from '../dom.ts';
import { isXPathByTitle, stepTo } from '../xpath.ts';

/** `//*[@id="menu"]/ul[1]/li[2]` has two, from an element of that id; in shadow roots there are none. */
export function stepsIn(selectors: Selector[]): string[] {
  const path = selectors.findLast((selector) => selector.kind === 'xpath' && !isXPathByTitle(selector.value));
  if (path?.kind !== 'xpath') return [];
  return path.value
    .replace(/^\/\/\*\[@id="[^"]*"\]/u, '')
    .split('/')
    .filter((step) => step !== '');
}

/** The last of them, so many at most. */
export function stepsTo(element: Element, most: number): string[] {
  const document = ownerDocument(element);
  const steps: string[] = [];
  for (let up: Element | null = element; up && steps.length < most; up = parentElement(up)) {
    steps.unshift(stepTo(up, document));
  }
  return steps;
}
