/** In what two elements agree: trait by trait, what was described with what it could be. */
import { looksGenerated } from '../stable.ts';
import { keptTestIds } from '../test-id-names.ts';
import type { Traits } from '../traits.ts';
import { similarity, type TextSimilarity } from './similarity.ts';

/** How much of a trait two elements have in common; null where it says nothing. */
export type Agreement = TextSimilarity | null;

export interface Candidate extends Traits {
  /** A selector by position finds it alone; null where there is none. */
  isInPlace: boolean | null;
  /** The first of the selectors that finds one element alone finds it; null where none does. */
  isFirst: boolean | null;
  /** From 0 to 1: how many of the selectors that call the target by name find this one alone; null where there are none. */
  calledBy: number | null;
}

type Compare = (target: Traits, candidate: Candidate) => Agreement;

const words = (value: Traits['name'] | undefined): string => (typeof value === 'string' ? value : '');
const wordingOf = (traits: Traits): string => words(traits.name) || words(traits.text);
const attributeOf = (traits: Traits, name: string): string => words(traits.attributes[name]);

const sameOr = (one: string, other: string): Agreement =>
  one === '' && other === '' ? null : one === other ? 'same' : 'other';

const share = (ratio: number, same: number, similar: number): TextSimilarity =>
  ratio >= same ? 'same' : ratio >= similar ? 'similar' : 'other';

const inBoth = <T>(one: T[], other: T[]): number => one.filter((each) => other.includes(each)).length;

const byAttribute =
  (name: string): Compare =>
  (target, candidate) => {
    const value = attributeOf(target, name);
    return value === '' || value === wordingOf(target) ? null : similarity(value, attributeOf(candidate, name));
  };

const kind: Compare = (a, b) => {
  if (a.role === b.role && a.role !== null) return a.tag === b.tag ? 'same' : 'similar';
  return a.tag !== b.tag ? 'other' : a.role === b.role ? 'same' : 'similar';
};

const wording: Compare = (a, b) => {
  const [one, other] = [wordingOf(a), wordingOf(b)];
  if (one === '' && other === '') return null;
  const alike = similarity(one, other);
  // A number may stand anywhere.
  return alike === 'same' && !/\p{L}/u.test(one) ? 'similar' : alike;
};

const givenId = (traits: Traits): string => {
  const id = attributeOf(traits, 'id');
  return looksGenerated(id) ? '' : id;
};

const testId: Compare = (a, b) => {
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

const address: Compare = (a, b) => {
  const [one, other] = [attributeOf(a, 'href'), attributeOf(b, 'href')];
  if (isNowhere(one) && isNowhere(other)) return null;
  return one === other ? 'same' : pathOf(one) !== '' && pathOf(one) === pathOf(other) ? 'similar' : 'other';
};

const classesOf = (traits: Traits): string[] =>
  attributeOf(traits, 'class')
    .split(/\s+/u)
    .filter((name) => name !== '');

const classes: Compare = (a, b) => {
  const [one, other] = [classesOf(a), classesOf(b)];
  if (one.length === 0 && other.length === 0) return null;
  const common = inBoth(one, other);
  return share(common / (one.length + other.length - common), 0.99, 0.3);
};

/** The longest sequence that both have, over the longer of the two. */
function sequenceShare(one: string[], other: string[]): number {
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const each of one) {
    const next = [0];
    for (const [at, value] of other.entries()) {
      next.push(each === value ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(one.length, other.length, 1);
}

const ancestors: Compare = (a, b) => share(sequenceShare(a.fingerprint.ancestors, b.fingerprint.ancestors), 0.99, 0.6);

/** How many of these texts are there, all the same or some alike. */
function textsIn(texts: string[], other: string[]): Agreement {
  if (texts.length === 0) return null;
  if (inBoth(texts, other) === texts.length) return 'same';
  return texts.some((text) => other.some((each) => similarity(text, each) !== 'other')) ? 'similar' : 'other';
}

const neighbours: Compare = (a, b) => textsIn(a.fingerprint.neighbours, b.fingerprint.neighbours);

const numbersIn = (text: string): string => (text.match(/\d+/gu) ?? []).join();

/** “Primary card” is another one than “Warning card”, though half of it is the same. */
const SIMILAR_TITLE = 0.6;

/** Invoice 2 is another one than invoice 1. */
const titleSimilarity = (one: string, other: string): TextSimilarity =>
  numbersIn(one) === numbersIn(other) ? similarity(one, other, SIMILAR_TITLE) : 'other';

/** Its row, entry or card. */
const entry: Compare = (a, b) => {
  const [first] = a.fingerprint.context ?? [];
  if (first === undefined) return null;
  const alike = (b.fingerprint.context ?? []).slice(0, 2).map((title) => titleSimilarity(first, title));
  return alike.includes('same') ? 'same' : alike.includes('similar') ? 'similar' : 'other';
};

/** What its entry is in. */
const section: Compare = (a, b) => textsIn((a.fingerprint.context ?? []).slice(1), b.fingerprint.context ?? []);

const order: Compare = (a, b) => {
  const [one, other] = [a.fingerprint, b.fingerprint];
  if (one.siblings === 1 && other.siblings === 1) return 'same';
  return one.index === other.index ? (one.siblings === other.siblings ? 'same' : 'similar') : 'other';
};

const place: Compare = (_, { isInPlace }) => (isInPlace === null ? null : isInPlace ? 'same' : 'other');

const first: Compare = (_, { isFirst }) => (isFirst === null ? null : isFirst ? 'same' : 'other');

const called: Compare = (_, { calledBy }) => (calledBy === null ? null : share(calledBy, 0.5, 0.01));

const ratio = (one: number, other: number): number => (Math.min(one, other) + 1) / (Math.max(one, other) + 1);

const size: Compare = ({ box: a }, { box: b }) =>
  share(Math.min(ratio(a.width, b.width), ratio(a.height, b.height)), 0.95, 0.7);

/** Its edge, as columns and menus keep theirs. */
const edge: Compare = ({ box: a }, { box: b }) => {
  const far = Math.min(Math.abs(a.x - b.x), Math.abs(a.x + a.width - b.x - b.width));
  return far <= 2 ? 'same' : far <= 24 ? 'similar' : 'other';
};

const comparisons = {
  kind,
  wording,
  type: (a, b) => sameOr(attributeOf(a, 'type'), attributeOf(b, 'type')),
  name: (a, b) => sameOr(attributeOf(a, 'name'), attributeOf(b, 'name')),
  id: (a, b) => sameOr(givenId(a), givenId(b)),
  testId,
  address,
  label: byAttribute('aria-label'),
  placeholder: byAttribute('placeholder'),
  alt: byAttribute('alt'),
  title: byAttribute('title'),
  for: byAttribute('for'),
  autocomplete: byAttribute('autocomplete'),
  classes,
  ancestors,
  neighbours,
  entry,
  section,
  order,
  place,
  first,
  called,
  size,
  edge,
} satisfies Record<string, Compare>;

export type TraitName = keyof typeof comparisons;
export const traitNames = Object.keys(comparisons) as TraitName[];

/** Where it is and how it is found, rather than what it is and says. */
const asPlaced = new Set<TraitName>(['ancestors', 'order', 'place', 'first', 'called', 'size', 'edge']);
const asSaid = traitNames.filter((name) => !asPlaced.has(name));

export type Agreements = Record<TraitName, Agreement>;

export const agreementsOf = (target: Traits, candidate: Candidate): Agreements =>
  Object.fromEntries(traitNames.map((name) => [name, comparisons[name](target, candidate)])) as Agreements;

/** Whether it is and says just the same, but for one thing at most where it is similar. */
export function wholeOf(agreements: Agreements): Agreement {
  const differing = asSaid.filter((name) => agreements[name] === 'similar' || agreements[name] === 'other').length;
  return differing === 0 ? 'same' : differing === 1 ? 'similar' : 'other';
}
