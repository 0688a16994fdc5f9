/** Text of elements, never of what a person typed or what is masked, and never more of it than is needed. */
import type { MaskKind } from '../session/schema.ts';
import {
  attribute,
  closest,
  firstChild,
  flatChildren,
  isContentEditable,
  isElement,
  isHtml,
  localName,
  nextSibling,
  queryAll,
  shadowRoot,
  textContent,
} from './dom.ts';
import { isEditableRegion } from './editable.ts';

/** What kind of secret an element holds; null where none. */
export type MaskedCheck = (element: Element) => MaskKind | null;

export const nothingMasked: MaskedCheck = () => null;

/** Elements looked at for one text: enough for any text that is kept, and no more of a page of 50,000. */
const MOST_NODES = 400;

/** Their text is not shown, or is a choice of the person. */
const textless = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'input',
  'textarea',
  'select',
  'datalist',
]);

// Icon fonts put their pictures in the private use area; the others have no width.
const invisible = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}\u200B\u200E\u200F\u2060\uFEFF\u00AD]/gu;

export const withoutInvisible = (text: string): string => text.replace(invisible, '');
export const collapse = (text: string): string => withoutInvisible(text).replace(/\s+/gu, ' ').trim();

/** Cuts without leaving half a character. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/u, '')
        .trimEnd();
}

const holdsText = (element: Element): boolean => !textless.has(localName(element));

/**
 * The text of an element within its own tree, white space collapsed. Hidden text counts, shadow trees do not.
 * Null where it is longer than `longest`.
 */
export function treeText(element: Element | ShadowRoot, masked: MaskedCheck, longest: number): string | null {
  let text = '';
  const isWhole = forEachText(element, masked, (piece) => {
    text += piece;
    return text.length <= longest * 4 + 1000;
  });
  if (!isWhole) return null;
  const collapsed = collapse(text);
  return collapsed.length > longest ? null : collapsed;
}

/** Whether that text is this one: known as soon as it begins otherwise. */
export function hasTreeText(element: Element, masked: MaskedCheck, text: string): boolean {
  let raw = '';
  const isWhole = forEachText(element, masked, (piece) => {
    raw += piece;
    return text.startsWith(collapse(raw)) && raw.length <= text.length * 4 + 1000;
  });
  return isWhole && collapse(raw) === text;
}

/** Nobody takes it for text. */
const unread = new Set(['script', 'style', 'noscript', 'template', 'head']);

/**
 * Whether other tools read the same: to them the choices of a field in it are text, and so is what is in shadow roots. What is
 * calculated changes.
 */
export function isReadAlike(element: Element, masked: MaskedCheck): boolean {
  const isSilent = (child: Element): boolean =>
    unread.has(localName(child)) || collapse(textContent(child) ?? '') === '';
  if (!forEachText(element, masked, () => true, isSilent)) return false;
  return queryAll(element, '*').every((each) => {
    const inside = shadowRoot(each);
    return localName(each) !== 'output' && (!inside || treeText(inside, masked, 0) !== null);
  });
}

/**
 * Hands out the pieces of the text until told to stop.
 * @param passes whether it may go past an element whose text does not count
 * @returns whether it came to the end
 */
function forEachText(
  element: Element | ShadowRoot,
  masked: MaskedCheck,
  take: (piece: string) => boolean,
  passes: (child: Element) => boolean = () => true,
): boolean {
  let nodes = 0;
  const isWithout = (child: Element): boolean => !holdsText(child) || isEditableRegion(child) || masked(child) !== null;
  const add = (of: Node): boolean => {
    for (let child = firstChild(of); child; child = nextSibling(child)) {
      nodes += 1;
      if (nodes > MOST_NODES) return false;
      if (child instanceof Text) {
        if (!take(child.data)) return false;
      } else if (isElement(child) && !(isWithout(child) ? passes(child) : add(child))) return false;
    }
    return true;
  };
  return add(element);
}

/** What a person sees of an element's text, white space collapsed, at most `longest` characters. */
export function visibleText(element: Element, masked: MaskedCheck, longest: number): string {
  let text = '';
  let nodes = 0;
  const add = (of: Element, shown: boolean): void => {
    for (const child of flatChildren(of)) {
      nodes += 1;
      if (nodes > MOST_NODES || text.length > longest * 4) return;
      if (child instanceof Text) text += shown ? child.data : '';
      else if (isElement(child) && holdsText(child) && !isEditableRegion(child) && !masked(child)) addElement(child);
    }
  };
  const addElement = (child: Element): void => {
    const { display, visibility } = getComputedStyle(child);
    if (display === 'none') return;
    const gap = display === 'inline' || display === 'contents' ? '' : ' ';
    text += localName(child) === 'br' ? ' ' : gap;
    add(child, visibility !== 'hidden');
    text += gap;
  };
  add(element, true);
  return shorten(collapse(text), longest);
}

/** Fields, and anything within an editing host: their text is the person's. The title of the page is in no place of it. */
export const hasOwnText = (element: Element): boolean =>
  isHtml(element) || attribute(element, 'role') !== null
    ? holdsText(element) && !isEditableRegion(element) && !isTitle(element)
    : !isWithinEditable(element);

const isTitle = (element: Element): boolean => localName(element) === 'title' && isHtml(element);

const isWithinEditable = (element: Element): boolean => {
  const host = closest(element, '[contenteditable]');
  return host !== null && isContentEditable(host);
};
