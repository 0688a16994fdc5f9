/** Finds the element that was described, in a page that may have changed since. */
import type { LocalTarget } from '../session/record.ts';
import { find } from './find.ts';

export interface Located {
  /** Null where it was not found, or not surely. */
  element: Element | null;
  /** From 0 to 1. */
  confidence: number;
}

/** The first selector that finds one element alone decides; the share of the others that find it, too, is how sure it is. */
export function locate(target: LocalTarget, document: Document): Located {
  const found = target.selectors.map((selector) => find(selector, document));
  const [element = null] = found.find(({ length }) => length === 1) ?? [];
  if (!element) return { element: null, confidence: 0 };
  return { element, confidence: found.filter((elements) => elements.includes(element)).length / found.length };
}
