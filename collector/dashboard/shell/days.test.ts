import { expect, test } from 'vitest';
import { isShorter, readDays } from './days.ts';

test.each([
  ['', null],
  [' 90 ', 90],
  ['36500', 36_500],
  ['36501', undefined],
  ['0', undefined],
  ['1.5', undefined],
  ['soon', undefined],
])('“%s” is %s', (written, days) => {
  expect(readDays(written)).toBe(days);
});

test('for ever is longer than any time', () => {
  expect(isShorter(36_500, null)).toBe(true);
  expect(isShorter(30, 31)).toBe(true);
  expect(isShorter(30, 30)).toBe(false);
});
