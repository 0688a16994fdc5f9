import { useEffect, useState } from 'preact/hooks';
import type { SessionState } from '../store/sessions.ts';
import type { ReviewDependencies } from './dependencies.ts';

/** How far a session has come, also where another window takes it further. */
export function useSessionState(
  id: string,
  first: SessionState,
  { listSessions, onSessionsChanged }: Pick<ReviewDependencies, 'listSessions' | 'onSessionsChanged'>,
): SessionState {
  const [state, setState] = useState(first);
  useEffect(
    () =>
      onSessionsChanged(() => {
        listSessions().then(
          (sessions) => setState((before) => sessions.find((one) => one.id === id)?.state ?? before),
          () => undefined,
        );
      }),
    [id, listSessions, onSessionsChanged],
  );
  return state;
}
