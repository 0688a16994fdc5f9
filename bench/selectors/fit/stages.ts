/**
 * Both stages: which is the likeliest, and how sure that is. The second learns from how the first does on pages, and with a
 * change, that it has never seen.
 */
import { likeliest, type Weights } from '../../../src/target/locating/likeness.ts';
import type { SurenessWeights } from '../../../src/target/locating/sureness.ts';
import { seededRandom } from '../random.ts';
import { type Example, exampleFrom, fit } from './fit.ts';
import { foldsOf } from './folds.ts';
import type { Pair } from './pair.ts';
import { fitSureness, leastSure, named, type Outcome, outcomeOf, surenessBy, type Tried } from './sureness.ts';
import { twinOf } from './twins.ts';

/** Fewer than for the weights that are kept: there are many folds. */
const ROUNDS_OF_FOLD = 100;
const SEED = 7;

interface Learned extends Pair {
  example: Example;
  isTwin: boolean;
}

interface Rated extends Pair {
  isTwin: boolean;
  outcome: Outcome;
}

/** What the likeliest one is by weights that were fitted without the page, and without one of its changes. */
function ratedIn(pairs: Learned[], prior: Weights, strength: number): Rated[] {
  return foldsOf(pairs).flatMap(({ learned, tried }) => {
    const examples = learned.map(({ example }) => example);
    const { weights } = fit(examples, prior, strength, ROUNDS_OF_FOLD);
    return tried.flatMap((pair) => {
      const best = likeliest(pair.choice, weights);
      return best ? [{ ...pair, outcome: outcomeOf(best, best.index === pair.now) }] : [];
    });
  });
}

function triedIn(rated: Rated[]): (Tried & { isTwin: boolean })[] {
  return foldsOf(rated).flatMap(({ learned, tried }) => {
    const weights = fitSureness(learned.map(({ outcome }) => outcome));
    return tried.map(({ outcome, isTwin }) => ({
      sureness: surenessBy(weights, outcome),
      isRight: outcome.isRight,
      isTwin,
    }));
  });
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)} %`;

export function fitBoth(
  pairs: Pair[],
  prior: Weights,
  strength: number,
  say: (line: string) => void,
): { weights: Weights; sureness: SurenessWeights } {
  const random = seededRandom(SEED);
  const learned = pairs.flatMap((pair): Learned[] => {
    const own = { ...pair, example: exampleFrom(pair.choice, pair.now, prior), isTwin: false };
    // What was published is as it was found.
    if (pair.done.length === 0) return [own];
    const twin = twinOf(pair, random);
    return [own, { ...twin, example: exampleFrom(twin.choice, twin.now, prior), isTwin: true }];
  });
  const { weights, loss } = fit(
    learned.map(({ example }) => example),
    prior,
    strength,
  );
  say(`loss: ${loss.before.toFixed(4)} before, ${loss.after.toFixed(4)} after`);
  const rated = ratedIn(learned, prior, strength);
  const tried = triedIn(rated);
  const sets = [tried.filter(({ isTwin }) => !isTwin), tried.filter(({ isTwin }) => isTwin)];
  const least = Math.max(...sets.filter((set) => set.length > 0).map(leastSure));
  for (const [at, set] of sets.entries()) {
    const sure = set.filter(({ sureness }) => sureness >= least);
    const right = sure.filter(({ isRight }) => isRight).length;
    say(
      `${at === 0 ? 'unseen pages and change' : 'and more lost everywhere'}: of ${set.length}, from ${least.toFixed(4)}, ` +
        `${percent(right, set.length)} right, ${percent(sure.length - right, set.length)} wrong`,
    );
  }
  return { weights, sureness: named(fitSureness(rated.map(({ outcome }) => outcome)), least) };
}
