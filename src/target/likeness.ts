/**
 * How likely it is that one of several elements is the one that was described, by what agrees and what does not
 * (Fellegi and Sunter, A Theory for Record Linkage, 1969): for each trait, how often it stays the same when a page changes,
 * over how often another element has it too. The latter is counted on the page itself: a class that all links have says
 * little, a name that no other has says nearly all.
 */
import { similarity, type TextSimilarity } from './similarity.ts';
import { looksGenerated } from './stable.ts';
import { testIdNames } from './test-ids.ts';
import type { Traits } from './traits.ts';

/** How much of a trait two elements have in common; null where it says nothing. */
type Agreement = TextSimilarity | null;

export interface Candidate extends Traits {
  /** A selector by position finds it alone; null where there is none. */
  isInPlace: boolean | null;
}

interface Trait {
  compare: (target: Traits, candidate: Candidate) => Agreement;
  /** How often it is the same, or similar, for one element in two versions of a page. */
  stays: { same: number; similar: number };
  /** How often for two elements of a page, as far as the page at hand does not tell. */
  shared: { same: number; similar: number };
  /** Less than 1 where it follows in part from others. */
  weight?: number;
  /** Of what the page may have changed everywhere at once: of no candidate the same is no evidence against any. */
  theme?: boolean;
}

const words = (value: Traits['name'] | undefined): string => (typeof value === 'string' ? value : '');
const wordingOf = (traits: Traits): string => words(traits.name) || words(traits.text);
const attributeOf = (traits: Traits, name: string): string => words(traits.attributes[name]);

const sameOr = (one: string, other: string): Agreement =>
  one === '' && other === '' ? null : one === other ? 'same' : 'other';

const byAttribute =
  (name: string) =>
  (target: Traits, candidate: Traits): Agreement => {
    const value = attributeOf(target, name);
    return value === '' || value === wordingOf(target) ? null : similarity(value, attributeOf(candidate, name));
  };

function share(ratio: number, same: number, similar: number): TextSimilarity {
  return ratio >= same ? 'same' : ratio >= similar ? 'similar' : 'other';
}

const inBoth = <T>(one: T[], other: T[]): number => one.filter((each) => other.includes(each)).length;

function classesOf(traits: Traits): string[] {
  return attributeOf(traits, 'class')
    .split(/\s+/u)
    .filter((name) => name !== '');
}

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

const pathOf = (href: string): string =>
  href
    .replace(/^[a-z]+:\/\/[^/]*/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/$/u, '');

/** How often each stays is after the stabilities published for 10,377 pairs of elements (similo-thesis, TU Munich), and guessed where there is none. */
const traits: Trait[] = [
  {
    compare: (a, b) =>
      a.tag === b.tag && a.role === b.role
        ? 'same'
        : a.role === b.role && a.role !== null
          ? 'similar'
          : a.tag === b.tag
            ? 'similar'
            : 'other',
    stays: { same: 0.95, similar: 0.045 },
    shared: { same: 0.2, similar: 0.1 },
  },
  {
    compare: (a, b) => {
      const [one, other] = [wordingOf(a), wordingOf(b)];
      if (one === '' && other === '') return null;
      const alike = similarity(one, other);
      // A number may stand anywhere.
      return alike === 'same' && !/\p{L}/u.test(one) ? 'similar' : alike;
    },
    stays: { same: 0.9, similar: 0.06 },
    shared: { same: 0.01, similar: 0.02 },
  },
  {
    compare: (a, b) => sameOr(attributeOf(a, 'type'), attributeOf(b, 'type')),
    stays: { same: 0.96, similar: 0 },
    shared: { same: 0.5, similar: 0 },
    weight: 0.7,
  },
  {
    compare: (a, b) => sameOr(attributeOf(a, 'name'), attributeOf(b, 'name')),
    stays: { same: 0.95, similar: 0 },
    shared: { same: 0.02, similar: 0 },
  },
  {
    compare: (a, b) => {
      const [one, other] = [a, b].map((each) => attributeOf(each, 'id')).map((id) => (looksGenerated(id) ? '' : id));
      return sameOr(one ?? '', other ?? '');
    },
    stays: { same: 0.87, similar: 0 },
    shared: { same: 0.005, similar: 0 },
  },
  {
    compare: (a, b) => {
      const given = testIdNames.filter((name) => attributeOf(a, name) !== '');
      if (given.length === 0) return null;
      return given.some((name) => attributeOf(a, name) === attributeOf(b, name)) ? 'same' : 'other';
    },
    stays: { same: 0.9, similar: 0 },
    shared: { same: 0.005, similar: 0 },
  },
  {
    compare: (a, b) => {
      const [one, other] = [attributeOf(a, 'href'), attributeOf(b, 'href')];
      if (isNowhere(one) && isNowhere(other)) return null;
      return one === other ? 'same' : pathOf(one) !== '' && pathOf(one) === pathOf(other) ? 'similar' : 'other';
    },
    stays: { same: 0.88, similar: 0.06 },
    shared: { same: 0.01, similar: 0.02 },
  },
  ...['aria-label', 'placeholder', 'alt', 'title', 'for', 'autocomplete'].map(
    (name): Trait => ({
      compare: byAttribute(name),
      stays: { same: 0.82, similar: 0.06 },
      shared: { same: 0.02, similar: 0.02 },
      weight: 0.8,
    }),
  ),
  {
    compare: (a, b) => {
      const [one, other] = [classesOf(a), classesOf(b)];
      if (one.length === 0 && other.length === 0) return null;
      const common = inBoth(one, other);
      return share(common / (one.length + other.length - common), 0.99, 0.3);
    },
    stays: { same: 0.65, similar: 0.25 },
    shared: { same: 0.2, similar: 0.2 },
    weight: 0.6,
    theme: true,
  },
  {
    compare: (a, b) => share(sequenceShare(a.fingerprint.ancestors, b.fingerprint.ancestors), 0.99, 0.6),
    stays: { same: 0.55, similar: 0.35 },
    shared: { same: 0.2, similar: 0.4 },
    weight: 0.5,
  },
  {
    compare: (a, b) => {
      const [one, other] = [a.fingerprint.neighbours, b.fingerprint.neighbours];
      if (one.length === 0) return null;
      const common = inBoth(one, other);
      return common === one.length && common === other.length ? 'same' : common > 0 ? 'similar' : 'other';
    },
    stays: { same: 0.4, similar: 0.4 },
    shared: { same: 0.02, similar: 0.1 },
    weight: 0.8,
    theme: true,
  },
  {
    compare: (a, b) => {
      const [one, other] = [a.fingerprint.context ?? [], b.fingerprint.context ?? []];
      const [first] = one;
      if (first === undefined) return null;
      if (inBoth(one, other) === one.length) return 'same';
      return other.slice(0, 2).some((title) => similarity(first, title) === 'same') ? 'similar' : 'other';
    },
    stays: { same: 0.6, similar: 0.25 },
    shared: { same: 0.05, similar: 0.1 },
    theme: true,
  },
  {
    compare: (a, b) => {
      const [one, other] = [a.fingerprint, b.fingerprint];
      if (one.siblings === 1 && other.siblings === 1) return 'same';
      return one.index === other.index ? (one.siblings === other.siblings ? 'same' : 'similar') : 'other';
    },
    stays: { same: 0.55, similar: 0.2 },
    shared: { same: 0.2, similar: 0.2 },
    weight: 0.5,
  },
  {
    compare: (_, { isInPlace }) => (isInPlace === null ? null : isInPlace ? 'same' : 'other'),
    stays: { same: 0.54, similar: 0 },
    shared: { same: 0.01, similar: 0 },
    weight: 0.6,
  },
  {
    compare: (a, b) => {
      const ratio = (one: number, other: number): number => (Math.min(one, other) + 1) / (Math.max(one, other) + 1);
      const least = Math.min(ratio(a.box.width, b.box.width), ratio(a.box.height, b.box.height));
      return share(least, 0.95, 0.7);
    },
    stays: { same: 0.6, similar: 0.25 },
    shared: { same: 0.2, similar: 0.3 },
    weight: 0.5,
  },
];

/** `#` and scripts lead to no address. */
const isNowhere = (href: string): boolean => /^(?:#|javascript:.*)?$/iu.test(href);

/** How often an element of a page is gone from its next version. */
const GONE = 0.05;
/** What is assumed of how often a trait is shared counts as much as so many elements of the page. */
const ASSUMED = 20;

export interface Likeliest {
  index: number;
  /** From 0 to 1: how likely it is the one that was described, of all of them, and of its being gone. */
  confidence: number;
}

/** @param population how many elements it could be; the others than `candidates` are known to be unlike it */
export function likeliest(target: Traits, candidates: Candidate[], population = candidates.length): Likeliest | null {
  const evidence = evidenceFor(target, candidates, population);
  const prior = Math.log((1 - GONE) / Math.max(population, 1));
  const weights = evidence.map((each) => Math.exp(each + prior));
  const all = weights.reduce((sum, each) => sum + each, GONE);
  let best: Likeliest | null = null;
  for (const [index, weight] of weights.entries()) {
    if (weight / all > (best?.confidence ?? 0)) best = { index, confidence: weight / all };
  }
  return best;
}

/** For each candidate, the logarithm of how much likelier what agrees and what does not is if it is the one. */
function evidenceFor(target: Traits, candidates: Candidate[], population = candidates.length): number[] {
  const evidence = candidates.map(() => 0);
  for (const trait of traits) {
    const agreements = candidates.map((candidate) => trait.compare(target, candidate));
    const sum = { same: count(agreements, 'same'), similar: count(agreements, 'similar') };
    if (trait.theme && sum.same + sum.similar === 0) continue;
    for (const [at, agreement] of agreements.entries()) {
      if (agreement === null) continue;
      evidence[at] = (evidence[at] ?? 0) + (trait.weight ?? 1) * told(trait, agreement, sum, population);
    }
  }
  return evidence;
}

function told(
  { stays, shared }: Trait,
  agreement: TextSimilarity,
  sum: { same: number; similar: number },
  population: number,
): number {
  const often = (level: 'same' | 'similar'): number => {
    const others = sum[level] - (agreement === level ? 1 : 0);
    return (others + ASSUMED * shared[level]) / (Math.max(population - 1, others) + ASSUMED);
  };
  if (agreement !== 'other') return Math.log(stays[agreement] / often(agreement));
  const chance = Math.max(1 - often('same') - often('similar'), 0.05);
  return Math.log(Math.max(1 - stays.same - stays.similar, 0.01) / chance);
}

const count = (agreements: Agreement[], level: TextSimilarity): number =>
  agreements.filter((each) => each === level).length;
