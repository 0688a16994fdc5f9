/** What an element that was described could be in another version of its page. */
import { isAmongAlike, isByPosition } from '../../session/by-position.ts';
import type { Element as DescribedElement, Selector } from '../../session/schema.ts';
import { attribute, localName, parentElement, queryAll, type Root, textContent } from '../dom.ts';
import { find } from '../find.ts';
import { languageOf } from '../language.ts';
import { candidatesFor, roleOf } from '../role.ts';
import { collapse } from '../text.ts';
import type { Traits } from '../traits.ts';
import { words } from './comparison.ts';
import { foundInOrder, type Tried, tryAll } from './in-order.ts';
import { similarity, type TextSimilarity } from './similarity.ts';

/** Selectors that find more than these tell nothing. */
const MOST_FOUND = 50;
/** So many are compared in everything; of more, those that are likeliest by what is seen at once. */
const MOST_COMPARED = 150;

export interface Candidates {
  near: Element[];
  /** How many it could be, those included. */
  population: number;
  /** None of them is in the language that it was in: selectors that go by words are not heeded. */
  isForeign: boolean;
  /** No name is known that found it alone when it was described. */
  isNameless: boolean;
  /** What now stands where it stood; null where that is nothing, or not one. */
  place: Element | null;
  /** What the first of the selectors that finds one element alone finds, whichever of those alike it is; null where none does. */
  first: Element | null;
  /** What who takes the selectors in order finds. */
  ordered: Element | null;
  /** What the selectors by which it was called, and which found it alone, find alone now: one for each of them. */
  called: (Element | null)[];
  /** What one of these now finds among others. */
  doubled: Element[];
  /** What the selectors that found it among others find now. */
  shared: { elements: Element[]; matches: number; index: number | undefined }[];
}

export function candidatesIn(root: Root, target: DescribedElement): Candidates {
  const tried = tryAll(target.selectors, root);
  const telling = tried.map(({ found }) => found).filter(({ length }) => length <= MOST_FOUND);
  const all = [...alike(root, target, telling)];
  const isForeign = speaksOther(target, all);
  const meant = isForeign ? tried.filter(({ selector }) => !isWorded(selector)) : tried;
  const told = meant.filter(({ selector }) => !isAmongAlike(selector));
  const placed = told.findLast(({ selector, found }) => isByPosition(selector) && found.length === 1);
  const calling = meant.filter(isCalling);
  return {
    near: all.length <= MOST_COMPARED ? all : nearest(target, all, telling),
    population: all.length,
    isForeign,
    isNameless: !tried.some(isCalling),
    place: placed?.found[0] ?? null,
    first: told.find(({ found }) => found.length === 1)?.found[0] ?? null,
    ordered: foundInOrder(target, meant),
    called: calling.map(({ found: [only = null, ...others] }) => (others.length === 0 ? only : null)),
    doubled: calling.flatMap(({ found }) => (found.length > 1 ? found : [])),
    shared: meant.flatMap(({ selector, found }) =>
      selector.matches > 1 && !isByPosition(selector)
        ? [{ elements: found, matches: selector.matches, index: selector.index }]
        : [],
    ),
  };
}

/** Where a page does not say in what language it is, it is in the same. */
function speaksOther({ fingerprint: { language } }: DescribedElement, all: Element[]): boolean {
  if (language === undefined || all.length === 0) return false;
  return all.every((each) => {
    const its = languageOf(each);
    return its !== null && its !== language;
  });
}

const isCalling = ({ selector }: Tried): boolean => selector.matches === 1 && !isByPosition(selector);

const wordless = /^(?:testId|id|css)$/u;

/** Also by the words of what it is in, or beside. */
function isWorded(selector: Selector): boolean {
  if (selector.kind === 'xpath') return selector.value.includes('normalize-space');
  const within = 'within' in selector ? selector.within : undefined;
  return !wordless.test(selector.kind) || (within !== undefined && !wordless.test(within.kind));
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
