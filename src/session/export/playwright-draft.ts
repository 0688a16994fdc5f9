/** What the functions that write a Playwright test share. */
import { playwrightLocator } from '../convert/playwright.ts';
import { quoted } from '../convert/quoted.ts';
import type { Masked, Selector, Target } from '../schema.ts';
import type { Unsayable } from './left-out.ts';
import type { Placeholders } from './placeholders.ts';
import type { Helper } from './playwright-helpers.ts';

export interface PlaywrightPlace {
  /** What the page is called: `page`, `page2`. */
  page: string;
  placeholders: Placeholders;
  helpers: Set<Helper>;
}

export type Said = string[] | Unsayable;

/** The code of a text, or the name of what stands for it. */
export function valueCode(value: string | Masked, target: Target | undefined, place: PlaywrightPlace): string {
  return typeof value === 'string' ? quoted(value) : place.placeholders.of(value.masked, target).name;
}

/** Lines for an element, given the code of its locator. */
export function onElement(
  target: Target | undefined,
  { page }: PlaywrightPlace,
  lines: (element: string) => string[],
): Said {
  if (!target) return { why: 'It is not known on which element it was done.' };
  const element = playwrightLocator({ path: target.path, selectors: lasting(target) }, page);
  return element === undefined
    ? { why: 'Playwright cannot reach the element, or has no way to say which it is.' }
    : lines(element);
}

/** Longer texts are those of containers, and change with whatever is in them. */
const LONGEST_OWN_TEXT = 20;

/**
 * Where the best is the text of a container, or one in a shadow root, which Playwright finds in what is put into it too,
 * another that finds it alone is taken, be it by position.
 */
function lasting({ selectors, path }: Target): Selector[] {
  const [first] = selectors;
  const isInShadow = path.at(-1)?.hop === 'shadow';
  if (first?.kind !== 'text' || (first.value.length <= LONGEST_OWN_TEXT && !isInShadow)) return selectors;
  const others = selectors.filter(({ kind }) => kind !== 'text');
  return others.some(({ matches }) => matches === 1) ? others : selectors;
}

export const isPage = (target: Target | undefined): boolean =>
  target === undefined || target.tag === 'html' || target.tag === 'body';

export const isRange = ({ tag, role, attributes }: Target): boolean =>
  tag === 'input' && (attributes['type'] === 'range' || role === 'slider');

/** A length as code: a tenth of a pixel is exact enough. */
export const number = (length: number): string => String(Math.round(length * 10) / 10);

export const point = (x: number, y: number): string => `{ x: ${number(x)}, y: ${number(y)} }`;
