/** Fields and editable regions: what receives typing, and what it holds. */
import {
  attribute,
  bodyOf,
  closest,
  designMode,
  innerText,
  isContentEditable,
  isHtml,
  localName,
  ownerDocument,
  parentElement,
  textContent,
} from './dom.ts';

import { linesOf } from './lines.ts';

/** As in the session format: no string from a page is kept longer. */
const LONGEST_VALUE = 100_000;

const textTypes = new Set('text search url tel email password number date datetime-local month time week'.split(' '));

const checkableRoles = new Set('checkbox radio switch menuitemcheckbox menuitemradio'.split(' '));

export function isTextField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && textTypes.has(element.type);
}

interface EditContextLike {
  text: string;
}
/** What an editor that draws its own text listens with (EditContext API). */
const editContextOf = (element: Element): EditContextLike | null =>
  (isHtml(element) && (element as HTMLElement & { editContext?: EditContextLike | null }).editContext) || null;

/** What holds text of the person's own, editable right now or not. */
export const isEditableRegion = (element: Element): boolean =>
  isTextField(element) ||
  editContextOf(element) !== null ||
  isContentEditable(element) ||
  /^(?:textbox|searchbox)$/u.test(attribute(element, 'role')?.trim() ?? '');

/** The text field or outermost editing host that would receive typing at an element; null where nothing would. */
export function editableOf(element: Element): Element | null {
  if (isTextField(element)) return element.readOnly || element.disabled ? null : element;
  if (editContextOf(element)) return element;
  const document = ownerDocument(element);
  if (designMode(document) === 'on') return bodyOf(document);
  // Drawings and formulas inside an editing host have no `isContentEditable` of their own.
  let host: Element | null = isContentEditable(element) ? element : closest(element, '[contenteditable]');
  if (!host || !isContentEditable(host)) return null;
  for (let up = parentElement(host); up && isContentEditable(up); up = parentElement(up)) host = up;
  return host;
}

export function valueOf(editable: Element): string {
  if (editable instanceof HTMLInputElement || editable instanceof HTMLTextAreaElement) {
    return editable.value.slice(0, LONGEST_VALUE);
  }
  const context = editContextOf(editable);
  if (context) return context.text.slice(0, LONGEST_VALUE);
  const text = isHtml(editable) ? innerText(editable) : (textContent(editable) ?? '');
  // Browsers enter no-break spaces where spaces would collapse, and a last line break that only keeps a line open;
  // editors put zero-width marks beside the caret.
  return text
    .replace(/[\u200B\uFEFF]/gu, '')
    .replace(/\u00A0/gu, ' ')
    .replace(/\n$/u, '')
    .slice(0, LONGEST_VALUE);
}

/** What it holds, in a form in which it can be told what one key changed. */
export function contentOf(editable: Element): string {
  if (editable instanceof HTMLInputElement || editable instanceof HTMLTextAreaElement || editContextOf(editable))
    return valueOf(editable);
  return linesOf(editable, LONGEST_VALUE);
}

/** Whether Backspace or Delete would take something out. */
export function canDelete(editable: Element, key: string): boolean {
  if (!(editable instanceof HTMLInputElement || editable instanceof HTMLTextAreaElement)) {
    return (textContent(editable) ?? '').replace(/[\u200B\uFEFF]/gu, '') !== '';
  }
  const { value, selectionStart: start, selectionEnd: end } = editable;
  // Of numbers and dates browsers do not tell where the caret is.
  if (start === null || end === null || start !== end) return value !== '';
  return key === 'Backspace' ? start > 0 : end < value.length;
}

export const isMultiline = (element: Element): boolean =>
  localName(element) === 'textarea' ||
  attribute(element, 'aria-multiline') === 'true' ||
  (isContentEditable(element) && attribute(element, 'aria-multiline') !== 'false');

/** The select that an element is, or is an option of: an open list that the page has styled has the focus itself. */
export function selectAround(element: Element): HTMLSelectElement | null {
  const select = closest(element, 'select');
  return select instanceof HTMLSelectElement ? select : null;
}

/** Whether a tick box, radio button or switch is on; null for everything else. */
export function checkedOf(element: Element): boolean | null {
  if (element instanceof HTMLInputElement) {
    if (element.type === 'checkbox' || element.type === 'radio') return element.checked;
  }
  const checked = attribute(element, 'aria-checked');
  return checked !== null && checkableRoles.has(attribute(element, 'role')?.trim() ?? '') ? checked === 'true' : null;
}
