import type { Selector } from './schema.ts';

/**
 * Whether a selector goes by where an element is in the page, rather than by what it is: `main > a:nth-of-type(2)`,
 * `//*[@id="menu"]/a[2]`.
 */
export function isByPosition({ kind, ...selector }: Selector): boolean {
  const value = 'value' in selector ? selector.value : '';
  if (kind === 'xpath') return /\[\d+\]$/u.test(value);
  return kind === 'css' && / > |:nth-/u.test(value.replace(/"(?:\\.|[^"\\])*"/gu, ''));
}

/** Which of those that say the same: `(//a[normalize-space()="More"])[2]`. */
export const isAmongAlike = (selector: Selector): boolean =>
  selector.kind === 'xpath' && selector.value.startsWith('(');
