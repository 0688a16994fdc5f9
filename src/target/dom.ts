/**
 * DOM access that a page's markup cannot get in the way of: forms and documents hand out their named elements before
 * their own properties (HTML, [LegacyOverrideBuiltIns]), so that `form.id` may be an input called "id".
 */
export type Root = Document | DocumentFragment | Element;

function getter<O extends object, K extends keyof O>(prototype: O, key: K): (of: O) => O[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return (of) => (get ? get.call(of) : of[key]) as O[K];
}

export const parentNode = getter(Node.prototype, 'parentNode');
export const parentElement = getter(Node.prototype, 'parentElement');
export const firstChild = getter(Node.prototype, 'firstChild');
export const nextSibling = getter(Node.prototype, 'nextSibling');
export const ownerDocument = getter(Node.prototype, 'ownerDocument') as (of: Element) => Document;
export const textContent = getter(Node.prototype, 'textContent');
export const namespaceURI = getter(Element.prototype, 'namespaceURI');
const nodeType = getter(Node.prototype, 'nodeType');
export const isConnected = getter(Node.prototype, 'isConnected');
export const activeElement = getter(Document.prototype, 'activeElement');
export const bodyOf = getter(Document.prototype, 'body');
export const contentType = getter(Document.prototype, 'contentType');
export const fontsOf = getter(Document.prototype, 'fonts');
export const designMode = getter(Document.prototype, 'designMode');
/** Null before the parser has come to it, and while a page writes itself anew. */
export const documentElement = getter(Document.prototype, 'documentElement') as (of: Document) => HTMLElement | null;
/** Loaded ahead of a navigation that may never come; unknown in Firefox, which does not do so. */
export const isPrerendering = getter(Document.prototype as Document & { prerendering?: boolean }, 'prerendering');
export const readyState = getter(Document.prototype, 'readyState');
export const referrer = getter(Document.prototype, 'referrer');
export const scrollingElement = getter(Document.prototype, 'scrollingElement');
const sheetsOfDocument = getter(Document.prototype, 'styleSheets');
const adoptedByDocument = getter(Document.prototype, 'adoptedStyleSheets');
export const visibilityState = getter(Document.prototype, 'visibilityState');
export const titleOf = getter(Document.prototype, 'title');
export const localName = getter(Element.prototype, 'localName');
export const classList = getter(Element.prototype, 'classList');
export const shadowRoot = getter(Element.prototype, 'shadowRoot');
export const assignedSlot = getter(Element.prototype, 'assignedSlot');
export const childElementCount = getter(Element.prototype, 'childElementCount');
export const firstElementChild = getter(Element.prototype, 'firstElementChild');
export const previousElementSibling = getter(Element.prototype, 'previousElementSibling');
export const nextElementSibling = getter(Element.prototype, 'nextElementSibling');
export const scrollLeft = getter(Element.prototype, 'scrollLeft');
export const scrollTop = getter(Element.prototype, 'scrollTop');
export const scrollWidth = getter(Element.prototype, 'scrollWidth');
export const scrollHeight = getter(Element.prototype, 'scrollHeight');
export const clientLeft = getter(Element.prototype, 'clientLeft');
export const clientTop = getter(Element.prototype, 'clientTop');
export const clientWidth = getter(Element.prototype, 'clientWidth');
export const clientHeight = getter(Element.prototype, 'clientHeight');
export const offsetWidth = getter(HTMLElement.prototype, 'offsetWidth');
export const offsetHeight = getter(HTMLElement.prototype, 'offsetHeight');
export const innerText = getter(HTMLElement.prototype, 'innerText');
const contentEditable = getter(HTMLElement.prototype, 'isContentEditable');

/** A method of a prototype, its element first. */
function method<F extends (...args: never[]) => unknown>(
  prototype: object,
  name: string,
): (of: Node, ...args: Parameters<F>) => ReturnType<F> {
  const run = Reflect.get(prototype, name) as F;
  return (of, ...args) => run.call(of, ...args) as ReturnType<F>;
}

export const attribute = method<(name: string) => string | null>(Element.prototype, 'getAttribute');
export const attributeNames = method<() => string[]>(Element.prototype, 'getAttributeNames');
export const has = method<(name: string) => boolean>(Element.prototype, 'hasAttribute');
export const matches = method<(css: string) => boolean>(Element.prototype, 'matches');
export const closest = method<(css: string) => Element | null>(Element.prototype, 'closest');
export const boxOf = method<() => DOMRect>(Element.prototype, 'getBoundingClientRect');
export const checkVisibility = method<() => boolean>(Element.prototype, 'checkVisibility');
export const rootOf = method<() => Root>(Node.prototype, 'getRootNode');
export const contains = method<(other: Node) => boolean>(Node.prototype, 'contains');
const comparePosition = method<(other: Node) => number>(Node.prototype, 'compareDocumentPosition');
/** The topmost first. */
export const elementsAt = method<(x: number, y: number) => Element[]>(Document.prototype, 'elementsFromPoint');
export const hasFocus = method<() => boolean>(Document.prototype, 'hasFocus');
export const selectionOf = method<() => Selection | null>(Document.prototype, 'getSelection');
const create = method<(namespace: string, name: string) => Element>(Document.prototype, 'createElementNS');
/** An HTML element, also in a document that is a drawing or other XML. */
export const createHtml = (name: string): HTMLElement =>
  create(document, 'http://www.w3.org/1999/xhtml', name) as HTMLElement;
export const createSvg = (name: string): SVGElement =>
  create(document, 'http://www.w3.org/2000/svg', name) as SVGElement;
const documentById = method<(id: string) => Element | null>(Document.prototype, 'getElementById');
const allInDocument = method<(css: string) => NodeListOf<Element>>(Document.prototype, 'querySelectorAll');
const allInFragment = method<(css: string) => NodeListOf<Element>>(DocumentFragment.prototype, 'querySelectorAll');
const allInElement = method<(css: string) => NodeListOf<Element>>(Element.prototype, 'querySelectorAll');
const ofTag = method<(name: string) => HTMLCollectionOf<Element>>(Document.prototype, 'getElementsByTagName');
export const firstWithin = method<(css: string) => Element | null>(Element.prototype, 'querySelector');
export const textNodes = (root: Root): TreeWalker =>
  method<(root: Node, show: number) => TreeWalker>(Document.prototype, 'createTreeWalker')(
    document,
    root,
    NodeFilter.SHOW_TEXT,
  );
export const evaluateXPath = method<(expression: string, root: Node, resolver: null, type: number) => XPathResult>(
  Document.prototype,
  'evaluate',
);

export const isElement = (node: unknown): node is Element => node instanceof Node && nodeType(node) === 1;
export const isText = (node: Node): boolean => nodeType(node) === 3;
export const isDocument = (node: Root): node is Document => Document.prototype.isPrototypeOf(node);
export const isShadowRoot = (node: Root): node is ShadowRoot => ShadowRoot.prototype.isPrototypeOf(node);
export const isHtml = (element: Element): element is HTMLElement => HTMLElement.prototype.isPrototypeOf(element);
export const isContentEditable = (element: Element): boolean => isHtml(element) && contentEditable(element);

/** What every element of a page is in. */
export const isOutermost = (element: Element): boolean =>
  isHtml(element) && (localName(element) === 'body' || localName(element) === 'html');

/** All style sheets of a document or shadow root. */
export function styleSheetsOf(root: Root): CSSStyleSheet[] {
  if (isDocument(root)) return [...sheetsOfDocument(root), ...adoptedByDocument(root)];
  return isShadowRoot(root) ? [...root.styleSheets, ...root.adoptedStyleSheets] : [];
}

/** How many elements below a root match: far cheaper than to take hold of each. */
export const countAll = (root: Root, css: string): number => listAll(root, css).length;

/** All below a root that match; of a detached element, itself too. */
export function queryAll(root: Root, css: string): Element[] {
  const below = [...listAll(root, css)];
  return isElement(root) && matches(root, css) ? [root, ...below] : below;
}

/**
 * All below a root that match any of several simple selectors, in no order; null where one finds too many. Asked one by one,
 * because browsers have short cuts for a single tag, and on a page of 50,000 elements take three times as long for a list.
 */
export function queryAny(root: Root, selectors: string[], most: number): Element[] | null {
  const found = new Set<Element>();
  for (const css of selectors) {
    const list = listAll(root, css);
    if (list.length > most) return null;
    for (const element of list) found.add(element);
  }
  return [...found];
}

/** As they come in the document. */
export const inOrder = (elements: Element[]): Element[] =>
  elements.sort((a, b) => (comparePosition(a, b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

/** How many of these come before it in the document. */
export const countBefore = (element: Element, others: Element[]): number =>
  others.filter((other) => comparePosition(other, element) & Node.DOCUMENT_POSITION_FOLLOWING).length;

/** Where an element stands among all in its root that match, from 0, and how many they are. */
export function rankAmong(css: string, element: Element): { index: number; count: number } {
  const all = listAll(rootOf(element), css);
  let index = 0;
  let end = all.length;
  while (index < end) {
    const middle = (index + end) >> 1;
    if (comparePosition(all[middle] as Element, element) & Node.DOCUMENT_POSITION_FOLLOWING) index = middle + 1;
    else end = middle;
  }
  return { index, count: all.length };
}

/** How many there are of a tag, browsers keep in mind until the page changes. */
function listAll(root: Root, css: string): NodeListOf<Element> | HTMLCollectionOf<Element> {
  if (isDocument(root)) return (/^[a-z]+$/u.test(css) ? ofTag : allInDocument)(root, css);
  return isElement(root) ? allInElement(root, css) : allInFragment(root, css);
}

export function byId(element: Element, id: string): Element | null {
  const root = rootOf(element);
  if (isDocument(root)) return documentById(root, id);
  return queryAll(root, `#${CSS.escape(id)}`)[0] ?? null;
}

/** The elements that an attribute such as aria-labelledby refers to. */
export function referred(element: Element, name: string): Element[] {
  const ids = attribute(element, name)?.split(/\s+/u) ?? [];
  return ids.map((id) => (id === '' ? null : byId(element, id))).filter((found) => found !== null);
}

/** The parent as the page is drawn: slotted content is inside its slot, a shadow tree inside its host. */
export function flatParent(element: Element): Element | null {
  const slot = assignedSlot(element);
  if (slot) return slot;
  const parent = parentNode(element);
  if (isElement(parent)) return parent;
  return parent && isShadowRoot(parent as Root) ? (parent as ShadowRoot).host : null;
}

/** The children as the page is drawn. */
export function* flatChildren(element: Element): Generator<Node> {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return yield* assigned;
  }
  const from = shadowRoot(element) ?? element;
  for (let child = firstChild(from); child; child = nextSibling(child)) yield child;
  return undefined;
}

/** The elements inside one, as they come in the document, at most so many. */
export function* elementsWithin(element: Element, most: number): Generator<Element> {
  let count = 0;
  let next: Element | null = firstElementChild(element);
  while (next && count < most) {
    yield next;
    count += 1;
    next = firstElementChild(next) ?? following(next, element);
  }
}

/** The next one in the document that is not inside it. */
function following(element: Element, within: Element): Element | null {
  for (let up: Element | null = element; up && up !== within; up = parentElement(up)) {
    const next = nextElementSibling(up);
    if (next) return next;
  }
  return null;
}
