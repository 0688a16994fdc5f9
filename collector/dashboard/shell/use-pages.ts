import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Refused, refusalOf } from '../client/ask.ts';

export interface PageOf<T> {
  items: T[];
  next: string | null;
  /** Of all, where that is known. */
  total: number | null;
}

export interface Pages<T> extends PageOf<T> {
  state: 'loading' | 'loaded' | 'failed';
  refused: Refused | null;
  more: () => void;
  again: () => void;
}

interface Shown<T> extends PageOf<T> {
  state: Pages<T>['state'];
  refused: Refused | null;
}

/** A long list, a page at a time; begun anew when one of `of` is another. */
export function usePages<T>(load: (after: string | null) => Promise<PageOf<T>>, of: readonly unknown[]): Pages<T> {
  const [shown, setShown] = useState<Shown<T>>({ items: [], next: null, total: null, state: 'loading', refused: null });
  const turn = useRef(0);
  const ask = useCallback((before: T[], after: string | null) => {
    turn.current += 1;
    const mine = turn.current;
    setShown((now) => ({ ...now, items: before, state: 'loading', refused: null }));
    load(after).then(
      ({ items, next, total }) => {
        if (mine !== turn.current) return;
        setShown({ items: [...before, ...items], next, total, state: 'loaded', refused: null });
      },
      (error: unknown) => {
        if (mine === turn.current) setShown((now) => ({ ...now, state: 'failed', refused: refusalOf(error) }));
      },
    );
  }, of);
  useEffect(() => {
    ask([], null);
    return () => {
      turn.current += 1;
    };
  }, [ask]);
  const more = (): void => {
    if (shown.state !== 'loading' && shown.next !== null) ask(shown.items, shown.next);
  };
  const again = (): void => ask(shown.items, shown.items.length === 0 ? null : shown.next);
  return { ...shown, more, again };
}
