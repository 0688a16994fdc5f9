/**
 * Fits how sure it is that the likeliest is the right one: a logistic regression with weights of at least 0, held to 0 by a
 * Gaussian prior, and what is sure enough.
 */
import { type Likeliest, type RatedTrait, ratedTraits } from '../../../src/target/locating/likeness.ts';
import {
  pieces,
  piecesOf,
  type Settling,
  type SurenessWeights,
  type SureTrait,
  settled,
  shareFrom,
  signs,
} from '../../../src/target/locating/sureness.ts';
import { descend } from './descent.ts';
import { addTo, type Counted, type Rows, rowsOf, weighed } from './rows.ts';

const ROUNDS = 400;
const RATE = 0.05;
/** Of the prior, in examples. */
const STRENGTH = 5;
export interface Outcome extends Settling {
  /** One row. */
  counted: Rows;
  isRight: boolean;
}

const parts = ['same', 'unlike', 'other', 'lost'] as const satisfies (keyof SureTrait)[];
const NAMELESS = 1;
const LEAD = 2;
const PRESENCE = LEAD + pieces.lead.length - 1;
const TRAITS = PRESENCE + pieces.presence.length - 1;
const LENGTH = TRAITS + ratedTraits.length * parts.length;

export function outcomeOf(best: Likeliest, isRight: boolean): Outcome {
  const counted: Counted[] = [
    [0, 1],
    [NAMELESS, best.isNameless ? -1 : 0],
    ...piecesOf(best.lead, pieces.lead).map((part, at): Counted => [LEAD + at, part]),
    ...piecesOf(best.presence, pieces.presence).map((part, at): Counted => [PRESENCE + at, part]),
  ];
  for (const { trait, level } of best.ratings) {
    const from = TRAITS + ratedTraits.indexOf(trait) * parts.length;
    for (const [part, times] of signs[level]) counted.push([from + parts.indexOf(part), times]);
  }
  const { said, isKept, isUnchanged } = best;
  return { counted: rowsOf([counted]), said, isKept, isUnchanged, isRight };
}

/** @returns weights as one list */
export function fitSureness(outcomes: Outcome[]): number[] {
  const { weights } = descend({
    from: Array.from({ length: LENGTH }, () => 0),
    rounds: ROUNDS,
    rate: RATE,
    addGradient(current, gradient) {
      let loss = 0;
      for (const [key, weight] of current.entries()) if (key > 0) gradient[key] = (STRENGTH * weight) / outcomes.length;
      for (const { counted, isRight } of outcomes) {
        const share = shareFrom(weighed(counted, 0, current));
        addTo(gradient, counted, 0, (share - (isRight ? 1 : 0)) / outcomes.length);
        loss -= Math.log(Math.max(isRight ? share : 1 - share, 1e-300)) / outcomes.length;
      }
      return loss;
    },
    hold(current) {
      for (let key = 1; key < current.length; key += 1) current[key] = Math.max(current[key] ?? 0, 0);
    },
  });
  return weights;
}

export const surenessBy = (weights: number[], outcome: Outcome): number =>
  settled(outcome, shareFrom(weighed(outcome.counted, 0, weights)));

export function named(weights: number[], least: number): SurenessWeights {
  const traits = ratedTraits.map((name, at): [RatedTrait, SureTrait] => {
    const from = TRAITS + at * parts.length;
    const its = parts.map((part, index) => [part, weights[from + index] ?? 0]);
    return [name, Object.fromEntries(its) as SureTrait];
  });
  return {
    always: weights[0] ?? 0,
    nameless: weights[NAMELESS] ?? 0,
    lead: weights.slice(LEAD, PRESENCE),
    presence: weights.slice(PRESENCE, TRAITS),
    traits: Object.fromEntries(traits) as SurenessWeights['traits'],
    least,
  };
}

export interface Tried {
  sureness: number;
  isRight: boolean;
}

/** What is sure enough that of all that was tried no greater share than this is answered wrongly. */
export function leastSure(tried: Tried[], mostWrong: number): number {
  const sorted = tried.toSorted((one, other) => other.sureness - one.sureness);
  let wrong = 0;
  let least = 1;
  for (const { sureness, isRight } of sorted) {
    if (!isRight) wrong += 1;
    if (wrong > mostWrong * tried.length) break;
    least = sureness;
  }
  return least;
}
