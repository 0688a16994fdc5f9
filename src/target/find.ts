/**
 * Finds elements by a selector, within one root (a document or a shadow root; shadow roots within it are others):
 *
 * - `testId`: the attribute named has exactly this value.
 * - `role`: WAI-ARIA role and accessible name are exactly these (case counts, white space is collapsed, icon-font
 *   characters are taken out), and assistive technology is shown the element.
 * - `label`: one of the labels of a field is exactly this: the texts of the elements in `aria-labelledby`, else
 *   `aria-label`, else the texts of its `<label>`s, each without the fields in it.
 * - `placeholder`, `alt`, `title`, `id`: the attribute has exactly this value.
 * - `text`: the innermost elements whose text within the root, hidden text too, is exactly this with white space
 *   collapsed, and no word of it broken by something without text; fields, editable regions and their text do not count,
 *   scripts and styles neither. Buttons made of `<input>` have their value as text.
 * - `exact: false`: where none is found so, what contains it instead, in upper or lower case.
 * - `css`, `xpath`: as the standards say; XPath only within documents.
 * - `within`: only what is inside an element that this finds. `containing` are the elements that a CSS selector matches,
 *   with an element in them that `text` would find.
 *
 * What is masked has no text and lends none to a name or label.
 */
import type { Scope, Selector } from '../session/schema.ts';
import { accessibleName, isOutsideAccessibilityTree } from './accessible-name.ts';
import {
  attribute,
  contains,
  evaluateXPath,
  firstElementChild,
  firstWithin,
  inOrder,
  isDocument,
  isElement,
  matches,
  nextElementSibling,
  parentElement,
  queryAll,
  queryAny,
  type Root,
  referred,
  shadowRoot,
  textContent,
} from './dom.ts';
import { elementsWithText } from './find-text.ts';
import { labelsOf } from './labels.ts';
import { candidatesFor, roleOf } from './role.ts';
import { collapse, type MaskedCheck, nothingMasked, treeText, withoutInvisible } from './text.ts';
import { TooMany } from './too-many.ts';

type Unmatched<T> = T extends unknown ? Omit<T, 'matches'> : never;
/** A selector that has not been tried. */
export type Candidate = Unmatched<Selector>;

export interface FindOptions {
  masked?: MaskedCheck;
  /** What a name, label, placeholder, alt or title says need only be a part of it, in upper or lower case. */
  partly?: boolean;
  /** Gives up where there is more to look at than there is time for during a press. */
  limited?: boolean;
}

/** Elements of which a role or label is asked, and elements of which a name is computed: so many tell nothing. */
const MOST_CANDIDATES = 1000;
const MOST_NAMES = 300;

/** How what is looked for has to be said. */
interface Saying {
  words: string[];
  read: (text: string) => string;
  is: (text: string | null) => boolean;
}

const wholly = (text: string): Saying => ({ words: text.split(' '), read: (its) => its, is: (its) => its === text });

function partly(text: string): Saying {
  const part = text.toLowerCase();
  const read = (its: string): string => its.toLowerCase();
  return { words: part.split(' '), read, is: (its) => read(its ?? '').includes(part) };
}

/** @throws {TooMany} only where `limited` is set */
export function find(selector: Candidate, root: Root, options: FindOptions = {}): Element[] {
  const found = findWithin(selector, root, options);
  const mayBePart = 'exact' in selector && found.length === 0;
  return mayBePart ? findWithin(selector, root, { ...options, partly: true }) : found;
}

function findWithin(selector: Candidate, root: Root, options: FindOptions): Element[] {
  const found = findAnywhere(selector, root, options);
  const within = 'within' in selector ? selector.within : undefined;
  return within ? found.filter(isWithin(within, options)) : found;
}

function findAnywhere(
  selector: Candidate,
  root: Root,
  { masked = nothingMasked, limited = false, partly: isPartly = false }: FindOptions,
): Element[] {
  const saying = isPartly ? partly : wholly;
  switch (selector.kind) {
    case 'testId':
      return byAttribute(root, selector.attribute, wholly(selector.value));
    case 'role':
      return byRole(root, selector.role, saying(selector.name), masked, limited);
    case 'label':
      return byLabel(root, saying(selector.value), masked, limited);
    case 'text':
      return elementsWithText(root, selector.value, masked, limited);
    case 'id':
      return byId(root, selector.value);
    case 'placeholder':
    case 'alt':
    case 'title':
      return byAttribute(root, selector.kind, saying(selector.value));
    case 'css':
      return byCss(root, selector.value);
    case 'xpath':
      return byXPath(root, selector.value);
    default:
      return selector satisfies never;
  }
}

/** Tells of elements whether they are inside one that the scope means, within their root. Looks at nothing twice. */
export function isWithin(scope: Scope, options: FindOptions = {}): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const means = (element: Element): boolean => {
    const told = known.get(element) ?? isScope(element, scope, options);
    known.set(element, told);
    return told;
  };
  return (element) => {
    for (let up = parentElement(element); up; up = parentElement(up)) if (means(up)) return true;
    return false;
  };
}

function isScope(element: Element, scope: Scope, { masked = nothingMasked, limited = false }: FindOptions): boolean {
  switch (scope.kind) {
    case 'testId':
      return attribute(element, scope.attribute) === scope.value;
    case 'id':
      return attribute(element, 'id') === scope.value;
    case 'role':
      return (
        roleOf(element) === scope.role &&
        accessibleName(element, masked).name === scope.name &&
        !isOutsideAccessibilityTree(element)
      );
    case 'containing':
      return (
        matchesCss(element, scope.css) && elementsWithText(element, scope.text, masked, limited).some(isInside(element))
      );
    default:
      return scope satisfies never;
  }
}

const isInside =
  (outer: Element) =>
  (inner: Element): boolean =>
    inner !== outer && contains(outer, inner);

function matchesCss(element: Element, css: string): boolean {
  try {
    return matches(element, css);
  } catch {
    return false;
  }
}

function candidatesAmong(root: Root, selectors: string[], limited: boolean): Element[] {
  const candidates = queryAny(root, selectors, limited ? MOST_CANDIDATES : Infinity);
  if (!candidates) throw new TooMany();
  return candidates;
}

const byAttribute = (root: Root, name: string, { is }: Saying): Element[] =>
  byCss(root, `[${CSS.escape(name)}]`).filter((element) => is(attribute(element, name)));

/** Browsers look ids up in a table; in quirks mode they then take upper and lower case for the same. */
const byId = (root: Root, id: string): Element[] =>
  byCss(root, id === '' ? '[id]' : `#${CSS.escape(id)}`).filter((element) => attribute(element, 'id') === id);

/** Children of children, from an id or the outermost element down: browsers go through the whole page for these, too. */
const downwards = /^(?:html|#[\w-]+)(?: > [\w-]+(?::nth-of-type\(\d+\))?)+$/u;

function byCss(root: Root, css: string): Element[] {
  try {
    const [top = css, ...steps] = downwards.test(css) ? css.split(' > ') : [css];
    let found = queryAll(root, top);
    for (const step of steps) found = found.flatMap((element) => childrenAs(step, element));
    return found;
  } catch {
    return [];
  }
}

function byRole(root: Root, role: string, saying: Saying, masked: MaskedCheck, limited: boolean): Element[] {
  const possible = candidatesAmong(root, candidatesFor(role), limited).filter(
    (element) => mayBeNamed(element, saying) && roleOf(element) === role,
  );
  if (limited && possible.length > MOST_NAMES) throw new TooMany();
  return inOrder(
    possible.filter(
      (element) => saying.is(accessibleName(element, masked).name) && !isOutsideAccessibilityTree(element),
    ),
  );
}

const naming =
  'slot, img, svg, input, [alt], [title], [aria-label], [aria-labelledby], [aria-placeholder], [placeholder]';

/** Where the words are not in its text, they have to come from elsewhere: that is known far sooner than the name. */
function mayBeNamed(element: Element, { words, read }: Saying): boolean {
  const text = read(withoutInvisible(textContent(element) ?? ''));
  if (words.every((word) => text.includes(word)) || shadowRoot(element) || matches(element, naming)) return true;
  return labelsOf(element).length > 0 || (firstElementChild(element) && firstWithin(element, naming)) !== null;
}

function childrenAs(css: string, element: Element): Element[] {
  const children: Element[] = [];
  for (let child = firstElementChild(element); child; child = nextElementSibling(child)) {
    if (matches(child, css)) children.push(child);
  }
  return children;
}

const labelled = 'input select textarea meter output progress [aria-label] [aria-labelledby]'.split(' ');

function byLabel(root: Root, { is }: Saying, masked: MaskedCheck, limited: boolean): Element[] {
  const candidates = candidatesAmong(root, labelled, limited);
  return inOrder(candidates.filter((element) => labelTexts(element, masked).some(is)));
}

/** Enough for any label that is kept. */
const LABEL = 200;

/**
 * The labels of an element, as the `label` selector takes them.
 * @param counts which of the elements that label it
 */
export function labelTexts(
  element: Element,
  masked: MaskedCheck,
  counts: (label: Element) => boolean = () => true,
): string[] {
  const references = referred(element, 'aria-labelledby').filter((label) => label !== element);
  const label = references.length > 0 ? '' : collapse(attribute(element, 'aria-label') ?? '');
  if (label !== '') return [label];
  const labels = references.length > 0 ? references : labelsOf(element);
  return labels.filter(counts).map((its) => treeText(its, masked, LABEL) ?? '');
}

/** Browsers go through the whole page for such an anchor, 28 ms in one of 50,000 elements, but look ids up in a table. */
const fromId = /^\/\/\*\[@id="([^"]*)"\]\/(?!\/)([^|]+)$/u;

function evaluated(document: Document, expression: string, from: Node): Element[] {
  const result = evaluateXPath(document, expression, from, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  const nodes = Array.from({ length: result.snapshotLength }, (_, index) => result.snapshotItem(index));
  return nodes.filter(isElement);
}

function byXPath(root: Root, expression: string): Element[] {
  if (!isDocument(root)) return [];
  try {
    const [, id, steps] = fromId.exec(expression) ?? [];
    if (id === undefined || steps === undefined) return evaluated(root, expression, root);
    const found = byId(root, id).flatMap((anchor) => evaluated(root, steps, anchor));
    return [...new Set(found)];
  } catch {
    return [];
  }
}
