/** Comparisons of what two elements are and say. */
import { looksGenerated } from '../stable.ts';
import { keptTestIds } from '../test-id-names.ts';
import type { Traits } from '../traits.ts';
import {
  attributeOf,
  type Compare,
  commonSequence,
  inBoth,
  numbersIn,
  sameOr,
  share,
  wordingOf,
  words,
} from './comparison.ts';
import { similarity } from './similarity.ts';

export const byAttribute =
  (name: string): Compare =>
  (target, candidate) => {
    const value = attributeOf(target, name);
    return value === '' || value === wordingOf(target) ? null : similarity(value, attributeOf(candidate, name));
  };

export const sameAttribute =
  (name: string): Compare =>
  (a, b) =>
    sameOr(attributeOf(a, name), attributeOf(b, name));

export const kind: Compare = (a, b) => {
  if (a.role === b.role && a.role !== null) return a.tag === b.tag ? 'same' : 'similar';
  return a.tag !== b.tag ? 'other' : a.role === b.role ? 'same' : 'similar';
};

/** Names are given and taken away by libraries, as by a table that can be sorted; what is to be read stays. */
const readsTheSame = ({ text: one }: Traits, { name, text }: Traits): boolean =>
  /\p{L}/u.test(words(one)) && (words(one) === words(text) || words(one) === words(name));

export const wording: Compare = (a, b) => {
  const [one, other] = [wordingOf(a), wordingOf(b)];
  if (one === '' && other === '') return null;
  const alike = similarity(one, other);
  if (alike === 'other') return readsTheSame(a, b) ? 'similar' : 'other';
  // A number may stand anywhere.
  return alike === 'same' && !/\p{L}/u.test(one) ? 'similar' : alike;
};

const piecesOf = (traits: Traits): string[] =>
  wordingOf(traits)
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

/** Whether one says all that the other does, in the same order, and perhaps more: “Save” and “Save changes”. */
export const saying: Compare = (a, b) => {
  const [one, other] = [piecesOf(a), piecesOf(b)];
  if (one.length === 0 || other.length === 0) return null;
  return share(commonSequence(one, other) / Math.min(one.length, other.length), 0.99, 0.7);
};

/** Part 4 is another one than part 9. */
export const numbers: Compare = (a, b) => sameOr(numbersIn(wordingOf(a)), numbersIn(wordingOf(b)));

const givenId = (traits: Traits): string => {
  const id = attributeOf(traits, 'id');
  return looksGenerated(id) ? '' : id;
};

export const id: Compare = (a, b) => sameOr(givenId(a), givenId(b));

export const testId: Compare = (a, b) => {
  const given = keptTestIds(a.attributes);
  if (given.length === 0) return null;
  return given.some((name) => attributeOf(a, name) === attributeOf(b, name)) ? 'same' : 'other';
};

const pathOf = (href: string): string =>
  href
    .replace(/^[a-z]+:\/\/[^/]*/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/$/u, '');

/** `#` and scripts lead to no address. */
const isNowhere = (href: string): boolean => /^(?:#|javascript:.*)?$/iu.test(href);

/** `/orders` and `/en/orders.html` are of one name. */
const pageOf = (href: string): string => (pathOf(href).split('/').at(-1) ?? '').replace(/\.[a-z]{2,5}$/iu, '');

const isAlike = (one: string, other: string): boolean =>
  (pathOf(one) !== '' && pathOf(one) === pathOf(other)) || (pageOf(one) !== '' && pageOf(one) === pageOf(other));

export const address: Compare = (a, b) => {
  const [one, other] = [attributeOf(a, 'href'), attributeOf(b, 'href')];
  if (isNowhere(one) && isNowhere(other)) return null;
  return one === other ? 'same' : isAlike(one, other) ? 'similar' : 'other';
};

const classesOf = (traits: Traits): string[] =>
  attributeOf(traits, 'class')
    .split(/\s+/u)
    .filter((name) => name !== '');

/** Of what was recorded without, nothing is known. */
export const picture: Compare = ({ fingerprint: { picture: one } }, { fingerprint: { picture: other } }) =>
  one === undefined ? null : one === other ? 'same' : 'other';

export const classes: Compare = (a, b) => {
  const [one, other] = [classesOf(a), classesOf(b)];
  if (one.length === 0 && other.length === 0) return null;
  const common = inBoth(one, other);
  return share(common / (one.length + other.length - common), 0.99, 0.3);
};
