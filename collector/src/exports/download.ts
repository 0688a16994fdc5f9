/** Datasets as they go over the wire: one session after another, none of them whole in memory. */
import { Zip, ZipDeflate } from 'fflate';
import type { Collector } from '../collector.ts';
import { contentOf } from '../sessions/content.ts';
import { type Entry, fileFor } from './manifest.ts';

type Parts = Pick<Collector, 'db' | 'chunks'>;

/** A session that is withdrawn while the download runs is left out from there on; one that is being sent ends the download. */
async function* sessions(parts: Parts, entries: Entry[]): AsyncGenerator<[Entry, AsyncIterable<Buffer>]> {
  for (const entry of entries) {
    const { ended_at } = await parts.db
      .selectFrom('sessions')
      .select('ended_at')
      .where('worker', '=', entry.worker)
      .where('id', '=', entry.id)
      .executeTakeFirstOrThrow();
    if (ended_at === null) yield [entry, await contentOf(parts, entry.worker, entry.id)];
  }
}

/** A session has no line break in it: that was looked at when it was submitted. */
export async function* asJsonLines(parts: Parts, entries: Entry[]): AsyncGenerator<Uint8Array> {
  for await (const [, content] of sessions(parts, entries)) {
    yield* content;
    yield Buffer.from('\n');
  }
}

/** With the manifest; without ZIP64, which the library does not write, the numbers of a ZIP end there. */
const MOST_FILES = 65_535;
/** Less than 4 GiB: another packer may make a session a little smaller than it is in the ZIP. */
const MOST_BYTES = 3.5 * 1024 ** 3;

export const fitsZip = (count: number, gzipBytes: number): boolean => count < MOST_FILES && gzipBytes <= MOST_BYTES;

export async function* asZip(parts: Parts, entries: Entry[], manifest: unknown): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const take = () => ready.splice(0);
  const add = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return file;
  };
  add('manifest.json').push(Buffer.from(JSON.stringify(manifest, null, 2)), true);
  yield* take();
  for await (const [entry, content] of sessions(parts, entries)) {
    const file = add(fileFor(entry));
    for await (const piece of content) {
      file.push(new Uint8Array(piece));
      yield* take();
    }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
