/** Comparisons of where two elements are, and of what is around them. */
import {
  type Agreement,
  type Compare,
  commonSequence,
  inBoth,
  numbersIn,
  share,
  wordingOf,
  words,
} from './comparison.ts';
import { similarity, type TextSimilarity } from './similarity.ts';

export const ancestors: Compare = ({ fingerprint: a }, { fingerprint: b }) =>
  share(commonSequence(a.ancestors, b.ancestors) / Math.max(a.ancestors.length, b.ancestors.length, 1), 0.99, 0.6);

/** How many of these texts are there, all the same or some alike. */
function textsIn(texts: string[], other: string[]): Agreement {
  if (texts.length === 0) return null;
  if (inBoth(texts, other) === texts.length) return 'same';
  return texts.some((text) => other.some((each) => similarity(text, each) !== 'other')) ? 'similar' : 'other';
}

export const neighbours: Compare = (a, b) => textsIn(a.fingerprint.neighbours, b.fingerprint.neighbours);

const worth: Record<TextSimilarity, number> = { same: 1, similar: 0.6, other: 0 };

/** Rather most of them than some. */
export const neighbourhood: Compare = ({ fingerprint: a }, { fingerprint: b }) => {
  if (a.neighbours.length === 0) return null;
  const there = a.neighbours.map((text) => Math.max(0, ...b.neighbours.map((each) => worth[similarity(text, each)])));
  return share(there.reduce((sum, each) => sum + each, 0) / there.length, 0.74, 0.45);
};

/** A text that was cut is its beginning. */
const CUT = 50;
const isText = (kept: string, text: string): boolean => kept === text || (kept.length >= CUT && text.startsWith(kept));

/** Whether it says what stood beside the target, or belongs to the row that did: then it is that one. */
export const apart: Compare = (a, b) => {
  const { neighbours: beside, context: [title] = [] } = a.fingerprint;
  if (beside.length === 0) return null;
  const [its = ''] = b.fingerprint.context ?? [];
  const said = [words(b.name), words(b.text)].filter((text) => text !== '' && text !== wordingOf(a));
  if (beside.some((text) => said.some((each) => isText(text, each)))) return 'other';
  return its !== '' && its !== title && beside.some((text) => text.startsWith(`${its} `)) ? 'similar' : 'same';
};

/** “Primary card” is another one than “Warning card”, though half of it is the same. */
const SIMILAR_TITLE = 0.6;

/** Invoice 2 is another one than invoice 1. */
const titleSimilarity = (one: string, other: string): TextSimilarity =>
  numbersIn(one) === numbersIn(other) ? similarity(one, other, SIMILAR_TITLE) : 'other';

/** Its row, entry or card. */
export const entry: Compare = (a, b) => {
  const [first] = a.fingerprint.context ?? [];
  if (first === undefined) return null;
  const alike = (b.fingerprint.context ?? []).slice(0, 2).map((title) => titleSimilarity(first, title));
  return alike.includes('same') ? 'same' : alike.includes('similar') ? 'similar' : 'other';
};

/** What its entry is in. */
export const section: Compare = (a, b) => textsIn((a.fingerprint.context ?? []).slice(1), b.fingerprint.context ?? []);

export const order: Compare = (a, b) => {
  const [one, other] = [a.fingerprint, b.fingerprint];
  if (one.siblings === 1 && other.siblings === 1) return 'same';
  return one.index === other.index ? (one.siblings === other.siblings ? 'same' : 'similar') : 'other';
};

export const place: Compare = (_, { isInPlace }) => (isInPlace === null ? null : isInPlace ? 'same' : 'other');

export const first: Compare = (_, { isFirst }) => (isFirst === null ? null : isFirst ? 'same' : 'other');

export const ordered: Compare = (_, { isOrdered }) => (isOrdered === null ? null : isOrdered ? 'same' : 'other');

export const called: Compare = (_, { calledBy }) => (calledBy === null ? null : share(calledBy, 0.5, 0.01));

/** Something like it has been put in: it may be that one. */
export const doubled: Compare = (_, { isDoubled }) => (isDoubled === null ? null : isDoubled ? 'other' : 'same');

/** Of two that said the same one may be missing: the other is alone then, and need not be the one that was meant. */
export const fellows: Compare = (_, { fellows: there }) => (there === null ? null : share(there, 0.9, 0.01));

/** It is the same one of just as many that said the same; similar where it is not known which one it was. */
export const nth: Compare = (_, { fellows: there, isNth }) => {
  if (there === null) return null;
  return there === 1 && isNth !== false ? (isNth ? 'same' : 'similar') : 'other';
};

const ratio = (one: number, other: number): number => (Math.min(one, other) + 1) / (Math.max(one, other) + 1);

export const size: Compare = ({ box: a }, { box: b }) =>
  share(Math.min(ratio(a.width, b.width), ratio(a.height, b.height)), 0.95, 0.7);

/** Its edge, as columns and menus keep theirs. */
export const edge: Compare = ({ box: a }, { box: b }) => {
  const far = Math.min(Math.abs(a.x - b.x), Math.abs(a.x + a.width - b.x - b.width));
  return far <= 2 ? 'same' : far <= 24 ? 'similar' : 'other';
};

/** One more or one less before it, or on a long page a few. */
const NEAR = 0.02;

/** Counted from the beginning or from the end of the page, whichever it keeps better. */
export const rank: Compare = (a, b) => {
  const [one, other] = [a.fingerprint.rank, b.fingerprint.rank];
  if (!one || !other || a.tag !== b.tag) return null;
  const before = Math.abs(other.index - one.index);
  const after = Math.abs(other.count - other.index - (one.count - one.index));
  if (before === 0 && after === 0) return 'same';
  return Math.min(before, after) <= Math.max(1, NEAR * Math.max(one.count, other.count)) ? 'similar' : 'other';
};
