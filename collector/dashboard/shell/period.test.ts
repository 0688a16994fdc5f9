import { expect, test } from 'vitest';
import { periodOf } from './period.ts';

test('a period holds its first and its last day', () => {
  expect(periodOf('2026-03-01', '2026-03-01')).toEqual({
    from: new Date(2026, 2, 1).toISOString(),
    until: new Date(2026, 2, 1, 23, 59, 59, 999).toISOString(),
  });
});

test('a day that was not chosen bounds nothing', () => {
  expect(periodOf('', '')).toEqual({});
  expect(periodOf('2026-13-77', '')).toEqual({});
});
