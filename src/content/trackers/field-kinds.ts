/** Fields and editors that hold, show or tell their text in ways of their own. */
import { attribute, boxOf, localName } from '../../target/dom.ts';

/** Of which a mouse can change the value. */
const stepped = new Set(['number', 'date', 'datetime-local', 'month', 'time', 'week']);

export const isStepped = (editable: Element | null): editable is HTMLInputElement =>
  editable instanceof HTMLInputElement && stepped.has(editable.type);

/** It is entered part by part. */
export const isDate = (editable: Element): boolean => isStepped(editable) && editable.type !== 'number';

export const isHalf = (editable: Element): boolean =>
  editable instanceof HTMLInputElement && editable.validity.badInput;

export const isEmptySearch = (editable: Element): boolean =>
  editable instanceof HTMLInputElement && editable.type === 'search' && editable.value === '';

/** Such a field only listens for what is drawn elsewhere. CSS pixels */
const SMALLEST = 20;

export function isUnseen(editable: Element): boolean {
  const { x, width, height } = boxOf(editable);
  return getComputedStyle(editable).opacity === '0' || width < SMALLEST || height < SMALLEST / 2 || x + width < 0;
}

/** The page has drawn it anew. */
export const isSameField = (one: Element, other: Element): boolean =>
  localName(one) === localName(other) &&
  ['id', 'name', 'type'].every((name) => attribute(one, name) === attribute(other, name));
