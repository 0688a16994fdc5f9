import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/open.ts';

/** What was promised when a session was submitted, or a task reported as broken, is never made longer; a shorter time holds, too. */
export async function tighten(db: Database, days: number | null, of: RawBuilder<boolean>): Promise<void> {
  if (days === null) return;
  const since = (at: 'received_at' | 'at') =>
    sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', ${sql.ref(at)}, ${`+${days} days`})`;
  const isLater = (then: RawBuilder<string>) => sql<boolean>`(expires_at is null or expires_at > ${then})`;
  const ofSession = since('received_at');
  await db
    .updateTable('sessions')
    .set({ expires_at: ofSession })
    .where('ended_at', 'is', null)
    .where(of)
    .where(isLater(ofSession))
    .execute();
  const ofReport = since('at');
  await db.updateTable('task_problems').set({ expires_at: ofReport }).where(of).where(isLater(ofReport)).execute();
}
