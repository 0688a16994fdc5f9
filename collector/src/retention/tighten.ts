import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/open.ts';

/** What was promised when a session was submitted is never made longer; a shorter time holds for it, too. */
export async function tighten(db: Database, days: number | null, of: RawBuilder<boolean>): Promise<void> {
  if (days === null) return;
  const then = sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', received_at, ${`+${days} days`})`;
  await db
    .updateTable('sessions')
    .set({ expires_at: then })
    .where('ended_at', 'is', null)
    .where(of)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', then)]))
    .execute();
}
