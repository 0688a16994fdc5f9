/** Datasets as they go over the wire: one session after another, none of them whole in memory. */
import { Readable } from 'node:stream';
import type { Collector } from '../collector.ts';
import { contentOf } from '../sessions/content.ts';
import { type Entry, fileFor } from './manifest.ts';
import { type ZippedFile, zipOf } from './zip.ts';

type Parts = Pick<Collector, 'db' | 'chunks'>;

/** A session that is withdrawn while the download runs is left out from there on; one that is being sent ends the download. */
async function* sessions(parts: Parts, entries: Entry[]): AsyncGenerator<[Entry, Readable]> {
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

/** With the manifest. */
export const asZip = (parts: Parts, entries: Entry[], manifest: unknown): AsyncGenerator<Uint8Array> =>
  zipOf(files(parts, entries, manifest));

async function* files(parts: Parts, entries: Entry[], manifest: unknown): AsyncGenerator<ZippedFile> {
  yield { name: 'manifest.json', content: Readable.from([Buffer.from(JSON.stringify(manifest, null, 2))]) };
  for await (const [entry, content] of sessions(parts, entries)) yield { name: fileFor(entry), content };
}
