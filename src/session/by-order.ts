/**
 * In which order a player tries the selectors of a target, so that it rather finds none than another element: those that say
 * what it is, and by position only what one of those finds among others.
 */
import { isAmongAlike, isByPosition } from './by-position.ts';
import type { Selector } from './schema.ts';

export interface InOrder {
  /** They say what it is, and found it alone. */
  alone: Selector[];
  /** They say what it is, and found others too. */
  shared: Selector[];
  /**
   * By position. What all of them find counts only where one of the others, if there are any, finds it too, and none of those
   * that found it alone now finds several: then something like it has been put in.
   */
  places: Selector[];
}

/** A number or a tick may stand anywhere tomorrow. */
const isWordless = (selector: Selector): boolean => selector.kind === 'text' && !/\p{L}/u.test(selector.value);

export function inOrder(selectors: Selector[]): InOrder {
  const places = selectors.filter((selector) => isByPosition(selector) && !isAmongAlike(selector));
  const telling = selectors.filter((selector) => !isByPosition(selector) && !isWordless(selector));
  // Where nothing else says what it is, what stands there is the same still.
  if (telling.length === 0) return { alone: [], shared: selectors.filter(isWordless), places };
  return {
    alone: telling.filter(({ matches }) => matches === 1),
    shared: telling.filter(({ matches }) => matches !== 1),
    places,
  };
}
