import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween, changeOf, coveredBy } from './text-change.ts';

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

test.each([
  ['123', '1', { start: 0, end: 3 }, { start: 0, inserted: '1', removed: '123' }],
  ['aaa', 'aaaa', { start: 1, end: 1 }, { start: 1, inserted: 'a', removed: '' }],
  ['abc', 'ab', { start: 3, end: 3 }, null],
  ['abc', 'xbc', { start: 1, end: 2 }, null],
])('%j to %j by writing over %j', (before, after, marked, change) => {
  expect(changeOf(before, after, marked)).toEqual(change);
});

test.each([
  ['all of it, which begins with it', 'alpha', 'a', 'a', 'alpha'],
  ['a word that begins with it', 'one two three', 'one t three', 't', 'two'],
  ['a word that ends with it', 'one two three', 'one o three', 'o', 'two'],
])('a letter is put over %s', (_, before, after, letter, covered) => {
  const { start, end } = coveredBy(letter, before, after) ?? { start: 0, end: 0 };
  expect(before.slice(start, end)).toBe(covered);
});

test.each([
  ['another letter than those', 'alpha', 'x', 'x'],
  ['nothing: it makes the page take something out', '#', '', ' '],
  ['nothing: it was taken out', 'alpha', 'alph', ''],
])('a letter is put over %s', (_, before, after, letter) => {
  expect(coveredBy(letter, before, after)).toBeNull();
});
