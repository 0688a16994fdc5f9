/** What is sent of a session: the version that the person submitted, packed once, or nothing. */
import type { Joined, Submission } from '../../store/database.ts';
import { readPacked, removePacked, writePacked } from '../../store/packed.ts';
import { readSession } from '../../store/sessions.ts';
import type { Store } from '../../store/store.ts';
import { changeSubmission } from '../../store/submissions.ts';
import { CHUNK_BYTES, type Contents, pack } from '../../submission/pack.ts';

/** It will not be sent, however often it is tried. */
export class NotSent extends Error {
  override name = 'NotSent';
  readonly code: 'changed' | 'gone' | 'too-large';

  constructor(code: NotSent['code']) {
    super(`Not sent: ${code}`);
    this.code = code;
  }
}

export interface Prepared {
  bytes: Blob;
  contents: Contents;
}

/**
 * @returns null where the person has withdrawn it meanwhile
 * @throws {NotSent}
 */
export async function prepare(
  store: Store,
  submission: Submission,
  limits: Joined['limits'],
): Promise<Prepared | null> {
  const row = await store.db.sealed.get(submission.session);
  if (!row) throw new NotSent('gone');
  // Something may have been taken out since: what is not in it any more must not leave.
  if (row.digest !== submission.seal) throw new NotSent('changed');
  const before = submission.packed;
  const bytes = before && (await readPacked(store, before.file));
  if (before && bytes) {
    const isGoingOn = await changeSubmission(store, submission.session, ['waiting', 'packing', 'sending'], {
      state: 'sending',
    });
    return isGoingOn && { bytes, contents: before.contents };
  }
  return packNow(store, submission, limits);
}

async function packNow(
  store: Store,
  { session: id, seal }: Submission,
  { sessionBytes, chunkBytes }: Joined['limits'],
): Promise<Prepared | null> {
  if (!(await changeSubmission(store, id, ['waiting', 'packing', 'sending'], { state: 'packing' }))) return null;
  const session = await readSession(id, store);
  if (!session) throw new NotSent('gone');
  if (session.seal.digest !== seal) throw new NotSent('changed');
  const json = new TextEncoder().encode(JSON.stringify(session));
  if (json.length > sessionBytes) throw new NotSent('too-large');
  const { gzip, contents } = await pack(json, Math.min(CHUNK_BYTES, chunkBytes));
  const all = contents.chunks.length;
  const isKept = await writePacked(
    store,
    gzip,
    contents,
    async (packed) =>
      (await changeSubmission(store, id, ['packing'], { packed, all, done: 0, state: 'sending' })) !== null,
  );
  return isKept ? { bytes: new Blob([gzip]), contents } : null;
}

/** It has arrived, or never will. */
export async function dropPacked(store: Store, session: string): Promise<void> {
  const file = (await store.db.submissions.get(session))?.packed?.file;
  if (file === undefined) return;
  await store.db.submissions.update(session, { packed: null });
  await removePacked(store, file);
}
