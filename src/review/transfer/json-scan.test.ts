import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJsonScan } from './json-scan.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const excessIn = (text: string) => createJsonScan().excessIn(bytesOf(text));

test('any JSON is closed at its end, open before it where it is an object or list, and not too much', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      const scan = createJsonScan();
      expect(scan.excessIn(bytesOf(json))).toBeNull();
      expect(scan.isOpen()).toBe(false);
      const before = createJsonScan();
      const letters = [...json];
      before.excessIn(bytesOf(letters.slice(0, 1 + (cut % letters.length)).join('')));
      const isWhole = 1 + (cut % letters.length) === letters.length;
      expect(before.isOpen()).toBe(!isWhole && /^["[{]/u.test(json));
    }),
  );
});

test('it is the same in whatever pieces the bytes come', () => {
  const text = '{"a\\"{[:,":["\\\\",{"b":"é\\u005b"}]}';
  const bytes = bytesOf(text);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const scan = createJsonScan();
    scan.excessIn(bytes.subarray(0, cut));
    scan.excessIn(bytes.subarray(cut));
    expect(scan.isOpen()).toBe(false);
  }
});

test('fields are counted for each object, and not in texts', () => {
  const fields = (count: number): string => `"k":0,`.repeat(count - 1) + '"k":0';
  expect(excessIn(`{${fields(100_000)}}`)).toBeNull();
  expect(excessIn(`{${fields(100_001)}}`)).toBe('fields');
  expect(excessIn(`{"in":{${fields(60_000)}},"then":{${fields(60_000)}},${fields(60_000)}}`)).toBeNull();
  expect(excessIn(`{"text":"${':{['.repeat(200_000)}"}`)).toBeNull();
});

test('levels and values are counted', () => {
  expect(excessIn('['.repeat(100) + ']'.repeat(100))).toBeNull();
  expect(excessIn('[{"a":'.repeat(51))).toBe('levels');
  expect(excessIn(`[${'0,'.repeat(15_000_000)}0]`)).toBe('values');
});
