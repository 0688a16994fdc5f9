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
  /** Gives up where there is more to look at than there is time for during a press. */
  limited?: boolean;
}

/** Elements of which a role or label is asked, and elements of which a name is computed: so many tell nothing. */
const most = { candidates: 1000, names: 300 };

function limit(count: number, of: keyof typeof most, limited: boolean): void {
  if (limited && count > most[of]) throw new TooMany();
}

/** @throws {TooMany} only where `limited` is set */
export function find(selector: Candidate, root: Root, options: FindOptions = {}): Element[] {
  const found = findAnywhere(selector, root, options);
  const within = 'within' in selector ? selector.within : undefined;
  return within ? found.filter(isWithin(within, options)) : found;
}

function findAnywhere(
  selector: Candidate,
  root: Root,
  { masked = nothingMasked, limited = false }: FindOptions,
): Element[] {
  switch (selector.kind) {
    case 'testId':
      return byAttribute(root, selector.attribute, selector.value);
    case 'role':
      return byRole(root, selector.role, selector.name, masked, limited);
    case 'label':
      return byLabel(root, selector.value, masked, limited);
    case 'text':
      return elementsWithText(root, selector.value, masked, limited);
    case 'id':
      return byAttribute(root, 'id', selector.value);
    case 'placeholder':
    case 'alt':
    case 'title':
      return byAttribute(root, selector.kind, selector.value);
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
  const candidates = queryAny(root, selectors, limited ? most.candidates : Infinity);
  if (!candidates) throw new TooMany();
  return candidates;
}

/** Browsers look ids up in a table; in quirks mode they then take upper and lower case for the same. */
function byAttribute(root: Root, name: string, value: string): Element[] {
  const css = name === 'id' && value !== '' ? `#${CSS.escape(value)}` : `[${CSS.escape(name)}]`;
  return byCss(root, css).filter((element) => attribute(element, name) === value);
}

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

function byRole(root: Root, role: string, name: string, masked: MaskedCheck, limited: boolean): Element[] {
  const words = name.split(' ');
  const possible = candidatesAmong(root, candidatesFor(role), limited).filter(
    (element) => mayBeNamed(element, words) && roleOf(element) === role,
  );
  limit(possible.length, 'names', limited);
  return inOrder(
    possible.filter((element) => accessibleName(element, masked).name === name && !isOutsideAccessibilityTree(element)),
  );
}

const naming =
  'slot, img, svg, input, [alt], [title], [aria-label], [aria-labelledby], [aria-placeholder], [placeholder]';

/** Where the words are not in its text, they have to come from elsewhere: that is known far sooner than the name. */
function mayBeNamed(element: Element, words: string[]): boolean {
  const text = withoutInvisible(textContent(element) ?? '');
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

function byLabel(root: Root, label: string, masked: MaskedCheck, limited: boolean): Element[] {
  const candidates = candidatesAmong(root, labelled, limited);
  return inOrder(candidates.filter((element) => labelTexts(element, masked).includes(label)));
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
    const found = byAttribute(root, 'id', id).flatMap((anchor) => evaluated(root, steps, anchor));
    return [...new Set(found)];
  } catch {
    return [];
  }
}
