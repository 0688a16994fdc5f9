import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from './text-change.ts';

test.each([
  ['', 'a', { start: 0, inserted: 'a', removed: '' }],
  ['helo', 'hello', { start: 3, inserted: 'l', removed: '' }],
  ['hello', 'helo', { start: 3, inserted: '', removed: 'l' }],
  ['one two', 'one three', { start: 5, inserted: 'hree', removed: 'wo' }],
  ['same', 'same', { start: 4, inserted: '', removed: '' }],
  ['a😀b', 'a😁b', { start: 1, inserted: '😁', removed: '😀' }],
  ['😀', '😀😀', { start: 2, inserted: '😀', removed: '' }],
  ['\u{1F600}', '\u{2F600}', { start: 0, inserted: '\u{2F600}', removed: '\u{1F600}' }],
])('from %j to %j', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change);
});

const text = fc.string({ unit: 'grapheme' });

test('putting the inserted part in the place of the removed one gives the text afterwards', () => {
  fc.assert(
    fc.property(text, text, text, text, (start, removed, inserted, end) => {
      const before = start + removed + end;
      const after = start + inserted + end;
      const change = changeBetween(before, after);
      expect(before.length - change.removed.length + change.inserted.length).toBe(after.length);
      expect(change.removed.length).toBeLessThanOrEqual(removed.length);
      const { start: at, inserted: put, removed: taken } = change;
      expect(before.slice(0, at) + put + before.slice(at + taken.length)).toBe(after);
      expect(put).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }),
  );
});
