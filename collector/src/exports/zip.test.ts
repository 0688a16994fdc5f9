import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fromBufferPromise, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { SparseFile } from '../../testing/sparse-file.ts';
import { type ZippedFile, zipOf } from './zip.ts';

const KIB = 1024;
const GIB = KIB ** 3;

async function* named(count: number, contentOf: (index: number) => Iterable<Uint8Array>): AsyncGenerator<ZippedFile> {
  for (let index = 0; index < count; index += 1)
    yield { name: `${index}.json`, content: Readable.from(contentOf(index), { objectMode: false }) };
}

async function namesIn(zip: ZipFile): Promise<string[]> {
  const names: string[] = [];
  for await (const { fileName } of zip.eachEntry()) names.push(fileName);
  return names;
}

test('more files than have a number in a plain ZIP are found in it', async () => {
  const count = 65_536;
  const zip = await fromBufferPromise(
    await buffer(
      zipOf(
        named(count, () => []),
        0,
      ),
    ),
  );
  const names = await namesIn(zip);
  expect(names).toHaveLength(count);
  expect(names.at(-1)).toBe(`${count - 1}.json`);
}, 60_000);

test('files are read back from beyond 4 GiB', async () => {
  const zeros = new Uint8Array(1024 * KIB);
  function* large(index: number): Generator<Uint8Array> {
    yield Buffer.from(`session ${index}`);
    for (let megabyte = 0; megabyte < KIB; megabyte += 1) yield zeros;
  }
  const file = new SparseFile();
  // Not compressed: zeros would become too little.
  for await (const piece of zipOf(named(5, large), 0)) file.append(piece);
  expect(file.size).toBeGreaterThan(5 * GIB);
  const zip = await fromRandomAccessReaderPromise(file, file.size);
  const begins: string[] = [];
  for await (const entry of zip.eachEntry()) {
    expect(entry.uncompressedSize).toBe(GIB + 'session 0'.length);
    const content = await zip.openReadStreamPromise(entry);
    for await (const piece of content) {
      begins.push((piece as Buffer).subarray(0, 9).toString());
      break;
    }
  }
  expect(begins).toEqual(Array.from({ length: 5 }, (_, index) => `session ${index}`));
}, 60_000);

test('what is being read is closed when nobody reads the ZIP any more', async () => {
  const endless = new Readable({
    read(size) {
      this.push(new Uint8Array(size));
    },
  });
  let isEnded = false;
  async function* one(): AsyncGenerator<ZippedFile> {
    try {
      yield { name: 'endless', content: endless };
    } finally {
      isEnded = true;
    }
  }
  let size = 0;
  for await (const piece of zipOf(one(), 0)) {
    size += piece.length;
    if (size > 1024 * KIB) break;
  }
  await expect.poll(() => [endless.destroyed, isEnded]).toEqual([true, true]);
});

test('a file that cannot be read breaks it off: a ZIP that ends has all', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('The disk is gone.'));
    },
  });
  async function* files(): AsyncGenerator<ZippedFile> {
    yield* named(1, () => [Buffer.from('whole')]);
    yield { name: 'broken', content: broken };
  }
  await expect(buffer(zipOf(files()))).rejects.toThrow('The disk is gone.');
});
