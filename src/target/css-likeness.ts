/** What an element is, in CSS and without its place: tag, telling attributes and classes. */
import { attribute, attributeNames, classList, countAll, localName, matches, type Root } from './dom.ts';
import { isEditableRegion } from './editable.ts';
import { isTellingAttribute, isTellingClass, looksGenerated } from './stable.ts';
import { testIdsOf } from './test-ids.ts';

/** More look-alikes than these are not told apart by trying each ancestor. */
const MOST_ALIKE = 400;
/** Of what a page or library made up. */
const MOST_OWN_ATTRIBUTES = 5;

const telling = ['name', 'type', 'role', 'for', 'href', 'data-action', 'data-id', 'data-key', 'data-name', 'data-tab'];

/** Addresses and words may hold anything that is not numbered through; the others are names. */
const isTelling = (name: string, value: string): boolean =>
  name === 'href' || name === 'aria-label'
    ? value.length <= 100 && !/\d{5}|[?#;]/u.test(value)
    : !looksGenerated(value);

const quoted = (value: string): string =>
  `"${value.replace(/["\\]/gu, '\\$&').replace(/[\n\r\f]/gu, (end) => `\\${end.charCodeAt(0).toString(16)} `)}"`;

export const tagOf = (element: Element): string => CSS.escape(localName(element));

/** Ways to say what an element is, the most particular first. */
export function sayingsOf(element: Element, testIds: readonly string[], attributes = telling): string[] {
  const tag = tagOf(element);
  const id = attribute(element, 'id');
  const said: string[] = testIdsOf(element, testIds).map(({ name, value }) => `[${CSS.escape(name)}=${quoted(value)}]`);
  if (id && !looksGenerated(id)) said.push(`#${CSS.escape(id)}`);
  for (const name of attributes) {
    const value = attribute(element, name);
    if (value && isTelling(name, value)) said.push(`${tag}[${CSS.escape(name)}=${quoted(value)}]`);
  }
  const classes = [...classList(element)].filter(isTellingClass).map((name) => `.${CSS.escape(name)}`);
  for (const name of classes.slice(0, 3)) said.push(`${tag}${name}`);
  if (classes.length > 1) said.push(tag + classes.slice(0, 3).join(''));
  said.push(tag);
  return said;
}

export interface Likeness {
  css: string;
  /** How many elements it finds. */
  count: number;
}

/** What says most of the element itself, and how many it finds; null where that is more than can be told apart. */
export function likenessOf(element: Element, root: Root, testIds: readonly string[]): Likeness | null {
  let fewest: Likeness | null = null;
  for (const css of sayingsOf(element, testIds, [...telling, 'aria-label', ...ownAttributes(element)])) {
    const count = countAll(root, css);
    if (count === 1 && matches(element, css)) return { css, count };
    if (count > 0 && count <= MOST_ALIKE && count < (fewest?.count ?? Infinity)) fewest = { css, count };
  }
  return fewest;
}

const controls = new Set(['input', 'select', 'textarea']);

/** What a page or library calls it; of fields, attributes of their own making may hold what is typed. */
const ownAttributes = (element: Element): string[] =>
  controls.has(localName(element)) || isEditableRegion(element)
    ? []
    : attributeNames(element)
        .filter((name) => !telling.includes(name) && isTellingAttribute(name, attribute(element, name) ?? ''))
        .slice(0, MOST_OWN_ATTRIBUTES);
