import type { Collector } from '../collector.ts';
import { endSession } from '../sessions/end-session.ts';
import { tidyEach } from '../tidy-each.ts';

/** Deletes what was kept for as long as was promised. */
export async function expire(collector: Collector): Promise<void> {
  const due = await collector.db
    .selectFrom('sessions')
    .select(['worker', 'id'])
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', collector.clock().toISOString())
    .execute();
  await tidyEach(collector, due, ({ worker, id }) =>
    collector.locks(worker, async () => {
      const { ended_at } = await collector.db
        .selectFrom('sessions')
        .select('ended_at')
        .where('worker', '=', worker)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (ended_at === null) await endSession(collector, worker, id, 'expired');
    }),
  );
}
