/** What is needed to find an element again when no selector does. */
import type { Element as DescribedElement } from '../session/schema.ts';
import { contextOf } from './context.ts';
import { tagOf } from './css-likeness.ts';
import { localName, nextElementSibling, parentElement, previousElementSibling, rankAmong } from './dom.ts';
import { isEditableRegion } from './editable.ts';
import { languageOf } from './language.ts';
import { pictureOf } from './picture.ts';
import { countOfType, positionOfType } from './position.ts';
import { type MaskedCheck, shorten, visibleText } from './text.ts';

const MOST_ANCESTORS = 8;
const TAG = 60;
const NEIGHBOUR = 60;
const NEIGHBOUR_LEVELS = 3;
const MOST_NEIGHBOURS = 4;

export function fingerprintOf(element: Element, masked: MaskedCheck): DescribedElement['fingerprint'] {
  const ancestors: string[] = [];
  for (let up = parentElement(element); up && ancestors.length < MOST_ANCESTORS; up = parentElement(up)) {
    ancestors.push(shorten(localName(up), TAG));
  }
  const picture = pictureOf(element, masked);
  const language = languageOf(element);
  return {
    ancestors,
    index: positionOfType(element) - 1,
    siblings: countOfType(element),
    neighbours: neighboursOf(element, masked),
    context: contextOf(element, masked),
    rank: rankAmong(tagOf(element), element),
    ...(picture !== null && { picture }),
    ...(language !== null && { language }),
  };
}

/** Texts beside the element, or beside what it is in where it stands alone. */
function neighboursOf(element: Element, masked: MaskedCheck): string[] {
  const texts: string[] = [];
  let from: Element | null = element;
  for (let level = 0; from && level < NEIGHBOUR_LEVELS && texts.length < MOST_NEIGHBOURS; level += 1) {
    for (const beside of [previousElementSibling(from), nextElementSibling(from)]) {
      if (!beside || isEditableRegion(beside) || masked(beside)) continue;
      const text = visibleText(beside, masked, NEIGHBOUR);
      if (text !== '') texts.push(text);
    }
    from = parentElement(from);
  }
  return texts.slice(0, MOST_NEIGHBOURS);
}
