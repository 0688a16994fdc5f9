/** What a player finds that takes the selectors one after the other, and rather finds none than another element. */
import { inOrder } from '../../session/by-order.ts';
import type { Element as DescribedElement, Selector } from '../../session/schema.ts';
import { localName, type Root, rankAmong } from '../dom.ts';
import { find } from '../find.ts';
import { roleOf } from '../role.ts';

/** A selector of the target, and what it finds now. */
export interface Tried {
  selector: Selector;
  found: Element[];
}

export const tryAll = (selectors: Selector[], root: Root): Tried[] =>
  selectors.map((selector) => ({ selector, found: find(selector, root) }));

const isIn = (element: Element, tried: Tried[]): boolean => tried.some(({ found }) => found.includes(element));

/** @param tried the selectors of the target that count */
export function foundInOrder(target: DescribedElement, tried: Tried[]): Element | null {
  const { alone, shared, places } = inOrder(tried.map(({ selector }) => selector));
  const triedAmong = (selectors: Selector[]): Tried[] => tried.filter(({ selector }) => selectors.includes(selector));
  const calling = triedAmong(alone);
  const sharing = triedAmong(shared);
  // Something like it has been put in.
  const isDoubled = calling.some(({ found }) => found.length > 1);
  const meant = calling.filter((one) => {
    const [only, ...more] = one.found;
    if (!only || more.length > 0) return false;
    const others = [...calling, ...sharing].filter((other) => other !== one);
    return one.selector.kind !== 'text' || (!isDoubled && isMeantByText(only, target, others));
  });
  const [one, ...rest] = new Set(meant.flatMap(({ found }) => found));
  // Two that say what it is find two elements: it may be either.
  if (one) return rest.length === 0 ? one : null;
  if (isDoubled) return null;
  const placed = triedAmong(places);
  const place = placeOf(placed);
  if (place && isKeptPlace(place, target, calling, sharing)) return place;
  // What was called by its row is in another place where the rows are.
  return calling.length === 0 ? sameOfAll(sharing, placed) : null;
}

/** What is only there to be read may be a heading today, and of any tag tomorrow. */
const read = new Set([null, 'heading', 'paragraph']);

/** A text may stand in another element today: in the label inside of the button, in a link of the menu. */
const isMeantByText = (element: Element, { tag, role }: DescribedElement, others: Tried[]): boolean =>
  (localName(element) === tag || (read.has(role) && read.has(roleOf(element)))) &&
  (isIn(element, others) || others.every(({ found }) => found.length === 0));

/** What all positions lead to. */
function placeOf(places: Tried[]): Element | null {
  const [element] = places[0]?.found ?? [];
  return element && places.every(({ found }) => found.length === 1 && found[0] === element) ? element : null;
}

/**
 * A place is another's where something has been put in or taken out before it: it counts where it is the same one of as many
 * that say the same, or of as many of its tag.
 */
function isKeptPlace(place: Element, target: DescribedElement, calling: Tried[], sharing: Tried[]): boolean {
  if (calling.length + sharing.length > 0 && !isIn(place, sharing)) return false;
  return sharing.some((tried) => isSameOf(place, tried)) || hasSameRank(place, target);
}

const isSameOf = (place: Element, tried: Tried): boolean => sameOf(tried) === place;

const sameOf = ({ selector, found }: Tried): Element | null =>
  (found.length === selector.matches && found[selector.index ?? 0]) || null;

/** Wherever it stands, it is the same one of as many by all that they say, unless another of them stands where it stood. */
function sameOfAll(sharing: Tried[], placed: Tried[]): Element | null {
  const [one = null, ...others] = new Set(sharing.map(sameOf));
  const isTaken = placed.some(({ found }) => found.some((each) => each !== one && isIn(each, sharing)));
  return others.length === 0 && !isTaken ? one : null;
}

function hasSameRank(place: Element, { tag, fingerprint: { rank } }: DescribedElement): boolean {
  const now = rankAmong(CSS.escape(tag), place);
  return rank !== undefined && rank.index === now.index && rank.count === now.count;
}
