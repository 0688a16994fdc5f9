import { expect, test } from 'vitest';
import { type Figure, growthOf, tooFast } from './growth.ts';

const sizes = [100, 1000, 10_000];
const figure = (values: number[], unit: Figure['unit'] = 'ms'): Figure => ({ name: 'open', unit, values });

test('what grows as the session does grows by 1 for each action', () => {
  expect(growthOf(figure([1000, 10_000, 100_000]), sizes)).toEqual([1, 1]);
  expect(tooFast(figure([1000, 10_000, 100_000]), sizes)).toEqual([]);
});

test('what stays, and what is too little to tell, grows less', () => {
  expect(growthOf(figure([1000, 1000, 1000]), sizes)).toEqual([0.1, 0.1]);
  expect(tooFast(figure([1, 100, 100]), sizes)).toEqual([]);
});

test('what grows with the square is too fast, at the sizes where it does', () => {
  expect(tooFast(figure([1000, 10_000, 1_000_000]), sizes)).toEqual([10_000]);
  expect(tooFast(figure([10, 1000, 100_000], 'MB'), sizes)).toEqual([1000, 10_000]);
});

test('a baseline that grows faster itself allows as much', () => {
  expect(tooFast(figure([1000, 10_000, 300_000]), sizes, [1, 1.6])).toEqual([]);
  expect(tooFast(figure([1000, 10_000, 300_000]), sizes, [1, 0.5])).toEqual([10_000]);
});
