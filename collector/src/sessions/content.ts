/** A session as it was submitted, byte for byte, out of its chunks. */
import type { Readable } from 'node:stream';
import { unpacked } from '../chunks/unpacked.ts';
import type { Collector } from '../collector.ts';

export async function contentOf(
  { db, chunks }: Pick<Collector, 'db' | 'chunks'>,
  worker: string,
  id: string,
): Promise<Readable> {
  const parts = await db
    .selectFrom('session_chunks')
    .select('digest')
    .where('worker', '=', worker)
    .where('session', '=', id)
    .orderBy('position')
    .execute();
  return unpacked(parts.map(({ digest }) => chunks.pathOf(worker, digest)));
}
