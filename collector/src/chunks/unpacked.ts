import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';

/** What is in these files, which are parts of one gzip. What goes wrong is seen where it is read; the files are closed whatever happens. */
export function unpacked(paths: string[]): Gunzip {
  const gunzip = createGunzip();
  pipeline(Readable.from(bytesOf(paths)), gunzip, () => undefined);
  return gunzip;
}

async function* bytesOf(paths: string[]): AsyncGenerator<Buffer> {
  for (const path of paths) for await (const piece of createReadStream(path)) yield piece as Buffer;
}
