/** What an element that was described could be in another version of its page. */
import { isAmongAlike, isByPosition } from '../../session/by-position.ts';
import type { Element as DescribedElement } from '../../session/schema.ts';
import { attribute, localName, parentElement, queryAll, type Root, textContent } from '../dom.ts';
import { find } from '../find.ts';
import { candidatesFor, roleOf } from '../role.ts';
import { collapse } from '../text.ts';
import type { Traits } from '../traits.ts';
import { words } from './comparison.ts';
import { similarity, type TextSimilarity } from './similarity.ts';

/** Selectors that find more than these tell nothing. */
const MOST_FOUND = 50;
/** So many are compared in everything; of more, those that are likeliest by what is seen at once. */
const MOST_COMPARED = 150;

export interface Candidates {
  near: Element[];
  /** How many it could be, those included. */
  population: number;
  /** What now stands where it stood; null where that is nothing, or not one. */
  place: Element | null;
  /** What the first of the selectors that finds one element alone finds, whichever of those alike it is; null where none does. */
  first: Element | null;
  /** What the selectors by which it was called, and which found it alone, find alone now: one for each of them. */
  called: (Element | null)[];
  /** What the selectors that found it among others find now. */
  shared: { elements: Element[]; matches: number; index: number | undefined }[];
}

export function candidatesIn(root: Root, target: DescribedElement): Candidates {
  const found = target.selectors.map((selector) => ({ selector, elements: find(selector, root) }));
  const told = found.filter(({ selector }) => !isAmongAlike(selector));
  const placed = told.findLast(({ selector, elements }) => isByPosition(selector) && elements.length === 1);
  const calling = found.filter(({ selector }) => selector.matches === 1 && !isByPosition(selector));
  const telling = found.map(({ elements }) => elements).filter(({ length }) => length <= MOST_FOUND);
  const all = [...alike(root, target, telling)];
  return {
    near: all.length <= MOST_COMPARED ? all : nearest(target, all, telling),
    population: all.length,
    place: placed?.elements[0] ?? null,
    first: told.find(({ elements }) => elements.length === 1)?.elements[0] ?? null,
    called: calling.map(({ elements: [only = null, ...others] }) => (others.length === 0 ? only : null)),
    shared: found.flatMap(({ selector, elements }) =>
      selector.matches > 1 && !isByPosition(selector)
        ? [{ elements, matches: selector.matches, index: selector.index }]
        : [],
    ),
  };
}

/** What a selector finds, and what is of its kind. */
function alike(root: Root, target: DescribedElement, found: Element[][]): Set<Element> {
  const { tag, role } = target;
  const candidates = new Set(found.flat());
  for (const element of queryAll(root, CSS.escape(tag))) candidates.add(element);
  if (role === null) for (const element of sayingTheSame(root, target)) candidates.add(element);
  for (const css of role === null ? [] : candidatesFor(role)) {
    for (const element of queryAll(root, css)) if (roleOf(element) === role) candidates.add(element);
  }
  return candidates;
}

/** What says just this, and what holds nothing else: a box may be of another tag tomorrow. */
function sayingTheSame(root: Root, { text }: DescribedElement): Element[] {
  if (typeof text !== 'string' || text === '') return [];
  return find({ kind: 'text', value: text }, root)
    .slice(0, MOST_FOUND)
    .flatMap((element) => {
      const same = [element];
      let up = parentElement(element);
      for (; up && wordsIn(up) === wordsIn(element); up = parentElement(up)) same.push(up);
      return same;
    });
}

const wordsIn = (element: Element): string => (textContent(element) ?? '').trim();

/** What many elements have in common. */
const ofMany = new Set(['class', 'type', 'aria-expanded', 'aria-disabled', 'disabled']);

const worth: Record<TextSimilarity, number> = { same: 4, similar: 2, other: 0 };

/** By what costs little to know. */
function nearest(target: Traits, elements: Element[], found: Element[][]): Element[] {
  const fields = Object.keys(target.attributes);
  const wording = [...new Set([words(target.name), words(target.text)])].filter((text) => text !== '');
  const points = new Map<Element, number>();
  for (const element of elements) {
    let sum = localName(element) === target.tag ? 1 : 0;
    for (const name of fields) {
      if (attribute(element, name) === target.attributes[name]) sum += ofMany.has(name) ? 1 : 3;
    }
    const text = collapse((textContent(element) ?? '').slice(0, 300));
    sum += Math.max(0, ...wording.map((each) => worth[similarity(each, text)]));
    sum += 2 * found.filter((each) => each.includes(element)).length;
    points.set(element, sum);
  }
  return elements.toSorted((one, other) => (points.get(other) ?? 0) - (points.get(one) ?? 0)).slice(0, MOST_COMPARED);
}
