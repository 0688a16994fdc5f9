import { expect, it } from 'vitest';
import { ratedTraits } from '../../src/target/locating/likeness.ts';
import type { SurenessWeights, SureTrait } from '../../src/target/locating/sureness.ts';
import { doubtsOf } from './doubts.ts';

const trait: SureTrait = { same: 1, unlike: 0.5, other: 2, lost: 0.25 };
const sureness: SurenessWeights = {
  always: 0,
  nameless: 3,
  lead: [1, 1, 1, 1],
  presence: [0, 0, 0, 4],
  traits: Object.fromEntries(ratedTraits.map((name) => [name, trait])) as SurenessWeights['traits'],
  least: 0.9,
};
const best = {
  index: 0,
  lead: 20,
  said: 20,
  presence: 16,
  ratings: [],
  isNameless: false,
  isKept: false,
  isUnchanged: false,
};

it('has no doubt of one that is far ahead and agrees in all', () => {
  const ratings = [{ trait: 'wording', level: 'same', rarity: 3 }] as const;
  expect(doubtsOf({ ...best, ratings: [...ratings] }, sureness)).toEqual([]);
});

it('names what weighs against it, the heaviest first', () => {
  const ratings = [
    { trait: 'classes', level: 'similar', rarity: 0 },
    { trait: 'address', level: 'other', rarity: 0 },
    { trait: 'id', level: 'lost', rarity: 0 },
  ] as const;
  expect(doubtsOf({ ...best, presence: 12, isNameless: true, ratings: [...ratings] }, sureness)).toEqual([
    { reason: 'no name found it alone', weight: 3 },
    { reason: 'address: other', weight: 2.5 },
    { reason: 'lead over being gone', weight: 2 },
    { reason: 'id: lost', weight: 0.75 },
    { reason: 'classes: similar', weight: 0.5 },
  ]);
});

it('says first of all that another says as much', () => {
  expect(doubtsOf({ ...best, said: 0, lead: 5 }, sureness)).toEqual([
    { reason: 'another says as much', weight: Infinity },
    { reason: 'lead over the next', weight: 2 },
  ]);
});
