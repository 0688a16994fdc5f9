/** Short texts by which a person would call a row, an entry, a card or a section. */
import {
  attribute,
  contains,
  elementsWithin,
  firstChild,
  isText,
  localName,
  nextSibling,
  parentElement,
  textContent,
} from './dom.ts';
import { hasOwnText, isReadAlike, type MaskedCheck, treeText } from './text.ts';

/** Longer ones are prose. */
const LONGEST = 80;
/** Elements looked at; a title stands at the beginning. */
const MOST_LOOKED_AT = 60;

const ranks: Record<string, number> = {
  h1: 5,
  h2: 5,
  h3: 5,
  h4: 5,
  h5: 5,
  h6: 5,
  legend: 5,
  caption: 5,
  figcaption: 4,
  summary: 4,
  th: 4,
  label: 3,
  dt: 3,
  strong: 3,
  b: 3,
  a: 2,
};

/** Counts, prices, dates and hours are another tomorrow. */
export const isSteady = (text: string): boolean => /\p{L}{2,}/u.test(text) && !/\d[\d.,:/-]*\d{2}/u.test(text);

function rankOf(element: Element, text: string): number {
  const role = attribute(element, 'role');
  const rank = role === 'heading' ? 5 : role === 'rowheader' ? 4 : (ranks[localName(element)] ?? 1);
  return rank + (isSteady(text) ? 3 : 0);
}

/** Whether a piece of text of its own is in it, so that it is the innermost around it. */
function isInnermost(element: Element): boolean {
  for (let child = firstChild(element); child; child = nextSibling(child)) {
    if (isText(child) && (textContent(child) ?? '').trim() !== '') return true;
  }
  return false;
}

/** The likeliest first; none of what is in or around `element`, where one is given. */
export function titlesIn(around: Element, element: Element | null, masked: MaskedCheck, most: number): string[] {
  const found = new Map<string, number>();
  for (const inner of elementsWithin(around, MOST_LOOKED_AT)) {
    if (!isInnermost(inner) || (element && (contains(inner, element) || contains(element, inner)))) continue;
    const text = titleOf(inner, masked, around);
    if (text === null) continue;
    const rank = rankOf(inner, text);
    if ((found.get(text) ?? 0) < rank) found.set(text, rank);
  }
  return [...found]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([text]) => text);
}

function titleOf(element: Element, masked: MaskedCheck, within: Element): string | null {
  for (let up: Element | null = element; up && up !== within; up = parentElement(up))
    if (!hasOwnText(up) || masked(up)) return null;
  const text = treeText(element, masked, LONGEST);
  return text === null || text.length < 2 || !isReadAlike(element, masked) ? null : text;
}
