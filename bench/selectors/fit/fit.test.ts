import { expect, test } from 'vitest';
import type { Agreements } from '../../../src/target/locating/agreement.ts';
import { type Choice, likeliest } from '../../../src/target/locating/likeness.ts';
import { agreeing } from '../../../src/target/locating/testing/agreements.ts';
import type { Comparison } from '../page.ts';
import { fit } from './fit.ts';
import { pack } from './packed.ts';
import { prior } from './prior.ts';

const byClasses = agreeing({ id: 'other', classes: 'same' });
const byId = agreeing({ id: 'same', classes: 'other' });
const neither = agreeing({ id: 'other', classes: 'other' });

const of = (...agreements: Agreements[]): Choice => ({ agreements, population: agreements.length });

/** Pages in which the classes stay and the ids do not: against what is believed before. */
const pairs: Comparison[] = Array.from({ length: 200 }, (_, index) => ({
  agreements: (index % 2 ? [byClasses, byId, neither] : [byId, neither, byClasses]).map(pack),
  population: 3,
  now: index % 2 ? 0 : 2,
  isThere: true,
  isTold: true,
}));

test('what is found in the pages outweighs what was believed', () => {
  expect(likeliest(of(byClasses, byId), prior)?.index).toBe(1);
  const { weights, loss } = fit(pairs, prior, 5);
  expect(loss.after).toBeLessThan(loss.before);
  expect(likeliest(of(byClasses, byId), weights)).toEqual({ index: 0, confidence: expect.closeTo(1, 1) });
});

test('a strong belief outweighs few pages', () => {
  const { weights } = fit(pairs.slice(0, 2), prior, 1000);
  expect(likeliest(of(byClasses, byId), weights)?.index).toBe(1);
});

test('to agree never speaks against an element, whatever the pages are like', () => {
  const mistaken = pairs.map((pair) => ({ ...pair, agreements: [byId, neither, neither].map(pack), now: 1 }));
  const { weights } = fit(mistaken, prior, 1);
  for (const { same, other, rarity } of Object.values(weights.traits)) {
    expect(rarity).toBeGreaterThanOrEqual(0);
    expect(same).toBeGreaterThanOrEqual(other);
  }
});

test('what is always gone is not found', () => {
  const gone = pairs.map((pair) => ({ ...pair, now: null, isThere: false }));
  const { weights } = fit(gone, prior, 5);
  expect(likeliest(of(byClasses, byId, neither), weights)?.confidence).toBeLessThan(0.2);
});
