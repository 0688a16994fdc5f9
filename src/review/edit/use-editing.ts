import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { withRedaction } from '../../session/redact/edits.ts';
import type { Session } from '../../session/schema.ts';
import type { ReviewDependencies } from '../dependencies.ts';
import { afterPaint } from './after-paint.ts';

/** What was done, in a few words, and the session before or after it. */
interface Step {
  what: string;
  session: Session;
}

interface History {
  past: Step[];
  session: Session;
  future: Step[];
}

export interface Change {
  /** As undo names it: `removing an action`. */
  what: string;
  change: (session: Session) => Session;
  /** What is written down as taken out; absent where nothing is. */
  redaction?: string;
}

export interface Editing {
  session: Session;
  /** What undo would take back; null where nothing. */
  undoes: string | null;
  redoes: string | null;
  /** Why the last change was not kept, in a sentence. */
  problem: string | null;
  apply: (change: Change) => void;
  undo: () => void;
  redo: () => void;
  /** The session as it is stored, sealed, once all changes are. */
  stored: () => Promise<Session>;
}

/**
 * Changes of a session, each stored at once and in turn. What was taken out is kept for undo in the memory of this page
 * alone, and gone with it.
 *
 * @param digest of the seal of the session that the store has now; null where it is not sealed
 */
export function useEditing(
  first: Session,
  digest: string | null,
  { saveSession, readSession }: Pick<ReviewDependencies, 'saveSession' | 'readSession'>,
): Editing {
  const [history, setHistory] = useState<History>({ past: [], session: first, future: [] });
  const [problem, setProblem] = useState<string | null>(null);
  const now = useRef(history);
  const stored = useRef(first);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  /** What is to be stored next; null where nothing is, or nothing can be. */
  const wanted = useRef<Session | null>(null);

  const become = useCallback((next: History) => {
    now.current = next;
    setHistory(next);
  }, []);

  const startFrom = useCallback(
    (session: Session, why: string) => {
      stored.current = session;
      become({ past: [], session, future: [] });
      setProblem(why);
    },
    [become],
  );

  /** As another page has left it; the same where none has. */
  const look = useCallback(async () => {
    const session = await readSession(first.id);
    if (session && waiting.current === 0 && session.seal.digest !== stored.current.seal.digest)
      startFrom(session, message('edit_changed_elsewhere'));
  }, [readSession, first.id, startFrom]);

  useEffect(() => {
    if (digest !== null && digest !== stored.current.seal.digest) look().catch(() => undefined);
  }, [digest, look]);

  /** Several changes that came while one was stored are stored together. */
  const storeWanted = useCallback(async () => {
    const session = wanted.current;
    if (!session) return true;
    wanted.current = null;
    try {
      stored.current = await saveSession(stored.current, session);
    } catch {
      wanted.current = null;
      startFrom(stored.current, message('edit_not_kept'));
      return false;
    }
    return true;
  }, [saveSession, startFrom]);

  const store = useCallback(
    (session: Session) => {
      wanted.current = session;
      waiting.current += 1;
      queue.current = queue.current.then(async () => {
        await afterPaint();
        const isKept = await storeWanted();
        waiting.current -= 1;
        if (!isKept) await look().catch(() => undefined);
      });
    },
    [storeWanted, look],
  );

  const go = (next: History): void => {
    setProblem(null);
    become(next);
    store(next.session);
  };

  const { past, session, future } = history;
  return {
    session,
    undoes: past.at(-1)?.what ?? null,
    redoes: future[0]?.what ?? null,
    problem,
    apply({ what, change, redaction }) {
      const { past: before, session: current } = now.current;
      const changed = change(current);
      if (changed === current) return;
      const next = redaction === undefined ? changed : withRedaction(changed, redaction, new Date());
      go({ past: [...before, { what, session: current }], session: next, future: [] });
    },
    undo() {
      const { past: before, session: current, future: after } = now.current;
      const last = before.at(-1);
      if (!last) return;
      go({
        past: before.slice(0, -1),
        session: last.session,
        future: [{ what: last.what, session: current }, ...after],
      });
    },
    redo() {
      const { past: before, session: current, future: after } = now.current;
      const [next, ...rest] = after;
      if (!next) return;
      go({ past: [...before, { what: next.what, session: current }], session: next.session, future: rest });
    },
    async stored() {
      await queue.current;
      return stored.current;
    },
  };
}
