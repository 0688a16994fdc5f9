import { expect, test } from 'vitest';
import { readDays } from './days.ts';

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
