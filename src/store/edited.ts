/** What a person changes of a session that was stopped. */
import type { Session } from '../session/schema.ts';
import { seal } from '../session/seal.ts';
import { changeSummaries } from './catalogue.ts';
import type { Reviewed, SealedRow } from './database.ts';
import { removeVersion, summaryOf, writeVersion } from './sealed.ts';
import { store as own, type Store } from './store.ts';

/** Another page has changed the session since it was read. */
export class ChangedElsewhere extends Error {
  override name = 'ChangedElsewhere';
}

/** Within a transaction. @throws {ChangedElsewhere} */
async function rowOf({ db }: Store, { id, seal: seen }: Session): Promise<SealedRow> {
  const row = await db.sealed.get(id);
  if (row?.digest !== seen.digest) throw new ChangedElsewhere('Changed in another window');
  return row;
}

/**
 * Puts an edited session in the place of the one that it was made from, wholly or not at all, and has it looked through
 * again. The file of the one before is removed: nothing of it stays.
 *
 * @returns it with its new seal
 * @throws {ChangedElsewhere}
 */
export async function putEdited(before: Session, after: Session, store: Store = own()): Promise<Session> {
  const { db } = store;
  const session = await seal(after, new Date());
  let left = '';
  await writeVersion(store, { refused: [], session }, (row) =>
    db.transaction('rw', db.sealed, async () => {
      const { file, imported, kept, corrects } = await rowOf(store, before);
      left = file;
      await db.sealed.put({
        ...row,
        ...(imported && { imported }),
        ...(kept && { kept }),
        ...(corrects !== undefined && { corrects }),
      });
      return true;
    }),
  );
  // What fails here, the next look at the list and the next start of the browser make up for.
  await Promise.allSettled([changeSummaries(store, [summaryOf(session)], []), removeVersion(store, left)]);
  return session;
}

/** Says how far the person has come, where the session is still the one that they saw. @throws {ChangedElsewhere} */
export async function putReviewed(seen: Session, reviewed: Reviewed, store: Store = own()): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.sealed, async () => {
    await db.sealed.put({ ...(await rowOf(store, seen)), reviewed });
  });
}

/**
 * Writes down what a scan found that the person has decided to keep, beside what they decided before. @param findings their names
 *
 * @throws {ChangedElsewhere}
 */
export async function putKept(seen: Session, findings: string[], store: Store = own()): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.sealed, async () => {
    const row = await rowOf(store, seen);
    await db.sealed.put({ ...row, kept: [...new Set([...(row.kept ?? []), ...findings])] });
  });
}
