/**
 * A short CSS selector that finds one element within its root: by what it is, where need be below an ancestor described the
 * same way, and by position only where nothing else serves.
 */
import { type Likeness, sayingsOf, tagOf } from './css-likeness.ts';
import {
  countAll,
  isDocument,
  isElement,
  isOutermost,
  isShadowRoot,
  matches,
  parentNode,
  queryAll,
  type Root,
} from './dom.ts';
import { isOnlyOfType, positionAmongAll, positionOfType } from './position.ts';

/** How far up a selector looks for something to start from. */
const FARTHEST = 12;
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
    for (const anchor of sayingsOf(up, testIds).slice(0, -1)) {
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
    steps.unshift(stepTo(up));
  }
  return [...outermost(root), ...steps].join(' > ');
}

/** Positions from an element around it. */
export function cssByPositionFrom(around: Element, element: Element): string {
  const steps: string[] = [];
  for (let up: Element | null = element; up && up !== around; up = elementParent(up)) steps.unshift(stepTo(up));
  return steps.join(' > ');
}

const stepTo = (element: Element): string =>
  tagOf(element) + (isOnlyOfType(element) ? '' : `:nth-of-type(${positionOfType(element)})`);

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
  const anchors = sayingsOf(element, testIds).filter((css) => /^[#[]/u.test(css));
  return anchors.find((css) => countAll(root, css) === 1) ?? null;
}
