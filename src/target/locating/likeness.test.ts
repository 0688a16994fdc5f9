import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Agreements } from './agreement.ts';
import { type Choice, likeliest } from './likeness.ts';
import { agreeing, anyAgreements } from './testing/agreements.ts';
import { weights } from './weights.ts';

const of = (...all: Agreements[]): Choice => ({ agreements: all, population: all.length, isNameless: false });

test('nothing to choose from', () => {
  expect(likeliest(of(), weights)).toBeNull();
});

test('a name that no other has says more than a class that many have', () => {
  const named = agreeing({ kind: 'same', wording: 'same', classes: 'other' });
  const classed = agreeing({ kind: 'same', wording: 'other', classes: 'same' });
  const found = likeliest(of(classed, classed, named, classed, classed), weights);
  expect(found?.index).toBe(2);
});

test('of two that are alike in all, neither is ahead', () => {
  const one = agreeing({ kind: 'same', wording: 'same' });
  expect(likeliest(of(one, one), weights)?.lead).toBe(0);
});

test('ahead by its place alone, it is not ahead in what it says', () => {
  const one = agreeing({ kind: 'same', wording: 'same', place: 'same' });
  const found = likeliest(of({ ...one, place: 'other' }, one), weights);
  expect(found?.index).toBe(1);
  expect(found?.lead).toBeGreaterThan(0);
  expect(found?.said).toBeCloseTo(0, 10);
});

test('without a name of its own, it is not ahead of one that said the same and is missing', () => {
  const choice = of(agreeing({ kind: 'same', wording: 'same', fellows: 'similar' }));
  expect(likeliest({ ...choice, isNameless: true }, weights)?.said).toBe(0);
  const all = of(agreeing({ kind: 'same', wording: 'same', fellows: 'same' }));
  expect(likeliest({ ...all, isNameless: true }, weights)?.said).toBeGreaterThan(0);
});

test('nor is what nothing that called it alone calls any more', () => {
  const one = { kind: 'same', wording: 'same', fellows: 'similar' } as const;
  expect(likeliest({ ...of(agreeing({ ...one, called: 'other' })), isNameless: false }, weights)?.said).toBe(0);
  const called = agreeing({ ...one, called: 'same' });
  expect(likeliest({ ...of(called), isNameless: false }, weights)?.said).toBeGreaterThan(0);
});

test('the likeliest is one of them, and behind no other', () => {
  fc.assert(
    fc.property(fc.array(anyAgreements, { minLength: 1, maxLength: 20 }), fc.nat(1000), (all, more) => {
      const found = likeliest({ ...of(...all), population: all.length + more, isNameless: false }, weights);
      expect(found?.index).toBeGreaterThanOrEqual(0);
      expect(found?.index).toBeLessThan(all.length);
      expect(found?.lead).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('among more elements, and unlike it, it is the likelier gone', () => {
  const same = agreeing({ kind: 'same', wording: 'same', id: 'same' });
  // To be the only one of its kind among many would speak for it.
  const unlike = agreeing({ kind: 'other', wording: 'other', id: 'other' });
  const presence = (one: Agreements, population = 1): number =>
    likeliest({ agreements: [one], population, isNameless: false }, weights)?.presence ?? 0;
  expect(presence(same)).toBeGreaterThan(presence(unlike));
  expect(presence(unlike)).toBeGreaterThan(presence(unlike, 500));
});
