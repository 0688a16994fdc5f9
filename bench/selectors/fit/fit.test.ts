import { expect, test } from 'vitest';
import type { Agreements } from '../../../src/target/locating/agreement.ts';
import { type Choice, likeliest } from '../../../src/target/locating/likeness.ts';
import { agreeing } from '../../../src/target/locating/testing/agreements.ts';
import { type Example, exampleFrom, fit } from './fit.ts';
import { prior } from './prior.ts';

const byClasses = agreeing({ id: 'other', classes: 'same' });
const byId = agreeing({ id: 'same', classes: 'other' });
const neither = agreeing({ id: 'other', classes: 'other' });

const of = (...agreements: Agreements[]): Choice => ({ agreements, population: agreements.length, isNameless: false });

const pairs = Array.from({ length: 200 }, (_, index) => ({
  choice: index % 2 ? of(byClasses, byId, neither) : of(byId, neither, byClasses),
  now: index % 2 ? 0 : 2,
}));
const examplesFrom = (all: { choice: Choice; now: number | null }[]): Example[] =>
  all.map(({ choice, now }) => exampleFrom(choice, now, prior));
/** Pages in which the classes stay and the ids do not: against what is believed before. */
const examples = examplesFrom(pairs);

test('what is found in the pages outweighs what was believed', () => {
  expect(likeliest(of(byClasses, byId), prior)?.index).toBe(1);
  const { weights, loss } = fit(examples, prior, 5);
  expect(loss.after).toBeLessThan(loss.before);
  const found = likeliest(of(byClasses, byId), weights);
  expect(found?.index).toBe(0);
  expect(found?.lead).toBeGreaterThan(2);
});

test('a strong belief outweighs few pages', () => {
  const { weights } = fit(examples.slice(0, 2), prior, 1000);
  expect(likeliest(of(byClasses, byId), weights)?.index).toBe(1);
});

test('to agree never speaks against an element, whatever the pages are like', () => {
  const mistaken = pairs.map(() => ({ choice: of(byId, neither, neither), now: 1 }));
  const { weights } = fit(examplesFrom(mistaken), prior, 1);
  for (const { same, other, rarity } of Object.values(weights.traits)) {
    expect(rarity).toBeGreaterThanOrEqual(0);
    expect(same).toBeGreaterThanOrEqual(other);
  }
});

test('what is always gone is the less likely there', () => {
  const { weights } = fit(examplesFrom(pairs.map(({ choice }) => ({ choice, now: null }))), prior, 5);
  expect(likeliest(of(byClasses, byId, neither), weights)?.presence).toBeLessThan(-1);
});
