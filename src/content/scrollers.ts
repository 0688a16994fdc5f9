/** What can scroll, and how far it has. */
import type { Position } from '../session/schema.ts';
import {
  boxOf,
  clientHeight,
  clientLeft,
  clientTop,
  clientWidth,
  documentElement,
  isElement,
  isHtml,
  offsetHeight,
  offsetWidth,
  ownerDocument,
  queryAll,
  readyState,
  scrollHeight,
  scrollingElement,
  scrollLeft,
  scrollTop,
  scrollWidth,
} from '../target/dom.ts';
import { after } from './timers.ts';

const viewportOf = (document: Document): Element | null => scrollingElement(document) ?? documentElement(document);

/** The element whose offsets a scroll event is about. */
export function scrollerOf(target: EventTarget | null): Element | null {
  if (target instanceof Document) return viewportOf(target);
  return isElement(target) ? target : null;
}

export const isViewport = (scroller: Element): boolean => scroller === viewportOf(ownerDocument(scroller));

/** Whether a press at this point of the viewport is on a scroll bar of the element. */
export function onScrollbar(element: Element, x: number, y: number): boolean {
  if (element === documentElement(ownerDocument(element))) {
    return x >= clientWidth(element) || y >= clientHeight(element);
  }
  if (!isHtml(element)) return false;
  const inner = { width: clientWidth(element), height: clientHeight(element) };
  const outer = { width: offsetWidth(element), height: offsetHeight(element) };
  const border = { left: clientLeft(element), top: clientTop(element) };
  if (inner.width === 0 || (outer.width === inner.width && outer.height === inner.height)) return false;
  if (scrollHeight(element) <= inner.height && scrollWidth(element) <= inner.width) return false;
  const { left, top } = boxOf(element);
  const inX = x - left - border.left;
  const inY = y - top - border.top;
  const onVertical = inX >= inner.width && outer.width - inner.width - 2 * border.left > 1;
  const onHorizontal = inY >= inner.height && outer.height - inner.height - 2 * border.top > 1;
  return onVertical || onHorizontal;
}

export const offsetsOf = (element: Element): Position => ({
  x: Math.round(scrollLeft(element)),
  y: Math.round(scrollTop(element)),
});

/** As long as nobody notices that the page stands still. ms */
const AT_ONCE = 4;

/**
 * The offsets of all that is not at its beginning. Asked once, when a page is recorded that is already there: of the
 * viewport now, of all else a little at a time, because there may be 50,000 elements.
 */
export function scrolledAlready(document: Document): WeakMap<Element, Position> {
  const positions = new WeakMap<Element, Position>();
  if (readyState(document) === 'loading') return positions;
  const note = (element: Element): void => {
    const isMoved = scrollTop(element) !== 0 || scrollLeft(element) !== 0;
    // It may have scrolled since.
    if (isMoved && !positions.has(element)) positions.set(element, offsetsOf(element));
  };
  const viewport = viewportOf(document);
  if (viewport) note(viewport);
  const elements = queryAll(document, '*')[Symbol.iterator]();
  function goOn(): void {
    const until = performance.now() + AT_ONCE;
    for (let next = elements.next(); !next.done; next = elements.next()) {
      note(next.value);
      if (performance.now() >= until) {
        after(goOn);
        return;
      }
    }
  }
  after(goOn);
  return positions;
}
