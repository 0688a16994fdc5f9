import { expect, test } from 'vitest';
import { likeliest } from '../../../src/target/locating/likeness.ts';
import { sureOf } from '../../../src/target/locating/sureness.ts';
import { agreeing } from '../../../src/target/locating/testing/agreements.ts';
import type { Pair } from './pair.ts';
import { prior } from './prior.ts';
import { fitBoth } from './stages.ts';

const it = agreeing({ kind: 'same', wording: 'same', id: 'same', called: 'same', place: 'other' });
const another = agreeing({ kind: 'same', wording: 'other', id: 'other', called: 'other', place: 'same' });
const kinds = ['wrap', 'reorder', 'removeTargets'];

/** In every third the element is gone. */
const pairs: Pair[] = Array.from({ length: 180 }, (_, at) => {
  const isGone = at % 3 === 0;
  const unseen = kinds[Math.floor(at / 3) % 3] ?? '';
  return {
    choice: { agreements: isGone ? [another, another] : [another, it], population: 2, isNameless: false },
    now: isGone ? null : 1,
    page: `page ${Math.floor(at / 9) % 3}`,
    done: [unseen],
    unseen,
    version: `version ${Math.floor(at / 9)}`,
  };
});

test('what was right on unseen pages is sure, and what was gone is not', () => {
  const said: string[] = [];
  const { weights, sureness } = fitBoth(pairs, prior, 5, (line) => said.push(line));
  const found = likeliest({ agreements: [another, it], population: 2, isNameless: false }, weights);
  const taken = likeliest({ agreements: [another, another], population: 2, isNameless: false }, weights);
  expect(found?.index).toBe(1);
  expect(found && sureOf(found, sureness)).toBeGreaterThan(0.9);
  expect(taken && sureOf(taken, sureness)).toBeLessThan(0.6);
  expect(said.join()).toContain('of 180');
});
