/** What a pressed pointer holds: to see whether it comes along, and what lies behind it where it is let go. */
import { shadowRootOf } from '../describe/deep-target.ts';
import { boxOf, contains, elementsAt, flatParent, isConnected, previousElementSibling, rootOf } from '../dom.ts';

export interface Grip {
  /** Whether what was pressed, or what it is in, came along with the pointer. */
  isMoved: (x: number, y: number) => boolean;
  /** The innermost element at a point, seen through what came along; null where there is none. */
  under: (x: number, y: number) => Element | null;
  /** Another element has come under the pointer on the way. */
  passes: (element: Element) => void;
}

/** What is dragged may be some levels above what was pressed: the card around the text. */
const LEVELS = 6;
/** It may lag behind, be kept in a raster, or move along one axis alone. CSS pixels */
const LAG = 12;
const STIRRED = 2;
/** A picture of what is dragged that a script draws is as large as it. CSS pixels */
const SAME_SIZE = 3;

interface Held {
  box: DOMRect;
  before: Element | null;
}

export function createGrip(pressed: Element, fromX: number, fromY: number): Grip {
  const held = new Map<Element, Held>();
  for (let up: Element | null = pressed; up && held.size < LEVELS; up = flatParent(up)) {
    held.set(up, { box: boxOf(up), before: previousElementSibling(up) });
  }
  let passed: Element | null = null;

  function cameAlong(element: Element, x: number, y: number): boolean {
    const known = held.get(element);
    if (!known) return isPictureOfHeld(element);
    const now = boxOf(element);
    const along = (moved: number, pointer: number): boolean =>
      Math.abs(moved) > STIRRED && Math.abs(moved - pointer) <= LAG;
    return along(now.x - known.box.x, x - fromX) || along(now.y - known.box.y, y - fromY);
  }

  function isPictureOfHeld(element: Element): boolean {
    const { position } = getComputedStyle(element);
    if (position !== 'fixed' && position !== 'absolute') return false;
    const { width, height } = boxOf(element);
    return [...held.values()].some(
      ({ box }) => Math.abs(box.width - width) <= SAME_SIZE && Math.abs(box.height - height) <= SAME_SIZE,
    );
  }

  /** Lists that are sorted by hand put it into its new place while it is still held. */
  const isResorted = (element: Element): boolean => {
    const known = held.get(element);
    return known !== undefined && isConnected(element) && previousElementSibling(element) !== known.before;
  };

  function first(stack: Element[], x: number, y: number): Element | null {
    const along = stack.filter((element) => cameAlong(element, x, y));
    return stack.find((element) => !along.some((one) => one === element || contains(one, element))) ?? null;
  }

  return {
    isMoved: (x, y) => [...held.keys()].some((element) => cameAlong(element, x, y)),
    under(x, y) {
      const stack = elementsAt(document, x, y);
      const resorted = stack.some(isResorted);
      if (resorted && passed && isConnected(passed)) return passed;
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
    passes(element) {
      if (!held.has(element) && !contains(pressed, element) && !isPictureOfHeld(element)) passed = element;
    },
  };
}
