/**
 * A short CSS selector that finds one element within its root: by what it is (tag, telling attributes and classes), where
 * need be below an ancestor described the same way, and by position only where nothing else serves.
 */
import {
  attribute,
  classList,
  countAll,
  isDocument,
  isElement,
  isOutermost,
  isShadowRoot,
  localName,
  matches,
  parentNode,
  queryAll,
  type Root,
} from './dom.ts';
import { isOnlyOfType, positionAmongAll, positionOfType } from './position.ts';
import { isTellingClass, looksGenerated } from './stable.ts';
import { testIdsOf } from './test-ids.ts';

/** How far up a selector looks for something to start from. */
const FARTHEST = 12;
/** More look-alikes than these are not told apart by trying each ancestor. */
const MOST_ALIKE = 400;

const telling = ['name', 'type', 'role', 'for', 'href', 'data-action', 'data-id', 'data-key', 'data-name', 'data-tab'];

/** Addresses and words may hold anything that is not numbered through; the others are names. */
const isTelling = (name: string, value: string): boolean =>
  name === 'href' || name === 'aria-label'
    ? value.length <= 100 && !/\d{5}|[?#;]/u.test(value)
    : !looksGenerated(value);

const quoted = (value: string): string =>
  `"${value.replace(/["\\]/gu, '\\$&').replace(/[\n\r\f]/gu, (end) => `\\${end.charCodeAt(0).toString(16)} `)}"`;

const tagOf = (element: Element): string => CSS.escape(localName(element));

/** Ways to say what an element is, the most particular first. */
function sayings(element: Element, testIds: readonly string[], attributes = telling): string[] {
  const tag = tagOf(element);
  const id = attribute(element, 'id');
  const said: string[] = testIdsOf(element, testIds).map(({ name, value }) => `[${name}=${quoted(value)}]`);
  if (id && !looksGenerated(id)) said.push(`#${CSS.escape(id)}`);
  for (const name of attributes) {
    const value = attribute(element, name);
    if (value && isTelling(name, value)) said.push(`${tag}[${name}=${quoted(value)}]`);
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
  for (const css of sayings(element, testIds, [...telling, 'aria-label'])) {
    const count = countAll(root, css);
    if (count === 1 && matches(element, css)) return { css, count };
    if (count > 0 && count <= MOST_ALIKE && count < (fewest?.count ?? Infinity)) fewest = { css, count };
  }
  return fewest;
}

/** A selector that finds this element alone; null where only its position tells it apart. */
export function cssOf(
  element: Element,
  root: Root,
  likeness: Likeness | null,
  testIds: readonly string[],
): string | null {
  if (!likeness || likeness.count === 1) return likeness?.css ?? null;
  const { css } = likeness;
  const others = queryAll(root, css).filter((other) => other !== element);
  return below(element, testIds, (anchor) => {
    const full = `${anchor} ${css}`;
    if (!matches(element, full)) return null;
    const mistaken = others.findIndex((other) => matches(other, full));
    if (mistaken < 0) return full;
    // Likely the next selector finds the same one: it is tried first.
    others.unshift(...others.splice(mistaken, 1));
    return null;
  });
}

/** The first of the selectors made from what the ancestors are. */
function below(element: Element, testIds: readonly string[], make: (anchor: string) => string | null): string | null {
  let up = parentNode(element);
  for (let distance = 0; isElement(up) && distance < FARTHEST; distance += 1) {
    if (isOutermost(up)) return null;
    for (const anchor of sayings(up, testIds).slice(0, -1)) {
      const made = make(anchor);
      if (made) return made;
    }
    up = parentNode(up);
  }
  return null;
}

/** Positions from the nearest ancestor with an id or test id of its own, or from the root. */
export function cssByPosition(element: Element, root: Root, testIds: readonly string[]): string {
  const steps: string[] = [];
  for (let up: Element | null = element; up; up = elementParent(up)) {
    const anchor = up === element ? null : anchorOf(up, root, testIds);
    if (anchor) return [anchor, ...steps].join(' > ');
    const position = isOnlyOfType(up) ? '' : `:nth-of-type(${positionOfType(up)})`;
    steps.unshift(tagOf(up) + position);
  }
  return [...outermost(root), ...steps].join(' > ');
}

/** Positions alone: of elements with odd names, too. */
export function cssByNumbers(element: Element, root: Root): string {
  const steps: string[] = [];
  for (let up: Element | null = element; up; up = elementParent(up)) {
    const isTop = !elementParent(up) && !isShadowRoot(root);
    steps.unshift(isTop && isDocument(root) ? ':root' : `:nth-child(${positionAmongAll(up)})`);
  }
  return [...outermost(root), ...steps].join(' > ');
}

function elementParent(element: Element): Element | null {
  const parent = parentNode(element);
  return isElement(parent) ? parent : null;
}

const outermost = (root: Root): string[] => (isShadowRoot(root) ? [':host'] : []);

function anchorOf(element: Element, root: Root, testIds: readonly string[]): string | null {
  const anchors = sayings(element, testIds).filter((css) => /^[#[]/u.test(css));
  return anchors.find((css) => countAll(root, css) === 1) ?? null;
}
