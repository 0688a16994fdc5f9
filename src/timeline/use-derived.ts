import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Derived, derive } from '../session/derive.ts';
import type { Session } from '../session/schema.ts';

/** Actions from which on nobody waits for what follows from them. */
const LONG = 1000;

const nothing: Derived[] = [];

/**
 * What follows from the session; of a long one, what did so before until it is known anew.
 *
 * @param isValid what does not follow the format has nothing to derive from
 */
export function useDerived(session: Session, isValid: boolean): Derived[] {
  const { actions, effects, pauses, documents, attention } = session;
  const parts = [actions, effects, pauses, documents, attention, isValid];
  const isLong = actions.length > LONG;
  const soon = useMemo(() => (isValid && !isLong ? derive(session) : null), parts);
  const [later, setLater] = useState(nothing);
  const latest = useRef(session);
  latest.current = session;
  useEffect(() => {
    if (!isValid || !isLong) return undefined;
    const timer = setTimeout(() => setLater(derive(latest.current)), 0);
    return () => clearTimeout(timer);
  }, parts);
  return soon ?? (isLong ? later : nothing);
}
