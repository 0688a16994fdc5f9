import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from '../messaging/client.ts';
import type { CurrentState } from '../messaging/messages.ts';
import type { PopupDependencies } from './dependencies.ts';

const RETRY_AFTER = 400;
const POLL_EVERY = 1000;

export interface Current {
  /** Null until the background has answered. */
  state: CurrentState | null;
  /** The background runs, but cannot say: it could not read what is stored. */
  failing: boolean;
  refresh: () => void;
}

/**
 * What the background says is going on: asked at once, whenever it says that something has changed, and, while a session
 * is live, every second, because a broadcast is lost when the worker is stopped right after it.
 */
export function useCurrentState({ client, onChanged }: Pick<PopupDependencies, 'client' | 'onChanged'>): Current {
  const [state, setState] = useState<CurrentState | null>(null);
  const [failing, setFailing] = useState(false);
  const asked = useRef(0);
  const answered = useRef(0);
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);

  const refresh = useCallback(() => {
    clearTimeout(retry.current);
    asked.current += 1;
    const turn = asked.current;
    client('session.current', {}).then(
      (current) => {
        // Answers can arrive in another order than they were asked for.
        if (turn < answered.current) return;
        answered.current = turn;
        setState(current);
        setFailing(false);
      },
      (error: unknown) => {
        if (turn !== asked.current) return;
        setFailing(error instanceof Refused);
        retry.current = setTimeout(refresh, RETRY_AFTER);
      },
    );
  }, [client]);

  useEffect(() => {
    refresh();
    const stop = onChanged(refresh);
    return () => {
      stop();
      clearTimeout(retry.current);
      asked.current = Number.POSITIVE_INFINITY;
    };
  }, [refresh, onChanged]);

  const live = state?.live !== null && state !== null;
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, POLL_EVERY);
    return () => clearInterval(timer);
  }, [live, refresh]);

  return { state, failing, refresh };
}
