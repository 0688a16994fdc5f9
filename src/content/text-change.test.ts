import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from './text-change.ts';

test.each([
  ['', 'a', { inserted: 'a', removed: '' }],
  ['helo', 'hello', { inserted: 'l', removed: '' }],
  ['hello', 'helo', { inserted: '', removed: 'l' }],
  ['one two', 'one three', { inserted: 'hree', removed: 'wo' }],
  ['same', 'same', { inserted: '', removed: '' }],
])('from %j to %j', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change);
});

test('putting the inserted part in the place of the removed one gives the text afterwards', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (start, removed, inserted, end) => {
      const before = start + removed + end;
      const after = start + inserted + end;
      const change = changeBetween(before, after);
      expect(before.length - change.removed.length + change.inserted.length).toBe(after.length);
      expect(change.removed.length).toBeLessThanOrEqual(removed.length);
      expect(after).toContain(change.inserted);
    }),
  );
});
