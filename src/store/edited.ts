/** What a person changes of a session that was stopped. */
import type { Session } from '../session/schema.ts';
import { seal } from '../session/seal.ts';
import { type Database, database, type Reviewed } from './database.ts';
import { bytesOf } from './recording.ts';

/** Another page has changed the session since it was read. */
export class ChangedElsewhere extends Error {
  override name = 'ChangedElsewhere';
}

/**
 * Puts an edited session in the place of the one that it was made from, wholly or not at all, and has it looked through
 * again.
 *
 * @returns it with its new seal
 * @throws {ChangedElsewhere}
 */
export async function putEdited(before: Session, after: Session, db: Database = database()): Promise<Session> {
  const sealed = await seal(after, new Date());
  await db.transaction('rw', [db.sessions, db.sealed], async () => {
    const now = await db.sealed.get(before.id);
    const row = await db.sessions.get(before.id);
    if (!row || now?.seal.digest !== before.seal.digest) throw new ChangedElsewhere('Changed in another window');
    const { reviewed: _, ...rest } = row;
    const { task, actions } = sealed;
    await db.sealed.put(sealed);
    await db.sessions.put({ ...rest, task, actionCount: actions.length, bytes: bytesOf(sealed) });
  });
  return sealed;
}

/** Says how far the person has come, where the session is still the one that they saw. @throws {ChangedElsewhere} */
export async function putReviewed(seen: Session, reviewed: Reviewed, db: Database = database()): Promise<void> {
  await db.transaction('rw', [db.sessions, db.sealed], async () => {
    const now = await db.sealed.get(seen.id);
    const row = await db.sessions.get(seen.id);
    if (!row || now?.seal.digest !== seen.seal.digest) throw new ChangedElsewhere('Changed in another window');
    await db.sessions.put({ ...row, reviewed });
  });
}
