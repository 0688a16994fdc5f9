/**
 * Targets as Playwright locators, in TypeScript: `page.getByRole('button', { name: 'Delete' })`. Without `exact` it also finds
 * what has the name as a part of its own: said where that found nothing else.
 * https://playwright.dev/docs/locators
 */

import { inOrder } from '../by-order.ts';
import type { Element, Scope, Selector, Target } from '../schema.ts';
import { attributeIs } from './css.ts';
import { quoted } from './quoted.ts';

/**
 * One for each selector, best first; none where Playwright cannot get there: into closed shadow roots.
 * @param page what the page is called in the code
 */
export function playwrightLocators(target: Pick<Target, 'selectors' | 'path'>, page = 'page'): string[] {
  let around = page;
  for (const hop of target.path) {
    const first = hop.hop === 'shadow' ? hostSelector(hop.target) : hop.target?.selectors[0];
    if (!first || (hop.hop === 'shadow' && hop.mode === 'closed')) return [];
    around = `${around}${chainOf(first, page)}${hop.hop === 'frame' ? '.contentFrame()' : ''}`;
  }
  const isInShadow = target.path.at(-1)?.hop === 'shadow';
  return target.selectors
    .filter(({ kind }) => !(isInShadow && kind === 'xpath'))
    .map((selector) => `${around}${chainOf(selector, page)}`);
}

/** The one to go by, see `inOrder`: by position only among those that say the same, and where all positions lead there. */
export function playwrightLocator(
  { selectors, path }: Pick<Target, 'selectors' | 'path'>,
  page = 'page',
): string | undefined {
  const { alone, shared, places } = inOrder(selectors);
  const [first] = playwrightLocators({ selectors: alone, path }, page);
  if (first !== undefined) return first;
  const [like] = playwrightLocators({ selectors: shared, path }, page);
  const all = [...playwrightLocators({ selectors: places, path }, page), ...(like === undefined ? [] : [like])];
  return all.length === 0 ? undefined : all.reduce((found, each) => `${found}.and(${each})`);
}

/** For Playwright the text of a host is that in its shadow root too, which we do not count. */
const hostSelector = ({ selectors }: Element): Selector | undefined =>
  selectors.find(({ kind, matches }) => kind !== 'text' && matches === 1) ?? selectors[0];

function chainOf(selector: Selector, page: string): string {
  const within = 'within' in selector ? selector.within : undefined;
  return `${within ? scopeOf(within, page) : ''}${locatorOf(selector)}`;
}

const scopeOf = (scope: Scope, page: string): string =>
  scope.kind === 'containing'
    ? `.locator(${quoted(scope.css)}).filter({ has: ${page}.getByText(${quoted(scope.text)}, { exact: true }) })`
    : locatorOf(scope);

function locatorOf(selector: Selector | Exclude<Scope, { kind: 'containing' }>): string {
  const isExact = !('exact' in selector && selector.exact === false);
  const by = (what: string, words: string): string =>
    `.getBy${what}(${quoted(words)}${isExact ? ', { exact: true }' : ''})`;
  switch (selector.kind) {
    case 'testId':
      return `.locator(${quoted(attributeIs(selector.attribute, selector.value))})`;
    case 'role':
      return `.getByRole(${quoted(selector.role)}, { name: ${quoted(selector.name)}${isExact ? ', exact: true' : ''} })`;
    case 'label':
      return by('Label', selector.value);
    case 'placeholder':
      return by('Placeholder', selector.value);
    case 'text':
      return by('Text', selector.value);
    case 'alt':
      return by('AltText', selector.value);
    case 'title':
      return by('Title', selector.value);
    case 'id':
      return `.locator(${quoted(attributeIs('id', selector.value))})`;
    case 'css':
      // In a shadow root Playwright knows the host by another name.
      return `.locator(${quoted(`css=${selector.value.replace(/^:host(?= > )/u, ':scope')}`)})`;
    case 'xpath':
      return `.locator(${quoted(`xpath=${selector.value}`)})`;
    default:
      return selector satisfies never;
  }
}
