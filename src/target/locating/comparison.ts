/** What comparisons of two elements have in common. */
import type { Traits } from '../traits.ts';
import type { TextSimilarity } from './similarity.ts';

/** How much of a trait two elements have in common; null where it says nothing. */
export type Agreement = TextSimilarity | null;

export interface Candidate extends Traits {
  /** A selector by position finds it alone; null where there is none. */
  isInPlace: boolean | null;
  /** The first of the selectors that finds one element alone finds it; null where none does. */
  isFirst: boolean | null;
  /** Who takes the selectors in order finds it; null where they find nothing so. */
  isOrdered: boolean | null;
  /** From 0 to 1: how many of the selectors that call the target by name find this one alone; null where there are none. */
  calledBy: number | null;
  /** Of the selectors that call the target by name one finds this among several, or one this alone; null where none finds it. */
  isDoubled: boolean | null;
  /** From 0 to 1: of those that said the same when it was described, how many still do, this one among them; null where none did. */
  fellows: number | null;
  /** It stands among those as the target did among them: first, second or last; null where there were none, or that is not known. */
  isNth: boolean | null;
}

/** Of a candidate for which no selectors were tried. */
export const untried: Omit<Candidate, keyof Traits> = {
  isInPlace: null,
  isFirst: null,
  isOrdered: null,
  calledBy: null,
  isDoubled: null,
  fellows: null,
  isNth: null,
};

export type Compare = (target: Traits, candidate: Candidate) => Agreement;

export const words = (value: Traits['name'] | undefined): string => (typeof value === 'string' ? value : '');
export const wordingOf = (traits: Traits): string => words(traits.name) || words(traits.text);
export const attributeOf = (traits: Traits, name: string): string => words(traits.attributes[name]);

export const numbersIn = (text: string): string => (text.match(/\d+/gu) ?? []).join();

export const sameOr = (one: string, other: string): Agreement =>
  one === '' && other === '' ? null : one === other ? 'same' : 'other';

export const share = (ratio: number, same: number, similar: number): TextSimilarity =>
  ratio >= same ? 'same' : ratio >= similar ? 'similar' : 'other';

export const inBoth = <T>(one: T[], other: T[]): number => one.filter((each) => other.includes(each)).length;

/** How long the longest sequence is that both have. */
export function commonSequence(one: string[], other: string[]): number {
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const each of one) {
    const next = [0];
    for (const [at, value] of other.entries()) {
      next.push(each === value ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
