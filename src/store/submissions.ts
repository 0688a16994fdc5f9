/** Sessions on their way to the collector, and what became of them. */
import { liveQuery } from 'dexie';
import type { Submission, SubmissionState } from './database.ts';
import { removePacked } from './packed.ts';
import { store as own, type Store } from './store.ts';

/** From these on nothing is sent any more. */
const ended: readonly SubmissionState[] = ['stored', 'refused', 'withdrawing', 'withdrawn'];

export const submissions = ({ db }: Store = own()): Promise<Submission[]> => db.submissions.toArray();

export const submissionOf = async (id: string, { db }: Store = own()): Promise<Submission | null> =>
  (await db.submissions.get(id)) ?? null;

export const isOnItsWay = ({ state }: Pick<Submission, 'state'>): boolean => !ended.includes(state);

/** What a new one begins with. */
export type Asked = Pick<Submission, 'session' | 'task' | 'corrects' | 'seal' | 'askedAt'>;

const fresh = (asked: Asked): Submission => ({
  ...asked,
  state: 'waiting',
  packed: null,
  done: 0,
  all: 0,
  tries: 0,
  nextTry: asked.askedAt,
  problem: null,
  receipt: null,
  decision: 'submitted',
  reason: null,
  withdrawn: null,
});

/** @returns false where it is on its way, there, or taken back already */
export async function addSubmission({ db }: Store, asked: Asked): Promise<boolean> {
  return db.transaction('rw', db.submissions, async () => {
    const known = await db.submissions.get(asked.session);
    if (known && known.state !== 'refused') return false;
    await db.submissions.put(fresh(asked));
    return true;
  });
}

/**
 * Changes it only while it is in one of these states: what has been withdrawn meanwhile stays so.
 *
 * @returns it as it is then; null where it is in another state, or gone
 */
export const changeSubmission = (
  { db }: Store,
  session: string,
  from: readonly SubmissionState[],
  changes: Partial<Submission>,
): Promise<Submission | null> =>
  db.transaction('rw', db.submissions, async () => {
    const known = await db.submissions.get(session);
    if (!known || !from.includes(known.state)) return null;
    const next = { ...known, ...changes };
    await db.submissions.put(next);
    return next;
  });

/** From now on nothing of it is sent: what was to be sent is removed, and the collector is still to be told. */
export async function beginWithdrawal(store: Store, session: string, now: number): Promise<void> {
  const { db } = store;
  const packed = await db.transaction('rw', db.submissions, async () => {
    // The collector may have it from another browser, or from one that had joined before.
    const unknown = fresh({ session, task: null, corrects: null, seal: '', askedAt: now });
    const known = (await db.submissions.get(session)) ?? unknown;
    if (known.state === 'withdrawn') return null;
    await db.submissions.put({
      ...known,
      state: 'withdrawing',
      packed: null,
      problem: null,
      tries: 0,
      nextTry: now,
    });
    return known.packed;
  });
  if (packed) await removePacked(store, packed.file);
}

/** Calls the listener whenever one changed, in whatever context. */
export function onSubmissionsChanged(listener: () => void, { db }: Store = own()): () => void {
  let first = true;
  const subscription = liveQuery(() => db.submissions.toArray()).subscribe({
    next: () => {
      if (!first) listener();
      first = false;
    },
    error: listener,
  });
  return () => subscription.unsubscribe();
}
