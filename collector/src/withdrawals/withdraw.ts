import type { Tombstone } from '../../api/sessions.ts';
import { removeLeftOver } from '../chunks/sweep.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import type { Device } from '../http/env.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { nothingSaid } from '../sessions/tombstone.ts';

/** Also before anything was uploaded: a submission that comes afterwards is refused. The same again has the same answer. */
export function withdraw(collector: Collector, device: Device, id: string): Promise<Tombstone> {
  const { db, limits, locks, withdrawals } = collector;
  const { worker } = device;
  return locks(worker, async () => {
    const row = await rowOf(db, worker, id).executeTakeFirst();
    // Each is kept, or looks through the folder; of what is there, none is ever refused.
    if (row?.ended_at !== null) await limits.kept(worker);
    withdrawals.note(worker);
    if (!row) await buryUnseen(collector, device, id);
    else if (row.ended_at === null) await endSessions(collector, worker, [id], 'withdrawn');
    // It may have broken off between its row and its chunks.
    else await removeLeftOver(collector, worker);
    return tombstoneOf(db, worker, id);
  });
}

const rowOf = (db: Database, worker: string, id: string) =>
  db.selectFrom('sessions').select('ended_at').where('worker', '=', worker).where('id', '=', id);

async function buryUnseen(collector: Collector, { id: device, worker }: Device, id: string): Promise<void> {
  const at = collector.clock().toISOString();
  await collector.db
    .insertInto('sessions')
    .values({
      ...nothingSaid,
      id,
      worker,
      device,
      task: null,
      state: 'withdrawn',
      received_at: at,
      ended_at: at,
      corrects: null,
      decided_at: null,
      decided_by: null,
      accepted_at: null,
      credit_hundredths: null,
      credit_unit: null,
      milliseconds: 0,
    })
    .execute();
  // Nobody knows which chunks were its own: all that belong to no session go.
  await removeLeftOver(collector, worker);
}

async function tombstoneOf(db: Database, worker: string, id: string): Promise<Tombstone> {
  const { ended_at } = await rowOf(db, worker, id).$castTo<{ ended_at: string }>().executeTakeFirstOrThrow();
  const exports = await db
    .selectFrom('export_sessions')
    .innerJoin('exports', 'exports.id', 'export_sessions.export')
    .select(['exports.id', 'exports.created_at as at'])
    .where('worker', '=', worker)
    .where('session', '=', id)
    .orderBy('exports.created_at')
    .execute();
  return { id, at: ended_at, exports };
}
