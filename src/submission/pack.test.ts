import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, placesOf } from './pack.ts';
import { sha256Hex } from './sha256.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const anyBytes = fc
  .uint8Array({ maxLength: 2000, size: 'max' })
  .map((bytes): Uint8Array<ArrayBuffer> => new Uint8Array(bytes));

test('the chunks together are the compressed session, each is named after its bytes and none is too large', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, fc.integer({ min: 40, max: 900 }), async (json, most) => {
      const { gzip, contents } = await pack(json, most);
      expect(new Uint8Array(gunzipSync(gzip))).toEqual(json);
      expect(contents).toMatchObject({
        bytes: json.length,
        gzipBytes: gzip.length,
        digest: await sha256Hex(json),
      });
      let from = 0;
      for (const { digest, bytes } of contents.chunks) {
        expect(bytes).toBeGreaterThan(0);
        expect(bytes).toBeLessThanOrEqual(most);
        expect(digest).toBe(await sha256Hex(gzip.slice(from, from + bytes)));
        from += bytes;
      }
      expect(from).toBe(gzip.length);
    }),
    { numRuns: 25 },
  );
});

test('a session that is packed again is the same bytes', async () => {
  const json = bytesOf(JSON.stringify({ actions: Array.from({ length: 5000 }, (_, id) => ({ id })) }));
  expect(await pack(json)).toEqual(await pack(json));
});

test('the digests are those of SHA-256', async () => {
  // As `printf abc | sha256sum` writes it.
  expect(await sha256Hex(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('chunks that are the same are sent once', () => {
  const [a, b] = [
    { digest: 'a', bytes: 10 },
    { digest: 'b', bytes: 4 },
  ];
  expect(placesOf([a, b, a])).toEqual([
    { ...a, from: 0 },
    { ...b, from: 10 },
  ]);
  expect(placesOf([])).toEqual([]);
});
