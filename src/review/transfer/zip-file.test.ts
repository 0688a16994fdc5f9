import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from '../testing/unzip.ts';
import { createZip } from './zip-file.ts';

const now = new Date('2026-03-14T10:00:00.000Z');

test('another program reads what was put in, whatever it is and in whatever pieces it came', async () => {
  const name = fc.oneof(fc.constantFrom('a.json', 'søknad-été.json', '予約.json'), fc.stringMatching(/^[a-z]{1,9}$/u));
  const contents = fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 5 });
  const files = fc.uniqueArray(fc.tuple(name, contents), { selector: ([one]) => one, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const zip = createZip(now);
      for (const [one, pieces] of given) await zip.add(one, pieces);
      const found = await unzip(zip.end());
      expect([...found.keys()]).toEqual(given.map(([one]) => one));
      for (const [one, pieces] of given)
        expect([...(found.get(one) ?? [])]).toEqual(pieces.flatMap((piece) => [...piece]));
    }),
    { numRuns: 60 },
  );
});

test('large files are packed in slices', async () => {
  const large = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * index) % 251);
  const zip = createZip(now);
  await zip.add('large', [large.subarray(0, 1_234_567), large.subarray(1_234_567)]);
  const file = zip.end();
  const found = await unzip(file);
  expect(found.get('large')?.every((byte, index) => byte === large[index])).toBe(true);
  expect(found.get('large')).toHaveLength(large.length);
  expect(file.size).toBeLessThan(large.length);
  expect(file.type).toBe('application/zip');
});

test('what a ZIP cannot hold is refused before it is wrong', async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256);
  const small = createZip(now, { bytes: 1000, files: 10 });
  await expect(small.add('noise', [noise])).rejects.toThrow('more than one ZIP file can hold');
  const packed = createZip(now, { bytes: 2000, files: 10 });
  const add = async (): Promise<void> => {
    for (let index = 0; index < 9; index++)
      await packed.add(`n${index}`, [noise.subarray(index * 500, index * 500 + 500)]);
  };
  await expect(add()).rejects.toThrow('more than one ZIP file can hold');
  const few = createZip(now, { bytes: 1_000_000, files: 1 });
  await few.add('one', []);
  await expect(few.add('two', [])).rejects.toThrow('65,000 files');
});

test('a source that fails in the middle makes no file', async () => {
  function* failing(): Generator<Uint8Array> {
    yield new Uint8Array(10);
    throw new Error('gone');
  }
  await expect(createZip(now).add('one', failing())).rejects.toThrow('gone');
});
