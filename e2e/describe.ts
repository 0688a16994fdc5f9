/**
 * What an element is, read in its page just before it is acted on. Nothing is left behind in the page. The functions run
 * in pages, so they may use nothing of this module.
 */

/** [local name, namespace or '' for HTML, attributes, children]; a string is a text node. */
export type Tree = string | [string, string, [string, string][], Tree[]];

export interface Hop {
  tag: string;
  attributes: Record<string, string>;
  box: { x: number; y: number; width: number; height: number };
}

export interface Description extends Hop {
  /** Texts of its labels, its aria-label, and what aria-labelledby names. */
  labels: string[];
  text: string;
  /** Without what is hidden. */
  visibleText: string;
  /** As it is laid out: what is in slots and in open shadow roots counts, the options of a select do not. */
  flatText: string;
  /** Hosts of the open shadow roots around it, outermost first. */
  hosts: Hop[];
  /** Its root as it was, and its place among all elements of it: to try recorded selectors on, later. */
  root: { isDocument: boolean; children: Tree[] };
  index: number;
}

export function describe(element: Element): Description {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
  const hop = (each: Element): Hop => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return {
      tag: each.localName,
      attributes: Object.fromEntries(Array.from(each.attributes, ({ name, value }) => [name, value])),
      box: { x, y, width, height },
    };
  };
  const tree = (node: Node): Tree[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const namespace = node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? '' : (node.namespaceURI ?? '');
    const attributes = Array.from(node.attributes, ({ name, value }): [string, string] => [name, value]);
    return [[node.localName, namespace, attributes, Array.from(node.childNodes).flatMap(tree)]];
  };
  const flat = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || ['script', 'style', 'template', 'select'].includes(node.localName)) return '';
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    return Array.from(slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes, flat).join(' ');
  };
  const hosts: Hop[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    hosts.unshift(hop(root.host));
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelling = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/u)
    .map((id) => (id ? root.getElementById(id)?.textContent : ''));
  const labels = 'labels' in element ? Array.from((element as HTMLInputElement).labels ?? []) : [];
  return {
    ...hop(element),
    labels: [...labels.map((label) => label.textContent), element.getAttribute('aria-label'), ...labelling]
      .map(tidy)
      .filter(Boolean),
    text: tidy(element.textContent),
    visibleText: tidy((element as HTMLElement).innerText),
    flatText: tidy(flat(element)),
    hosts,
    root: { isDocument: root instanceof Document, children: Array.from(root.childNodes).flatMap(tree) },
    index: Array.from(root.querySelectorAll('*')).indexOf(element),
  };
}

/** Index of a frame element's frame among the frames of its document. */
export function frameIndex(element: Element): number {
  const own = (element as HTMLIFrameElement).contentWindow;
  return Array.from({ length: window.frames.length }, (_, index) => window.frames[index] === own).indexOf(true);
}

interface Scope {
  kind: string;
  value?: string;
  attribute?: string;
  css?: string;
  text?: string;
}

export interface Trial {
  root: Description['root'];
  selectors: { kind: string; value?: string; attribute?: string; within?: Scope | undefined }[];
}

/** Tries selectors on a root as it was: the places of what each finds; null where it is not about structure. */
export function tryOut({ root, selectors }: Trial): (number[] | null)[] {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.remove();
  const host = page.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  const within: Document | ShadowRoot = root.isDocument ? page : host.attachShadow({ mode: 'open' });
  const build = (tree: Tree): Node => {
    if (typeof tree === 'string') return page.createTextNode(tree);
    const [tag, namespace, attributes, children] = tree;
    const element = page.createElementNS(namespace || 'http://www.w3.org/1999/xhtml', tag);
    for (const [name, value] of attributes)
      try {
        element.setAttribute(name, value);
      } catch {
        // Parsers allow names, like "@click", that scripts may not set. No selector here is about them.
      }
    for (const child of children) element.append(build(child));
    return element;
  };
  for (const child of root.children) if (typeof child !== 'string') within.append(build(child));
  const all = Array.from(within.querySelectorAll('*'));
  const tidy = (text: string | null) => text?.replace(/\s+/gu, ' ').trim();
  const having = (attribute: string, value: string) =>
    all.filter((element) => element.hasAttribute(attribute) && tidy(element.getAttribute(attribute)) === tidy(value));
  const byXpath = (expression: string) => {
    // XPath begins at no shadow root.
    if (!(within instanceof Document)) return [];
    const found = page.evaluate(expression, within, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index) as Element);
  };
  const find = (kind: string, value: string, attribute: string): Element[] | null => {
    if (kind === 'css') return Array.from(within.querySelectorAll(value));
    if (kind === 'xpath') return byXpath(value);
    if (kind === 'testId') return having(attribute, value);
    if (kind === 'id' || kind === 'placeholder' || kind === 'alt' || kind === 'title') return having(kind, value);
    return null;
  };
  const scopes = ({ kind, value = '', attribute = '', css = '', text = '' }: Scope): Element[] | null =>
    kind === 'containing'
      ? all.filter(
          (element) =>
            element.matches(css) &&
            Array.from(element.querySelectorAll('*')).some((inner) => tidy(inner.textContent) === text),
        )
      : find(kind, value, attribute);
  return selectors.map(({ kind, value = '', attribute = '', within: scope }) => {
    const found = find(kind, value, attribute);
    const around = scope && scopes(scope);
    if (!found || (scope && !around)) return null;
    const inside = (element: Element) => !around || around.some((one) => one !== element && one.contains(element));
    return found.filter(inside).map((element) => all.indexOf(element));
  });
}
