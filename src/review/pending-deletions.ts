/**
 * Deletions that can still be undone. They are kept beside the database, so that a session that was deleted stays deleted
 * when the page is closed before the time to undo is over: then the next review page carries it out. Without a name: what is
 * written here stays in the files of the browser.
 */
const KEY = 'showhow.pending-deletions';

/** Milliseconds in which a deletion can be undone. */
export const UNDO_TIME = 8000;

export interface PendingDeletion {
  session: string;
  /** When it becomes final; milliseconds since the Unix epoch. */
  due: number;
}

const isPending = (value: unknown): value is PendingDeletion =>
  typeof value === 'object' &&
  value !== null &&
  'session' in value &&
  typeof value.session === 'string' &&
  'due' in value &&
  typeof value.due === 'number';

export function readPending(storage: Storage): PendingDeletion[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPending) : [];
  } catch {
    return [];
  }
}

function write(storage: Storage, pending: PendingDeletion[]): void {
  if (pending.length > 0) storage.setItem(KEY, JSON.stringify(pending));
  else storage.removeItem(KEY);
}

export function addPending(storage: Storage, deletion: PendingDeletion): void {
  write(storage, [...readPending(storage).filter(({ session }) => session !== deletion.session), deletion]);
}

export function removePending(storage: Storage, session: string): void {
  write(
    storage,
    readPending(storage).filter((pending) => pending.session !== session),
  );
}
