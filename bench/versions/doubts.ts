/** What makes it less sure that the likeliest element is the one that was described. */
import type { Likeliest } from '../../src/target/locating/likeness.ts';
import { pieces, piecesOf, type SurenessWeights, signs, sureOf } from '../../src/target/locating/sureness.ts';

export interface Doubt {
  reason: string;
  /** In units of the natural logarithm of odds. */
  weight: number;
}

const lacking = (parts: number[], weights: number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (1 - (parts[at] ?? 0)), 0);

/** The heaviest first. That another says the same is a doubt of infinite weight: whatever else speaks for it, it is not sure. */
export function doubtsOf(best: Likeliest, sureness: SurenessWeights): Doubt[] {
  const { lead, presence, ratings, isNameless } = best;
  const isHeldBack = sureOf({ ...best, said: Infinity }, sureness) > sureOf(best, sureness);
  const traits = ratings.map(({ trait, level }) => ({
    reason: `${trait}: ${level}`,
    weight: signs[level].reduce((sum, [part, times]) => sum - times * sureness.traits[trait][part], 0),
  }));
  return [
    { reason: 'another says as much', weight: isHeldBack ? Infinity : 0 },
    { reason: 'lead over the next', weight: lacking(piecesOf(lead, pieces.lead), sureness.lead) },
    { reason: 'lead over being gone', weight: lacking(piecesOf(presence, pieces.presence), sureness.presence) },
    { reason: 'no name found it alone', weight: isNameless ? sureness.nameless : 0 },
    ...traits,
  ]
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
}
