/**
 * How sure it is that the likeliest of several elements is the one that was described: a logistic regression, fitted to how
 * often the likeliest one was right. What counts is how far it is ahead of the next likeliest and of the element's being gone,
 * and in what it agrees. To agree in more never makes it less sure, nor does a greater lead.
 */
import type { Likeliest, RatedTrait, Rating } from './likeness.ts';

/** What to be less than the same takes away, and what to be the same adds. */
export interface SureTrait {
  same: number;
  /** For what is less than the same. */
  unlike: number;
  /** And besides, where others of the page have it. */
  other: number;
  /** And besides, where nothing of the page has it any more. */
  lost: number;
}

export interface SurenessWeights {
  always: number;
  /** Against what no name found alone when it was described: when it is gone, another is alike. */
  nameless: number;
  /** For each piece of its lead over the next likeliest. */
  lead: number[];
  /** For each piece of its lead over the element's being gone. */
  presence: number[];
  traits: Record<RatedTrait, SureTrait>;
  /** Less sure than this is not sure. */
  least: number;
}

/** Natural logarithms of odds, at which pieces of a lead end: the first pieces of it count for more than the last. */
export const pieces = { lead: [0, 2, 5, 10, 20], presence: [-6, 0, 4, 8, 16] } as const;

/** How much of each piece there is, from 0 to 1. */
export const piecesOf = (lead: number, ends: readonly number[]): number[] =>
  ends.slice(1).map((end, at) => {
    const from = ends[at] ?? 0;
    return Math.min(Math.max((lead - from) / (end - from), 0), 1);
  });

/** What counts at each level, for it and against it: weights are at least 0. */
export const signs: Record<Rating['level'], [part: keyof SureTrait, times: 1 | -1][]> = {
  same: [['same', 1]],
  similar: [['unlike', -1]],
  other: [
    ['unlike', -1],
    ['other', -1],
  ],
  lost: [
    ['unlike', -1],
    ['lost', -1],
  ],
};

const weighed = (parts: number[], weights: number[]): number =>
  parts.reduce((sum, part, at) => sum + part * (weights[at] ?? 0), 0);

/** From 0 to 1. */
export function sureOf(best: Likeliest, sureness: SurenessWeights): number {
  const { lead, presence, ratings, isNameless } = best;
  let sum = sureness.always - (isNameless ? sureness.nameless : 0);
  sum += weighed(piecesOf(lead, pieces.lead), sureness.lead);
  sum += weighed(piecesOf(presence, pieces.presence), sureness.presence);
  for (const { trait, level } of ratings) {
    for (const [part, times] of signs[level]) sum += times * sureness.traits[trait][part];
  }
  return settled(best, shareFrom(sum));
}

/** For each unit of its lead in what it is and says. */
const TOLD = 8;

/** Of the pairs of the tuning set in which nothing about an element had changed, so many of its likeliest ones were right. */
const UNCHANGED = 0.998;

export type Settling = Pick<Likeliest, 'said' | 'isKept' | 'isUnchanged'>;

/**
 * However much speaks for where it stands, of those that are and say the same it may be any, unless nothing about it has
 * changed or it is the same one of as many.
 */
export function settled({ said, isKept, isUnchanged }: Settling, share: number): number {
  if (isUnchanged) return Math.max(share, UNCHANGED);
  return isKept && said >= 0 ? share : Math.min(share, shareFrom(TOLD * said));
}

/** What has a logit of 0 has one half. */
export const shareFrom = (logit: number): number => 1 / (1 + Math.exp(-logit));
