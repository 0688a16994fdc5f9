import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, creditOf, hundredthsOf } from './credit.ts';

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
