import { expect, test } from 'vitest';
import { seededRandom, seedOf } from './random.ts';

test('the same seed makes the same choices', () => {
  const choices = (seed: number) => {
    const random = seededRandom(seed);
    return [random.next(), random.below(10), random.pick(['a', 'b', 'c']), random.shuffled([1, 2, 3, 4])];
  };
  expect(choices(7)).toEqual(choices(7));
  expect(choices(7)).not.toEqual(choices(8));
});

test('numbers are spread evenly', () => {
  const random = seededRandom(1);
  const counts = [0, 0, 0, 0];
  for (let time = 0; time < 4000; time += 1) counts[random.below(4)] = (counts[random.below(4)] ?? 0) + 1;
  for (const count of counts) expect(count).toBeGreaterThan(850);
});

test('shuffled keeps every item, and the list that it was given', () => {
  const given = [1, 2, 3, 4, 5];
  expect(
    seededRandom(3)
      .shuffled(given)
      .toSorted((a, b) => a - b),
  ).toEqual([1, 2, 3, 4, 5]);
  expect(given).toEqual([1, 2, 3, 4, 5]);
});

test('some takes one at least, in order', () => {
  const random = seededRandom(5);
  expect(random.some(['a'], 0)).toEqual(['a']);
  expect(random.some([], 1)).toEqual([]);
  expect(random.some([1, 2, 3], 1)).toEqual([1, 2, 3]);
});

test('nothing can be picked from an empty list', () => {
  expect(() => seededRandom(1).pick([])).toThrow(RangeError);
});

test('parts of a seed are told apart', () => {
  expect(seedOf('ab', 'c')).not.toBe(seedOf('a', 'bc'));
  expect(seedOf('page', 1)).toBe(seedOf('page', 1));
});
