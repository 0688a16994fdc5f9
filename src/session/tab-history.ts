/**
 * What is known of a tab's session history. Browsers tell no extension in which direction a tab went through it, so the
 * entries that were seen are kept, and the one that is gone to is looked for among them.
 */
export interface Place {
  url: string;
  /** Of the document that shows it. */
  document: string;
  /** Position among the entries of its origin (Navigation API); null where unknown. */
  index: number | null;
}

export type Direction = 'back' | 'forward';

export interface TabHistory {
  push: (place: Place) => void;
  replace: (place: Place) => void;
  /** @param delta how many entries, negative for back; 0 where unknown */
  traverse: (place: Place, delta: number) => Direction;
  current: () => Place | null;
}

export function createTabHistory(): TabHistory {
  const entries: Place[] = [];
  let at = -1;

  function directionTo(place: Place): Direction {
    const steps = stepsTo(place);
    const back = Math.min(...steps.filter((step) => step < 0).map(Math.abs));
    const forward = Math.min(...steps.filter((step) => step > 0));
    if (back !== forward) return forward < back ? 'forward' : 'back';
    const from = entries[at];
    const isForward = from && sameOrigin(from.url, place.url) && isBefore(from.index, place.index);
    return isForward ? 'forward' : 'back';
  }

  /** How far away the entries are that it may be. */
  function stepsTo(place: Place): number[] {
    const found = (matches: (entry: Place) => boolean): number[] =>
      entries.flatMap((entry, position) => (position !== at && matches(entry) ? [position - at] : []));
    const exact = found((entry) => entry.url === place.url && entry.document === place.document);
    return exact.length > 0 ? exact : found((entry) => entry.url === place.url);
  }

  function moveTo(place: Place, direction: Direction, delta: number): void {
    const known = at + delta;
    const sign = direction === 'back' ? -1 : 1;
    const steps = stepsTo(place).filter((step) => step * sign > 0);
    const nearest = steps.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
    const to = delta !== 0 ? known : at + (nearest ?? sign);
    if (nearest === undefined && delta === 0) insert(place, direction);
    else if (to >= 0 && to < entries.length) {
      at = to;
      entries[at] = place;
    } else insert(place, direction);
  }

  /** An entry that was not seen before. */
  function insert(place: Place, direction: Direction): void {
    const position = direction === 'back' ? Math.max(at, 0) : at + 1;
    entries.splice(position, 0, place);
    at = position;
  }

  return {
    current: () => entries[at] ?? null,
    push(place) {
      entries.splice(at + 1, Infinity, place);
      at += 1;
    },
    replace(place) {
      if (at === -1) at = 0;
      entries[at] = place;
    },
    traverse(place, delta) {
      const direction = delta === 0 ? directionTo(place) : delta < 0 ? 'back' : 'forward';
      moveTo(place, direction, delta);
      return direction;
    },
  };
}

const isBefore = (a: number | null, b: number | null): boolean => a !== null && b !== null && a < b;

function sameOrigin(a: string, b: string): boolean {
  try {
    return new URL(a).origin === new URL(b).origin;
  } catch {
    return false;
  }
}
