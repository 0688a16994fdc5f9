import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Loaded<T> = { state: 'loading' } | { state: 'failed' } | { state: 'loaded'; value: T };

/** What `load` answers; asked again on `reload`, and whenever `load` is another function. */
export function useLoaded<T>(load: () => Promise<T>): { loaded: Loaded<T>; reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const turn = useRef(0);
  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    load().then(
      (value) => mine === turn.current && setLoaded({ state: 'loaded', value }),
      () => mine === turn.current && setLoaded({ state: 'failed' }),
    );
  }, [load]);
  useEffect(() => {
    setLoaded({ state: 'loading' });
    reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);
  return { loaded, reload };
}
