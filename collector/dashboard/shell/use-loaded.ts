import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Refused, refusalOf } from '../client/ask.ts';

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; refused: Refused } | { state: 'loaded'; value: T };

export interface Loading<T> {
  loaded: Loaded<T>;
  /** Asks again; what is shown stays until the answer is there. */
  reload: () => void;
  set: (value: T) => void;
}

/** What `load` answers, asked again when one of `of` is another. */
export function useLoaded<T>(load: () => Promise<T>, of: readonly unknown[]): Loading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const turn = useRef(0);
  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    load().then(
      (value) => mine === turn.current && setLoaded({ state: 'loaded', value }),
      (error: unknown) => mine === turn.current && setLoaded({ state: 'failed', refused: refusalOf(error) }),
    );
  }, of);
  useEffect(() => {
    setLoaded({ state: 'loading' });
    reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);
  const set = useCallback((value: T) => {
    turn.current += 1;
    setLoaded({ state: 'loaded', value });
  }, []);
  return { loaded, reload, set };
}
