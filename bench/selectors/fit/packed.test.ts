import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreement, type Agreements, traitNames } from '../../../src/target/locating/agreement.ts';
import { pack, unpack } from './packed.ts';

const agreement = fc.constantFrom<Agreement>('same', 'similar', 'other', null);
const agreements = fc
  .tuple(...traitNames.map(() => agreement))
  .map((levels) => Object.fromEntries(traitNames.map((name, at) => [name, levels[at]])) as Agreements);

test('nothing is lost', () => {
  fc.assert(
    fc.property(agreements, (given) => {
      expect(unpack(pack(given))).toEqual(given);
    }),
  );
});
