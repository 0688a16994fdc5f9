/** A session as it was submitted, byte for byte, out of its chunks. */
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
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
  const gunzip = createGunzip();
  const paths = parts.map(({ digest }) => chunks.pathOf(worker, digest));
  // What goes wrong is seen where it is read.
  pipeline(Readable.from(bytesOf(paths)), gunzip, () => undefined);
  return gunzip;
}

async function* bytesOf(paths: string[]): AsyncGenerator<Buffer> {
  for (const path of paths) for await (const piece of createReadStream(path)) yield piece as Buffer;
}
