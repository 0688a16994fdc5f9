/** What is left of sessions that were withdrawn, or whose time was over: that they were there, and nothing of what they said. */
import { removeLeftOver } from '../chunks/sweep.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import { nothingSaid } from './tombstone.ts';

type Ended = 'withdrawn' | 'expired';

/** Rows in one transaction, then the files: what a crash in between leaves is found by the sweep. */
export async function endSessions(collector: Collector, worker: string, ids: string[], as: Ended): Promise<void> {
  const { db, clock } = collector;
  const at = clock().toISOString();
  await db.transaction().execute(async (transaction) => {
    for (const id of ids) await bury(transaction, worker, id, as, at);
  });
  await removeLeftOver(collector, worker);
}

async function bury(db: Database, worker: string, id: string, state: Ended, at: string): Promise<void> {
  const row = await db
    .selectFrom('sessions')
    .select('action_digest')
    .where('worker', '=', worker)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('session_chunks').where('worker', '=', worker).where('session', '=', id).execute();
  await db
    .updateTable('sessions')
    .set({ ...nothingSaid, state, ended_at: at })
    .where('worker', '=', worker)
    .where('id', '=', id)
    .execute();
  if (row.action_digest === null) return;
  await db
    .updateTable('same_actions')
    .set(({ eb }) => ({ sessions: eb('sessions', '-', 1) }))
    .where('digest', '=', row.action_digest)
    .execute();
  await db.deleteFrom('same_actions').where('digest', '=', row.action_digest).where('sessions', '<=', 0).execute();
}
