import type { Collector } from '../collector.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { tidyEach } from '../tidy-each.ts';

/** In one transaction. */
const AT_ONCE = 500;

/** Deletes what was kept for as long as was promised. */
export async function expire(collector: Collector): Promise<void> {
  const workers = await due(collector).select('worker').distinct().execute();
  await tidyEach(collector, workers, async ({ worker }) => {
    let ended: number;
    do ended = await collector.locks(worker, () => expireSome(collector, worker));
    while (ended === AT_ONCE);
  });
}

async function expireSome(collector: Collector, worker: string): Promise<number> {
  const sessions = await due(collector).select('id').where('worker', '=', worker).limit(AT_ONCE).execute();
  const ids = sessions.map(({ id }) => id);
  await endSessions(collector, worker, ids, 'expired');
  return ids.length;
}

const due = ({ db, clock }: Pick<Collector, 'db' | 'clock'>) =>
  db.selectFrom('sessions').where('ended_at', 'is', null).where('expires_at', '<=', clock().toISOString());
