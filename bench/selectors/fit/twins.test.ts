import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traitNames } from '../../../src/target/locating/agreement.ts';
import { anyAgreements } from '../../../src/target/locating/testing/agreements.ts';
import { seededRandom } from '../random.ts';
import { lossOf, twinOf } from './twins.ts';

test('what is lost is lost by all, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.array(anyAgreements, { minLength: 1 }), fc.nat(), (agreements, seed) => {
      const pair = {
        choice: { agreements, population: 9, isNameless: false },
        now: 0,
        page: 'one',
        done: ['wrap'],
        unseen: 'wrap',
        version: 'one',
      };
      const twin = twinOf(pair, lossOf(seededRandom(seed)));
      expect({ ...twin, choice: null }).toEqual({ ...pair, choice: null });
      for (const name of traitNames) {
        const before = agreements.map((each) => each[name]);
        const after = twin.choice.agreements.map((each) => each[name]);
        const lost = before.map((each) => each && (name === 'apart' ? 'same' : 'other'));
        expect([before, lost]).toContainEqual(after);
      }
    }),
  );
});
