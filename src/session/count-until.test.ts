import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUntil } from './count-until.ts';

test('counts those at the beginning', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -10, max: 10 }), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const isSo = (number: number): boolean => number <= limit;
      expect(countUntil(sorted, isSo)).toBe(sorted.filter(isSo).length);
    }),
  );
});
