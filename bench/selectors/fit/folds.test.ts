import { expect, test } from 'vitest';
import { foldsOf } from './folds.ts';
import type { Pair } from './pair.ts';

const pair = (page: string, done: string[], unseen = done[0] ?? ''): Pair => ({
  choice: { agreements: [], population: 0, isNameless: false },
  now: null,
  page,
  done,
  unseen,
  version: page,
});

const pairs = ['one', 'two', 'three', 'four'].flatMap((page) => [
  pair(page, ['wrap']),
  pair(page, ['wrap', 'reorder'], 'reorder'),
]);
const published = pair('published', []);

test('what is tried is of no page, and of no change, that was learned from', () => {
  for (const { learned, tried } of foldsOf([...pairs, published])) {
    for (const { page, unseen } of tried) {
      expect(learned.map((each) => each.page)).not.toContain(page);
      expect(learned.flatMap(({ done }) => done)).not.toContain(unseen);
    }
    expect(learned).toContain(published);
  }
});

test('all that was changed is tried once', () => {
  const tried = foldsOf([...pairs, published]).flatMap((fold) => fold.tried);
  expect(tried).toHaveLength(pairs.length);
  expect(new Set(tried)).toEqual(new Set(pairs));
});
