import { expect, test } from 'vitest';
import { type Choice, likeliest } from '../../../src/target/locating/likeness.ts';
import { sureOf } from '../../../src/target/locating/sureness.ts';
import { agreeing } from '../../../src/target/locating/testing/agreements.ts';
import { prior } from './prior.ts';
import { fitSureness, leastSure, named, type Outcome, outcomeOf, surenessBy } from './sureness.ts';

const alone = (by: 'id' | 'classes'): Choice => ({
  agreements: [agreeing({ kind: 'same', [by]: 'same' })],
  population: 1,
  isNameless: false,
});
const outcome = (by: 'id' | 'classes', isRight: boolean): Outcome => {
  const best = likeliest(alone(by), prior);
  if (!best) throw new Error('There is one.');
  return outcomeOf(best, isRight);
};

/** What has the id is always right, what has the classes every other time. */
const outcomes = Array.from({ length: 400 }, (_, at) =>
  at % 2 ? outcome('id', true) : outcome('classes', at % 4 === 0),
);

test('it is as sure as it was right', () => {
  const weights = fitSureness(outcomes);
  expect(surenessBy(weights, outcome('id', true))).toBeGreaterThan(0.9);
  expect(surenessBy(weights, outcome('classes', true))).toBeGreaterThan(0.35);
  expect(surenessBy(weights, outcome('classes', true))).toBeLessThan(0.65);
});

test('what was fitted and what is used count the same', () => {
  const weights = fitSureness(outcomes);
  const best = likeliest(alone('id'), prior);
  expect(best && sureOf(best, named(weights, 0.9))).toBeCloseTo(surenessBy(weights, outcome('id', true)), 6);
});

test('no weight is below 0, whatever was right', () => {
  const [always, ...others] = fitSureness(outcomes.map((each) => ({ ...each, isRight: !each.isRight })));
  expect(always).toBeDefined();
  expect(Math.min(...others)).toBeGreaterThanOrEqual(0);
});

test('sure enough is where one in a thousand is wrong', () => {
  const tried = Array.from({ length: 2000 }, (_, at) => ({
    sureness: 1 - at / 2000,
    isRight: ![500, 600, 700].includes(at),
  }));
  expect(leastSure(tried, 0.001)).toBe(1 - 699 / 2000);
  expect(leastSure(tried, 0.0005)).toBe(1 - 599 / 2000);
});

test('where even the surest are wrong, nothing is sure enough', () => {
  expect(
    leastSure(
      [
        { sureness: 0.9, isRight: false },
        { sureness: 0.8, isRight: true },
      ],
      0.001,
    ),
  ).toBe(1);
});
