/** What a pressed pointer holds: to see whether it comes along, and what lies behind it where it is let go. */
import { shadowRootOf } from '../../target/deep-target.ts';
import {
  boxOf,
  contains,
  elementsAt,
  flatParent,
  isConnected,
  localName,
  nextElementSibling,
  previousElementSibling,
  rootOf,
} from '../../target/dom.ts';

export interface Grip {
  /** Whether what was pressed, or what it is in, came along with the pointer. */
  isMoved: (x: number, y: number) => boolean;
  /** The innermost element at a point, seen through what came along; null where there is none. */
  under: (x: number, y: number) => Element | null;
  /** The pointer has come this far. */
  passes: (x: number, y: number) => void;
}

/** What is dragged may be some levels above what was pressed: the card around the text. */
const LEVELS = 6;
/** It may lag behind, be kept in a raster, or move along one axis alone. CSS pixels */
const LAG = 12;
const STIRRED = 2;
/** Farther up others are held as well. */
const NEAREST = 3;

interface Held {
  box: DOMRect;
  before: Element | null;
  after: Element | null;
}

/** What came under the pointer on the way, and where both were then. */
interface Met {
  box: DOMRect;
  x: number;
  y: number;
}

/** The entry of a list that an element is in, where another one is in the same list. */
function besides(entry: Element, inner: Element): Element {
  const list = flatParent(entry);
  for (let up: Element | null = inner; up; up = flatParent(up)) if (flatParent(up) === list) return up;
  return inner;
}

const isWithin = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

export function createGrip(pressed: Element, fromX: number, fromY: number): Grip {
  const held = new Map<Element, Held>();
  for (let up: Element | null = pressed; up && held.size < LEVELS; up = flatParent(up)) {
    held.set(up, { box: boxOf(up), before: previousElementSibling(up), after: nextElementSibling(up) });
  }
  const met = new Map<Element, Met>();
  /** The last one that is no part of what is held, and where it was then. */
  let passed: { element: Element; box: DOMRect } | null = null;

  function cameAlong(element: Element, x: number, y: number): boolean {
    const known = held.get(element);
    const meeting = known ? { box: known.box, x: fromX, y: fromY } : met.get(element);
    if (!meeting) return false;
    const now = boxOf(element);
    const along = (moved: number, pointer: number): boolean =>
      Math.abs(moved) > STIRRED && Math.abs(moved - pointer) <= LAG;
    return along(now.x - meeting.box.x, x - meeting.x) || along(now.y - meeting.box.y, y - meeting.y);
  }

  /** Lists that are sorted by hand put it into its new place while it is still held, in the document or by its style. */
  const isResorted = (element: Element, x: number, y: number): boolean => {
    const known = held.get(element);
    if (!known || !isConnected(element)) return false;
    const now = boxOf(element);
    const moved = Math.max(Math.abs(now.x - known.box.x), Math.abs(now.y - known.box.y));
    // Something put in beside it is no move of its own.
    const isBetweenOthers =
      previousElementSibling(element) !== known.before && nextElementSibling(element) !== known.after;
    return isBetweenOthers || (moved > LAG && !cameAlong(element, x, y));
  };

  /** The list shows where its entry was: that has slid away, to make room. */
  const isBehindPassed = (element: Element, x: number, y: number): boolean =>
    passed !== null && contains(element, passed.element) && isWithin(passed.box, x, y);

  /** Drawn by what is held beyond its own edges: the days marked from the one that was pressed. */
  function isFeedback(element: Element, x: number, y: number): boolean {
    if (held.has(element)) return false;
    const holder = [...held.keys()].slice(0, NEAREST).find((one) => contains(one, element));
    if (!holder || localName(holder) === 'body' || getComputedStyle(element).position === 'fixed') return false;
    return !isWithin(boxOf(holder), x, y);
  }

  function first(stack: Element[], x: number, y: number): Element | null {
    const along = stack.filter((element) => cameAlong(element, x, y));
    const isAlong = (element: Element): boolean => along.some((one) => one === element || contains(one, element));
    return stack.find((element) => !isAlong(element) && !isFeedback(element, x, y)) ?? null;
  }

  return {
    isMoved: (x, y) => [...held.keys()].some((element) => cameAlong(element, x, y)),
    under(x, y) {
      const stack = elementsAt(document, x, y);
      const resorted = [...held.keys()].find((element) => isResorted(element, x, y));
      // While the others make room for it, there may be a gap.
      const isThere = resorted && (stack.includes(resorted) || stack[0] === flatParent(resorted));
      if (isThere && passed && isConnected(passed.element) && !contains(resorted, passed.element))
        return besides(resorted, passed.element);
      let found = first(stack, x, y);
      for (let root = found && shadowRootOf(found); found && root; root = shadowRootOf(found)) {
        const within: Element | null = first(
          root.elementsFromPoint(x, y).filter((element) => rootOf(element) === root),
          x,
          y,
        );
        if (!within) break;
        found = within;
      }
      return found;
    },
    passes(x, y) {
      const [top] = elementsAt(document, x, y);
      if (!top || held.has(top) || contains(pressed, top)) return;
      // A picture of what is dragged, drawn by a script, is met early and comes along.
      if (!met.has(top)) met.set(top, { box: boxOf(top), x, y });
      if (cameAlong(top, x, y) || isBehindPassed(top, x, y)) return;
      passed = { element: top, box: boxOf(top) };
    },
  };
}
