/** A ZIP as it goes over the wire, file after file, none of them whole in memory; as ZIP64 where it takes that. */
import { addAbortSignal, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipWriter } from './zip-writer.ts';

export interface ZippedFile {
  name: string;
  content: Readable;
}

/** @param level of compression; 0 for none */
export async function* zipOf(files: AsyncIterable<ZippedFile>, level = 6): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter({ level });
  const over = new AbortController();
  zip.once('close', () => over.abort());
  write(zip, files, over.signal).catch((error: unknown) => zip.destroy(error as Error));
  yield* zip as AsyncIterable<Uint8Array>;
}

/** As fast as it is read. What of a file is open is closed when nobody reads any more. */
async function write(zip: ZipWriter, files: AsyncIterable<ZippedFile>, signal: AbortSignal): Promise<void> {
  for await (const { name, content } of files) {
    const written = new Promise<void>((done, fail) =>
      zip.entry(content, { name }, (error) => (error ? fail(error) : done())),
    );
    addAbortSignal(signal, content);
    await Promise.all([finished(content), written]);
  }
  zip.finish();
}
