import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Heights } from './heights.ts';
import type { Row } from './rows.ts';

/** Of the window that Page Up and Page Down move by. */
const MOST_OF_PAGE = 0.8;

/** The rows of actions, by their place among all rows. */
export interface Stops {
  rows: number[];
  /** Place among `rows` by the id of the action. */
  places: Map<string, number>;
  /** The row of each key, those of actions too. */
  byKey: Map<string, number>;
}

export function stopsOf(rows: Row[]): Stops {
  const stops: number[] = [];
  const places = new Map<string, number>();
  const byKey = new Map<string, number>();
  for (const [index, { entry, key }] of rows.entries()) {
    byKey.set(key, index);
    if (entry.kind !== 'action') continue;
    places.set(entry.action.id, stops.length);
    stops.push(index);
  }
  return { rows: stops, places, byKey };
}

/** The first stop that is not before a row. */
function stopFrom({ rows }: Stops, row: number): number {
  const found = rows.findIndex((each) => each >= row);
  return found === -1 ? rows.length - 1 : found;
}

/** To which stop a key leads; undefined where it leads nowhere. */
export function stopAfter(
  stops: Stops,
  from: number,
  key: string,
  { heights, page }: { heights: Heights; page: number },
): number | undefined {
  const last = stops.rows.length - 1;
  const top = heights.top(stops.rows[from] ?? 0);
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.max(Math.min(last, from + 1), stopFrom(stops, heights.at(top + page)));
    case 'PageUp':
      return Math.min(Math.max(0, from - 1), stopFrom(stops, heights.at(top - page)));
    default:
      return undefined;
  }
}

const idOf = (rows: Row[], index: number | undefined): string | null => {
  const entry = index === undefined ? undefined : rows[index]?.entry;
  return entry?.kind === 'action' ? entry.action.id : null;
};

interface CursorOf {
  rows: Row[];
  stops: Stops;
  selected: string | null;
  list: RefObject<HTMLElement | null>;
}

export interface Cursor {
  /** The action that the Tab key reaches; null where there is none. */
  id: string | null;
  /** Rows that have to be there: its own, and the one that was gone to last. */
  kept: number[];
  /** The focus has come to it. */
  rest: (id: string) => void;
  /** Brings a row in sight, and the focus to it where that is meant. */
  go: (key: string, takesFocus: boolean) => void;
  /** @returns the action that a key leads to; null where it leads nowhere */
  follow: (event: TargetedKeyboardEvent<HTMLElement>, heights: Heights) => string | null;
}

/** Where the person is in the list: it outlives the row that shows it. */
export function useCursor({ rows, stops, selected, list }: CursorOf): Cursor {
  const [at, setAt] = useState<{ id: string; place: number } | null>(null);
  const [gone, setGone] = useState<{ key: string } | null>(null);
  const going = useRef<{ key: string; takesFocus: boolean } | null>(null);

  const id = useMemo(() => {
    if (at && stops.places.has(at.id)) return at.id;
    if (selected !== null && stops.places.has(selected)) return selected;
    // What it was on is gone: what stands in its place now.
    return idOf(rows, stops.rows[Math.min(at?.place ?? 0, stops.rows.length - 1)]);
  }, [at, selected, rows, stops]);

  useLayoutEffect(() => {
    const goal = going.current;
    if (goal && !stops.byKey.has(goal.key)) going.current = null;
    const element = goal && list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(goal.key)}"]`);
    if (!goal || !element) return;
    going.current = null;
    if (goal.takesFocus) element.querySelector<HTMLElement>('[data-action]')?.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  });

  // With what had the focus, the focus would be gone.
  const last = useRef(id);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = id;
    if (before === null || id === null || stops.places.has(before)) return;
    if (document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"]`)?.focus();
  }, [id, stops, list]);

  const rest = (to: string): void => setAt({ id: to, place: stops.places.get(to) ?? 0 });
  const kept = [id, gone?.key ?? null].flatMap((key) => (key === null ? [] : (stops.byKey.get(key) ?? [])));
  return {
    id,
    kept,
    rest,
    go(key, takesFocus) {
      going.current = { key, takesFocus };
      // Another object each time, so that it is gone to again.
      setGone({ key });
      if (stops.places.has(key)) rest(key);
    },
    follow({ key, target }, heights) {
      const from = stops.places.get((target as HTMLElement).dataset['action'] ?? '');
      if (from === undefined) return null;
      const next = stopAfter(stops, from, key, { heights, page: window.innerHeight * MOST_OF_PAGE });
      return next === undefined ? null : idOf(rows, stops.rows[next]);
    },
  };
}
