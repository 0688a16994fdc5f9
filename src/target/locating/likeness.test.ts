import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreement, type Agreements, traitNames } from './agreement.ts';
import { type Choice, likeliest } from './likeness.ts';
import { weights } from './weights.ts';

const agreeing = (given: Partial<Agreements>): Agreements => ({
  ...(Object.fromEntries(traitNames.map((name) => [name, null])) as Agreements),
  ...given,
});

const of = (...all: Agreements[]): Choice => ({ agreements: all, population: all.length });

test('nothing to choose from', () => {
  expect(likeliest(of(), weights)).toBeNull();
});

test('a name that no other has says more than a class that many have', () => {
  const named = agreeing({ kind: 'same', wording: 'same', classes: 'other' });
  const classed = agreeing({ kind: 'same', wording: 'other', classes: 'same' });
  const found = likeliest(of(classed, classed, named, classed, classed), weights);
  expect(found?.index).toBe(2);
});

test('of two that are alike in all, neither is likely', () => {
  const one = agreeing({ kind: 'same', wording: 'same' });
  expect(likeliest(of(one, one), weights)?.confidence).toBeLessThanOrEqual(0.5);
});

const agreement = fc.constantFrom<Agreement>('same', 'similar', 'other', null);
const agreements = fc
  .tuple(...traitNames.map(() => agreement))
  .map((levels) => Object.fromEntries(traitNames.map((name, at) => [name, levels[at]])) as Agreements);

test('a confidence is a probability, and that of the likeliest', () => {
  fc.assert(
    fc.property(fc.array(agreements, { minLength: 1, maxLength: 20 }), fc.nat(1000), (all, more) => {
      const found = likeliest({ ...of(...all), population: all.length + more }, weights);
      expect(found?.index).toBeGreaterThanOrEqual(0);
      expect(found?.index).toBeLessThan(all.length);
      expect(found?.confidence).toBeGreaterThanOrEqual(0);
      expect(found?.confidence).toBeLessThanOrEqual(1);
    }),
  );
});
