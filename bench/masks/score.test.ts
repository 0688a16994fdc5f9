import { expect, test } from 'vitest';
import type { Form } from './forms.ts';
import { scoreOf, sumOf } from './score.ts';

const form: Form = {
  name: 'checkout',
  path: '/',
  fields: { ordinary: ['quantity', 'note'], name: ['city'], card: ['number', 'expiry'], email: ['mail'], id: ['ssn'] },
};

const seen = [
  { name: 'quantity', kind: null },
  { name: 'note', kind: 'secret' },
  { name: 'city', kind: null },
  { name: 'number', kind: 'phone' },
  { name: 'expiry', kind: 'code' },
  { name: 'mail', kind: 'email' },
  { name: 'ssn', kind: null },
] as const;

test('a secret taken for what a person may allow is missed, one taken for another secret is not', () => {
  expect(scoreOf(form, [...seen])).toEqual({
    fields: 7,
    ordinary: 3,
    names: 1,
    maskedWithoutNeed: ['note (taken for secret)'],
    promised: 4,
    recognised: 2,
    missed: ['number (taken for phone)', 'ssn'],
  });
});

test('a field of which nothing is known, or that is not there, is no figure', () => {
  expect(() => scoreOf(form, [...seen, { name: 'coupon', kind: null }])).toThrow('coupon');
  expect(() => scoreOf(form, seen.slice(1))).toThrow('not there: quantity');
});

test('scores add up', () => {
  const score = scoreOf(form, [...seen]);
  expect(sumOf([score, score])).toMatchObject({ fields: 14, ordinary: 6, names: 2, promised: 8, recognised: 4 });
  expect(sumOf([score, score]).missed).toHaveLength(4);
});
