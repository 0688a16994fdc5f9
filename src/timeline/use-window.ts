import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createHeights, type Heights, type Piece, piecesOf } from './heights.ts';

/** Rows up to which all are rendered: find-in-page finds them then, and nothing can go wrong. */
export const MOST_WHOLE = 300;
/** Pixels above and below the window that are rendered too, so that scrolling shows no blank. */
const BEYOND = 600;

interface WindowOf {
  /** What tells the rows apart, in their order. */
  keys: string[];
  /** How tall each is likely to be, in pixels. */
  likely: number[];
  /** Rows that stay rendered wherever they are. */
  kept: number[];
  list: RefObject<HTMLElement | null>;
}

export interface Windowed {
  isWhole: boolean;
  pieces: Piece[];
  heights: Heights;
}

interface Range {
  from: number;
  to: number;
}

/** So many rows fill any screen. */
const FIRST: Range = { from: 0, to: 60 };

/** Which rows of a long list are rendered: those near what the person sees. The page itself is what scrolls. */
export function useWindow({ keys, likely, kept, list }: WindowOf): Windowed {
  const isPrinted = usePrinted();
  const isWhole = keys.length <= MOST_WHOLE || isPrinted;
  const measured = useRef(new Map<string, number>());
  const heights = useMemo(
    () => createHeights(likely.map((height, index) => measured.current.get(keys[index] ?? '') ?? height)),
    [likely, keys],
  );
  const [range, setRange] = useState(FIRST);

  const look = useCallback(() => {
    const element = list.current;
    if (!element) return;
    const above = -element.getBoundingClientRect().top;
    const next = { from: heights.at(above - BEYOND), to: heights.at(above + window.innerHeight + BEYOND) + 1 };
    setRange((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, [heights, list]);

  useLayoutEffect(() => {
    if (isWhole) return;
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const index = Number(row.dataset['row']);
      const { height } = row.getBoundingClientRect();
      measured.current.set(keys[index] ?? '', height);
      heights.set(index, height);
    }
    look();
  });

  useEffect(() => {
    const over = new AbortController();
    const options = { signal: over.signal, passive: true };
    let width = window.innerWidth;
    addEventListener('scroll', look, options);
    addEventListener(
      'resize',
      () => {
        if (window.innerWidth !== width) measured.current.clear();
        width = window.innerWidth;
        look();
      },
      options,
    );
    // What stands above the list may become taller or shorter.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    observer.observe(document.body);
    return () => {
      over.abort();
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [look]);

  const pieces = isWhole
    ? keys.map((_, row) => ({ row }))
    : piecesOf(keys.length, heights, range.from, Math.min(range.to, keys.length), kept);
  return { isWhole, pieces, heights };
}

/** On paper, nothing can be scrolled to. */
function usePrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    addEventListener('beforeprint', () => setPrinted(true), { signal: over.signal });
    addEventListener('afterprint', () => setPrinted(false), { signal: over.signal });
    return () => over.abort();
  }, []);
  return isPrinted;
}
