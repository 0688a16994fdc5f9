/** The innermost element, also inside closed shadow roots, which are opened to extensions alone. */
import { activeElement, isElement, isHtml, localName, rootOf, shadowRoot } from './dom.ts';

/** Far deeper than any real nesting; a page must not be able to keep us climbing. */
const DEEPEST = 64;

/** The built-in elements that may have a shadow root of the page's (DOM, attachShadow). The browser's own are none of ours. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

interface ExtensionDom {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
}

/** The shadow root of an element, open or closed. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = shadowRoot(element);
  const name = localName(element);
  if (open || !isHtml(element) || !(hosts.has(name) || name.includes('-'))) return open;
  const chromeDom = (globalThis as ExtensionDom).chrome?.dom;
  if (chromeDom?.openOrClosedShadowRoot) return chromeDom.openOrClosedShadowRoot(element);
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}

function into(element: Element, inner: (root: ShadowRoot) => Element | null): Element {
  let deepest = element;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const root = shadowRootOf(deepest);
    const next = root && inner(root);
    // elementFromPoint answers with elements outside where nothing inside was hit.
    if (!next || rootOf(next) !== root) return deepest;
    deepest = next;
  }
  return deepest;
}

/** The innermost element that an event is about; null where it is about no element. */
export function deepTarget(event: Event): Element | null {
  const [target] = event.composedPath();
  if (!isElement(target)) return null;
  if (event instanceof MouseEvent && !isWithoutPoint(event)) {
    return into(target, (root) => root.elementFromPoint(event.clientX, event.clientY));
  }
  return into(target, (root) => root.activeElement);
}

/** A click that a key or a screen reader made: it is where the focus is. */
const isWithoutPoint = ({ clientX, clientY, detail, type }: MouseEvent): boolean =>
  type === 'click' && detail === 0 && clientX === 0 && clientY === 0;

/** The element that has the focus. */
export function activeElementDeep(document: Document): Element | null {
  const active = activeElement(document);
  return active && into(active, (root) => root.activeElement);
}
