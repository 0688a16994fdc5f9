import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, creditOf, hundredthsOf, neverLess } from './credit.ts';

test.each([
  ['2.50', 250],
  ['2.5', 250],
  ['0.05', 5],
  ['1200', 120_000],
])('%s is %i hundredths', (amount, hundredths) => {
  expect(hundredthsOf(amount)).toBe(hundredths);
});

test('an amount is the same after it was kept', () => {
  fc.assert(fc.property(fc.nat(99_999_999_999), (hundredths) => hundredthsOf(amountOf(hundredths)) === hundredths));
});

test('without a unit there is no credit', () => {
  expect(creditOf(null, null)).toBe(null);
  expect(creditOf(250, 'EUR')).toEqual({ amount: '2.50', unit: 'EUR' });
});

test.each([
  ['nothing', null, 'less', 100],
  ['more', 250, 'less', 250],
  ['less', 100, 'more', 250],
])('of %s that was promised (%s), and %s that is set now, the better holds', (_, promised, __, set) => {
  const kept = (hundredths: number | null) => ({ hundredths, unit: hundredths === null ? null : 'EUR' });
  expect(neverLess(kept(promised), kept(set))).toEqual(kept(Math.max(promised ?? 0, set)));
});

test('a promise holds beside nothing, and beside another unit', () => {
  const promised = { hundredths: 250, unit: 'EUR' };
  expect(neverLess(promised, { hundredths: null, unit: null })).toEqual(promised);
  expect(neverLess(promised, { hundredths: 900, unit: 'points' })).toEqual(promised);
});
