/** Where an element is among its siblings. */
import { localName, matches, namespaceURI, nextElementSibling, previousElementSibling } from './dom.ts';

/** Counted from 1, as CSS and XPath do. */
export function positionOfType(element: Element): number {
  let position = 1;
  for (let before = previousElementSibling(element); before; before = previousElementSibling(before)) {
    if (isSameType(before, element)) position += 1;
  }
  return position;
}

export function positionAmongAll(element: Element): number {
  let position = 1;
  for (let before = previousElementSibling(element); before; before = previousElementSibling(before)) position += 1;
  return position;
}

export const isOnlyOfType = (element: Element): boolean => matches(element, ':only-of-type');

/** How many siblings have its tag, itself included. */
export function countOfType(element: Element): number {
  let count = positionOfType(element);
  for (let after = nextElementSibling(element); after; after = nextElementSibling(after)) {
    if (isSameType(after, element)) count += 1;
  }
  return count;
}

const isSameType = (one: Element, other: Element): boolean =>
  localName(one) === localName(other) && namespaceURI(one) === namespaceURI(other);
