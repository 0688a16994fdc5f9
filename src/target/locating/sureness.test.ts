import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreements, traitNames } from './agreement.ts';
import { type Choice, type Likeliest, likeliest, type Rating, ratedTraits } from './likeness.ts';
import { piecesOf, sureOf } from './sureness.ts';
import { agreeing, anyAgreements } from './testing/agreements.ts';
import { sureness, weights } from './weights.ts';

const sureAmong = (choice: Choice): number => {
  const best = likeliest(choice, weights);
  return best ? sureOf(best, sureness) : 0;
};

const levels = ['same', 'similar', 'other', 'lost'] as const;
const rating = fc.record<Rating>({
  trait: fc.constantFrom(...ratedTraits),
  level: fc.constantFrom(...levels),
  rarity: fc.constant(0),
});
const anyLikeliest = fc.record<Likeliest>({
  index: fc.constant(0),
  lead: fc.double({ min: 0, max: 40, noNaN: true }),
  said: fc.double({ min: -20, max: 40, noNaN: true }),
  presence: fc.double({ min: -20, max: 40, noNaN: true }),
  isNameless: fc.boolean(),
  isKept: fc.boolean(),
  isUnchanged: fc.boolean(),
  ratings: fc.uniqueArray(rating, { selector: ({ trait }) => trait }),
});

test('the pieces of a lead', () => {
  expect(piecesOf(-1, [0, 2, 5])).toEqual([0, 0]);
  expect(piecesOf(1, [0, 2, 5])).toEqual([0.5, 0]);
  expect(piecesOf(3.5, [0, 2, 5])).toEqual([1, 0.5]);
  expect(piecesOf(99, [0, 2, 5])).toEqual([1, 1]);
});

test('it is a probability, of whatever there is to choose from', () => {
  fc.assert(
    fc.property(fc.array(anyAgreements, { minLength: 1, maxLength: 20 }), fc.nat(1000), (agreements, more) => {
      const sure = sureAmong({ agreements, population: agreements.length + more, isNameless: false });
      expect(sure).toBeGreaterThanOrEqual(0);
      expect(sure).toBeLessThanOrEqual(1);
    }),
  );
});

test('a greater lead never makes it less sure', () => {
  fc.assert(
    fc.property(anyLikeliest, fc.nat(20), fc.nat(20), fc.nat(20), (best, lead, said, presence) => {
      const ahead = { ...best, lead: best.lead + lead, said: best.said + said, presence: best.presence + presence };
      expect(sureOf(ahead, sureness)).toBeGreaterThanOrEqual(sureOf(best, sureness));
    }),
  );
});

test('to agree in more never makes it less sure', () => {
  fc.assert(
    fc.property(anyLikeliest, fc.nat(ratedTraits.length - 1), (best, at) => {
      const chosen = best.ratings[at];
      fc.pre(chosen !== undefined);
      const sureAt = levels.map((level) => {
        const ratings = best.ratings.map((each) => (each === chosen ? { ...each, level } : each));
        return sureOf({ ...best, ratings }, sureness);
      });
      const [same = 0, similar = 0, other = 0, lost = 0] = sureAt;
      expect(same).toBeGreaterThanOrEqual(similar);
      expect(similar).toBeGreaterThanOrEqual(other);
      expect(similar).toBeGreaterThanOrEqual(lost);
    }),
  );
});

test('that no name found it alone never makes it surer', () => {
  fc.assert(
    fc.property(anyLikeliest, (best) => {
      const [nameless, named] = [true, false].map((isNameless) => sureOf({ ...best, isNameless }, sureness));
      expect(nameless).toBeLessThanOrEqual(named ?? 0);
    }),
  );
});

const whole = agreeing(Object.fromEntries(traitNames.map((name) => [name, 'same'])));

test('of two that are alike in everything, none is sure', () => {
  expect(sureAmong({ agreements: [whole], population: 1, isNameless: false })).toBeGreaterThan(sureness.least);
  expect(sureAmong({ agreements: [whole, whole], population: 2, isNameless: false })).toBeLessThan(sureness.least);
  fc.assert(
    fc.property(anyAgreements, fc.nat(100), (twin, more) => {
      const sure = sureAmong({ agreements: [twin, twin], population: 2 + more, isNameless: false });
      expect(sure).toBeLessThan(sureness.least);
    }),
  );
});

const elsewhere = { ...whole, place: 'other', first: 'other', order: 'other', edge: 'other', rank: 'other' } as const;
const sureOfThese = (...agreements: Agreements[]): number =>
  sureAmong({ agreements, population: agreements.length, isNameless: true });

test('of two that only their place tells apart, none is sure, unless nothing has changed', () => {
  const one = { ...whole, nth: null };
  const other = { ...elsewhere, unchanged: 'other', nth: null } as const;
  expect(sureOfThese(one, other)).toBeGreaterThan(sureness.least);
  expect(sureOfThese({ ...one, unchanged: 'other' }, other)).toBeLessThan(sureness.least);
  expect(sureOfThese(one, { ...other, unchanged: 'same' })).toBeLessThan(sureness.least);
});

test.each<[string, Partial<Agreements>, boolean]>([
  ['the same one of as many', { nth: 'same' }, true],
  ['the same one of as many of its tag', { nth: 'similar', rank: 'same' }, true],
  ['one of more or fewer', { nth: 'other', rank: 'similar' }, false],
  ['of nothing that is known of others', { nth: null, rank: 'same' }, false],
  ['in another row', { nth: 'same', entry: 'other' }, false],
])('of two that only their place tells apart, it is sure of %s: %#', (_, its, isSure) => {
  const one = { ...whole, unchanged: 'other', rank: 'similar', ...its } as const;
  const other = { ...elsewhere, unchanged: 'other', nth: 'other', entry: one.entry } as const;
  expect(sureOfThese(one, other) > sureness.least).toBe(isSure);
});

test('in a page that speaks another language, a row that is called otherwise is no other row', () => {
  const among = (said: Partial<Agreements>): number => {
    const one = { ...whole, unchanged: 'other', ...said } as const;
    return sureOfThese(one, { ...elsewhere, unchanged: 'other', nth: 'other', ...said });
  };
  const lost = { wording: 'other', saying: 'other', label: null, placeholder: null, title: null } as const;
  const around = {
    neighbours: 'other',
    neighbourhood: 'other',
    entry: 'other',
    section: 'other',
    called: 'other',
  } as const;
  expect(among({ ...lost, ...around })).toBeGreaterThan(sureness.least);
  expect(among({ ...lost, ...around, section: 'same' })).toBeLessThan(sureness.least);
});

test('of two that are both the same one of as many, none is sure', () => {
  expect(sureOfThese({ ...whole, unchanged: 'other' }, { ...elsewhere, unchanged: 'other' })).toBeLessThan(
    sureness.least,
  );
});

test.each(['isKept', 'isUnchanged'] as const)('that it %s never makes it less sure', (what) => {
  fc.assert(
    fc.property(anyLikeliest, (best) => {
      const [so, not] = [true, false].map((is) => sureOf({ ...best, [what]: is }, sureness));
      expect(so).toBeGreaterThanOrEqual(not ?? 1);
    }),
  );
});

test('what was beside it is not taken for it', () => {
  const like = { kind: 'same', classes: 'same', ancestors: 'same', order: 'same', wording: 'similar' } as const;
  const best = agreeing({ ...like, id: 'other', apart: 'other', called: 'other' });
  expect(sureAmong({ agreements: [best], population: 4, isNameless: false })).toBeLessThan(sureness.least);
});
