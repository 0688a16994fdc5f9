/** Sealed sessions: each version is a file, written once. */
import type { Session } from '../session/schema.ts';
import { changeSummaries, type Summary } from './catalogue.ts';
import type { RefusedRecord, SealedRow } from './database.ts';
import { locked } from './locks.ts';
import { dropUnfinished, refusedOf } from './recording.ts';
import type { Store } from './store.ts';

export const FOLDER = 'sealed';
export const pathOf = (file: string): string => `${FOLDER}/${file}`;

/** What is in such a file. */
interface Content {
  /** What did not parse while it was recorded. */
  refused: RefusedRecord[];
  session: Session;
}

export const summaryOf = ({ id, seal, task, capture }: Session): Summary => ({
  id,
  digest: seal.digest,
  task: task.label,
  sites: capture.sites,
});

/** As it was sealed. Null where it has gone meanwhile. */
export async function readVersion({ files }: Store, file: string): Promise<Content | null> {
  const text = await files.read(pathOf(file));
  return text === null ? null : (JSON.parse(text) as Content);
}

export const removeVersion = ({ files }: Store, file: string): Promise<void> => files.remove(pathOf(file));

/**
 * Writes a version into a file of its own, and then has `commit` put it into the database; where that fails or answers false,
 * nothing is kept.
 *
 * @returns what `commit` answered
 */
export const writeVersion = (
  store: Store,
  { refused, session }: Content,
  commit: (row: SealedRow) => Promise<boolean>,
): Promise<boolean> =>
  locked('files', 'shared', async () => {
    const file = crypto.randomUUID();
    const json = JSON.stringify(session);
    let isKept = false;
    try {
      await store.files.write(pathOf(file), `{"refused":${JSON.stringify(refused)},"session":${json}}`);
      isKept = await commit({
        id: session.id,
        file,
        digest: session.seal.digest,
        startedAt: Date.parse(session.startedAt),
        endedAt: Date.parse(session.endedAt),
        actionCount: session.actions.length,
        bytes: new TextEncoder().encode(json).length,
      });
    } finally {
      if (!isKept) await removeVersion(store, file);
    }
    return isKept;
  });

/**
 * Puts the sealed session in the place of what was buffered. Records that did not parse stay aside until the session is
 * changed or deleted.
 */
export async function putSealed(store: Store, session: Session): Promise<void> {
  const { id } = session;
  const { db } = store;
  const refused = await refusedOf(store, id);
  await writeVersion(store, { refused, session }, (row) =>
    db.transaction('rw', [db.unfinished, db.sealed], async () => {
      if (!(await db.unfinished.get(id))) return false;
      await db.unfinished.delete(id);
      await db.sealed.put(row);
      return true;
    }),
  );
  // The list makes it itself where this fails.
  await changeSummaries(store, [summaryOf(session)], []).catch(() => undefined);
  await dropUnfinished(store, id);
}
