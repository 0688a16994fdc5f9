import type { Settings } from '../../api/lead/settings.ts';
import type { Collector } from '../collector.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { tidyEach } from '../tidy-each.ts';
import { noteTidying, waitsUntil } from './steady.ts';

/** In one transaction. */
const AT_ONCE = 500;

/** Deletes what was kept for as long as was promised, once the clock can be believed. */
export async function expire(collector: Collector): Promise<void> {
  await noteTidying(collector);
  const held = await heldBack(collector);
  if (held)
    collector.log.warn(
      held,
      'sessions whose time is over are not deleted yet: the clock leapt, or it did not run for a day',
    );
  if ((await waitsUntil(collector)) !== null) return;
  const workers = await due(collector).select('worker').distinct().execute();
  await tidyEach(collector, workers, async ({ worker }) => {
    let ended: number;
    do ended = await collector.locks(worker, () => expireSome(collector, worker));
    while (ended === AT_ONCE);
  });
  await expireReports(collector);
}

/** That tasks are broken: of these nothing stays. */
async function expireReports({ db, clock }: Collector): Promise<void> {
  await db.deleteFrom('task_problems').where('expires_at', '<=', clock().toISOString()).execute();
}

/** What would be deleted now, if the clock were not to be shown steady first; null where nothing would. */
export async function heldBack(parts: Pick<Collector, 'db' | 'clock'>): Promise<Settings['heldBack']> {
  const until = await waitsUntil(parts);
  if (until === null) return null;
  const { sessions } = await due(parts)
    .select(({ fn }) => fn.countAll<number>().as('sessions'))
    .executeTakeFirstOrThrow();
  return sessions === 0 ? null : { sessions, until: until.toISOString() };
}

async function expireSome(collector: Collector, worker: string): Promise<number> {
  const sessions = await due(collector).select('id').where('worker', '=', worker).limit(AT_ONCE).execute();
  const ids = sessions.map(({ id }) => id);
  await endSessions(collector, worker, ids, 'expired');
  return ids.length;
}

const due = ({ db, clock }: Pick<Collector, 'db' | 'clock'>) =>
  db.selectFrom('sessions').where('ended_at', 'is', null).where('expires_at', '<=', clock().toISOString());
