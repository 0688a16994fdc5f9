/** Removes files that no session names: of uploads that were given up, and of what a crash left behind. */
import { days } from '../clock.ts';
import type { Collector } from '../collector.ts';
import { tidyEach } from '../tidy-each.ts';
import { UNFINISHED } from './chunk-store.ts';
import { namedBy } from './named-by.ts';

type Sweeping = Pick<Collector, 'db' | 'chunks' | 'clock' | 'locks'>;

/** An upload may rest this long before its chunks are sent again. */
export const RESTING = days(1);
/** SQLite takes a bounded number of values in one statement. */
const AT_ONCE = 1000;

const restedUntil = ({ clock }: Pick<Sweeping, 'clock'>): number => clock().getTime() - RESTING;

export async function sweep(collector: Sweeping & Pick<Collector, 'log'>): Promise<void> {
  await tidyEach(collector, await collector.chunks.workers(), (worker) =>
    collector.locks(worker, () => removeLeftOver(collector, worker, restedUntil(collector))),
  );
}

/** The same, at once, of these that were sent for a session that is withdrawn or can never be taken. */
export async function removeUnnamed(
  { db, chunks, locks }: Pick<Sweeping, 'db' | 'chunks' | 'locks'>,
  worker: string,
  digests: string[],
): Promise<void> {
  await locks(worker, async () => {
    for (let from = 0; from < digests.length; from += AT_ONCE) {
      const some = digests.slice(from, from + AT_ONCE);
      const named = await namedBy(db, worker, some);
      await chunks.remove(
        worker,
        some.filter((digest) => !named.has(digest)),
      );
    }
  });
}

/**
 * Whoever calls has the lock of this worker. An upload that loses chunks by it is told so, and sends them again.
 *
 * @param until only what was written by then, in ms since the Unix epoch; all, whatever the clock says, where none is given
 */
export async function removeLeftOver(
  { db, chunks, clock }: Omit<Sweeping, 'locks'>,
  worker: string,
  until = Infinity,
): Promise<void> {
  const files = await chunks.list(worker);
  const named = await namedBy(db, worker);
  // One that is being written belongs to a request that goes on.
  const isLeftOver = ({ name, changedAt }: { name: string; changedAt: number }) =>
    !named.has(name) && changedAt <= (name.endsWith(UNFINISHED) ? restedUntil({ clock }) : until);
  await chunks.remove(
    worker,
    files.filter(isLeftOver).map(({ name }) => name),
  );
}
