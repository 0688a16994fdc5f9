import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { addPending, type PendingDeletion, readPending, removePending, UNDO_TIME } from './pending-deletions.ts';

export interface Deletions {
  /** With the name of the task, where it is known. */
  pending: (PendingDeletion & { task: string | null })[];
  problem: string | null;
  remove: (session: string, task: string) => void;
  undo: (session: string) => void;
}

/** Deletes with time to undo: for real only when that is over, or when the page is left. */
export function useDeletions({ deleteSession, pending: storage }: ReviewDependencies): Deletions {
  const [pending, setPending] = useState(() => readPending(storage));
  const [problem, setProblem] = useState<string | null>(null);
  const tasks = useRef(new Map<string, string>());

  const carryOut = useCallback(
    async ({ session }: PendingDeletion) => {
      try {
        await deleteSession(session);
        setProblem(null);
      } catch {
        const task = tasks.current.get(session);
        setProblem(task ? message('list_delete_failed', { task }) : message('list_delete_failed_nameless'));
      }
      removePending(storage, session);
      setPending(readPending(storage));
    },
    [deleteSession, storage],
  );

  useEffect(() => {
    const timers = pending.map((one) => setTimeout(() => void carryOut(one), Math.max(0, one.due - Date.now())));
    return () => timers.forEach(clearTimeout);
  }, [pending, carryOut]);

  // Reads what waits when it happens: it may have come after the last rendering. What is not carried out before the page is
  // gone, the next one does.
  useEffect(() => {
    const leave = (): void => readPending(storage).forEach((one) => void carryOut(one));
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [carryOut, storage]);

  const remove = (session: string, task: string): void => {
    tasks.current.set(session, task);
    addPending(storage, { session, due: Date.now() + UNDO_TIME });
    setPending(readPending(storage));
  };
  const undo = (session: string): void => {
    removePending(storage, session);
    setPending(readPending(storage));
  };
  const named = pending.map((one) => ({ ...one, task: tasks.current.get(one.session) ?? null }));
  return { pending: named, problem, remove, undo };
}
