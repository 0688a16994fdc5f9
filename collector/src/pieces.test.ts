import fc from 'fast-check';
import { expect, test } from 'vitest';
import { without } from './pieces.ts';

test('what is left is what comes after, in however many pieces it is, and none is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 5 })), fc.nat({ max: 30 }), (pieces, taken) => {
      const left = without(taken, pieces);
      expect(Buffer.concat(left)).toEqual(Buffer.concat(pieces).subarray(taken));
      expect(left.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});
