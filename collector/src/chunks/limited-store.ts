/**
 * The chunks, with a limit to what of one worker lies there that no session names. It is counted from the disk when a worker
 * sends something for the first time, so that what was there before a restart counts; from then on no upload looks at a folder.
 */
import { Refusal } from '../http/refusal.ts';
import type { WorkerLocks } from '../worker-locks.ts';
import { type ChunkStore, UNFINISHED } from './chunk-store.ts';
import { createUnsubmitted, type Unsubmitted } from './unsubmitted.ts';

export interface LimitedStore extends ChunkStore {
  /** A session that was written down names them. Whoever calls has the lock of this worker, as for `remove`. */
  named: (worker: string, digests: string[]) => void;
  unsubmitted: (worker: string) => Promise<Pick<Unsubmitted, 'bytes' | 'chunks'>>;
}

export interface Limit {
  bytes: number;
  chunks: number;
}

interface Parts {
  locks: WorkerLocks;
  namedBy: (worker: string) => Promise<Set<string>>;
  limit: Limit;
}

export function limitedStore(store: ChunkStore, { locks, namedBy, limit }: Parts): LimitedStore {
  const counted = new Map<string, Unsubmitted>();
  const counting = new Map<string, Promise<Unsubmitted>>();

  async function count(worker: string): Promise<Unsubmitted> {
    const files = await store.list(worker);
    const isUnfinished = ({ name }: { name: string }) => name.endsWith(UNFINISHED);
    // Nothing of this worker is written before it is counted: these were when the collector was ended.
    await store.remove(
      worker,
      files.filter(isUnfinished).map(({ name }) => name),
    );
    const named = await namedBy(worker);
    const made = createUnsubmitted(files.filter((file) => !isUnfinished(file) && !named.has(file.name)));
    counted.set(worker, made);
    return made;
  }

  function countOf(worker: string): Promise<Unsubmitted> {
    const known = counted.get(worker);
    if (known) return Promise.resolve(known);
    // Submitting, withdrawing and sweeping wait for it, and it for them.
    const running = counting.get(worker) ?? locks(worker, () => count(worker)).finally(() => counting.delete(worker));
    counting.set(worker, running);
    return running;
  }

  /** Between looking whether there is room and taking it, nobody else gets a turn. */
  async function begin(worker: string, digest: string, bytes: number): Promise<(isThere: boolean) => void> {
    const held = await countOf(worker);
    const fits = held.bytes() + bytes <= limit.bytes && held.chunks() < limit.chunks;
    if (fits || held.has(digest)) return held.begin(digest, bytes);
    // What a session names, too, may be sent again.
    if (!(await store.has(worker, digest))) throw new Refusal('too-much-unsubmitted');
    return (await countOf(worker)).begin(digest, bytes);
  }

  return {
    ...store,
    unsubmitted: countOf,
    named: (worker, digests) => counted.get(worker)?.named(digests),
    async put(worker, digest, content) {
      const end = await begin(worker, digest, content.size);
      try {
        const isNew = await store.put(worker, digest, content);
        end(isNew);
        return isNew;
      } catch (error) {
        // Another request may have put it there.
        end(await store.has(worker, digest));
        throw error;
      }
    },
    async remove(worker, digests) {
      try {
        await store.remove(worker, digests);
        counted.get(worker)?.removed(digests);
      } catch (error) {
        for (const digest of digests) if (!(await store.has(worker, digest))) counted.get(worker)?.removed([digest]);
        throw error;
      }
    },
  };
}
