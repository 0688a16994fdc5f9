import { useEffect, useState } from 'preact/hooks';
import type { FoundSession } from '../store/sessions.ts';
import type { ReviewDependencies } from './dependencies.ts';

/** What the store tells of a session, also where another window changes it or takes it further. */
export function useFoundSession(
  first: FoundSession,
  { findSession, onSessionsChanged }: Pick<ReviewDependencies, 'findSession' | 'onSessionsChanged'>,
): FoundSession {
  const [found, setFound] = useState(first);
  const { id } = first;
  useEffect(() => {
    const look = (): void =>
      void findSession(id).then(
        // Where it has been deleted, it is shown as it was.
        (now) => setFound((before) => now ?? before),
        () => undefined,
      );
    const stop = onSessionsChanged(look);
    // It may have changed since it was found, before anybody listened.
    look();
    return stop;
  }, [id, findSession, onSessionsChanged]);
  return found;
}
