import { expect, test } from 'vitest';
import { agreeing } from '../../src/target/locating/testing/agreements.ts';
import { isBeatenBy, isOvertakenBy, isUsurpedBy } from './oracle.ts';

const own = agreeing({ wording: 'similar', entry: 'same', order: 'same' });

test('another that says the same, and is in nothing less alike, takes its place', () => {
  expect(isUsurpedBy(agreeing({ wording: 'same', entry: 'same', order: 'other' }), own)).toBe(true);
  expect(isUsurpedBy(agreeing({ wording: 'same', entry: 'similar', order: 'same' }), own)).toBe(false);
  expect(isUsurpedBy(agreeing({ wording: 'similar', entry: 'same', id: 'same' }), own)).toBe(false);
  expect(isUsurpedBy(own, own)).toBe(false);
});

test('a copy has overtaken what was edited since, whatever it says', () => {
  const copy = agreeing({ wording: 'similar', entry: 'same', id: 'same' });
  expect(isOvertakenBy(copy, own)).toBe(true);
  expect(isOvertakenBy(agreeing({ wording: 'similar', entry: 'similar', id: 'same' }), own)).toBe(false);
  expect(isOvertakenBy(own, own)).toBe(false);
});

test('beaten is only what is behind in its place, too', () => {
  expect(isBeatenBy(agreeing({ wording: 'same', entry: 'same', order: 'other' }), own)).toBe(false);
  expect(isBeatenBy(agreeing({ wording: 'same', entry: 'same', order: 'same' }), own)).toBe(true);
  expect(isBeatenBy(own, own)).toBe(false);
});
