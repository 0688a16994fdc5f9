import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAgreements } from '../../../src/target/locating/testing/agreements.ts';
import { pack, unpack } from './packed.ts';

test('nothing is lost', () => {
  fc.assert(
    fc.property(anyAgreements, (given) => {
      expect(unpack(pack(given))).toEqual(given);
    }),
  );
});
