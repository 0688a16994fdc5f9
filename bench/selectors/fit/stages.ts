/**
 * Both stages: which is the likeliest, and how sure that is. The second learns from how the first does on pages, and with a
 * family of changes, that it has never seen.
 */
import { likeliest, type Weights } from '../../../src/target/locating/likeness.ts';
import type { SurenessWeights } from '../../../src/target/locating/sureness.ts';
import { seededRandom } from '../random.ts';
import { type Example, exampleFrom, fit } from './fit.ts';
import { foldsOf } from './folds.ts';
import type { Pair } from './pair.ts';
import { fitSureness, leastSure, named, type Outcome, outcomeOf, surenessBy, type Tried } from './sureness.ts';
import { lossOf, twinOf } from './twins.ts';

/** Fewer than for the weights that are kept: there are many folds. */
const ROUNDS_OF_FOLD = 100;
const SEED = 7;
/** Of all pairs, and of all twins, so many may be answered with a wrong element. */
const MOST_WRONG = 0.002;
/** For who wants to see what another share would cost. */
const SHARES = [0.0005, 0.001, MOST_WRONG, 0.005];

interface Learned extends Pair {
  example: Example;
  isTwin: boolean;
}

interface Rated extends Pair {
  isTwin: boolean;
  outcome: Outcome;
}

/** What the likeliest one is by weights that were fitted without the page, and without one family of its changes. */
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

function told(tried: Tried[], least: number): string {
  const sure = tried.filter(({ sureness }) => sureness >= least);
  const right = sure.filter(({ isRight }) => isRight).length;
  return `of ${tried.length} ${percent(right, tried.length)} right, ${percent(sure.length - right, tried.length)} wrong`;
}

export function fitBoth(
  pairs: Pair[],
  prior: Weights,
  strength: number,
  say: (line: string) => void,
): { weights: Weights; sureness: SurenessWeights } {
  const random = seededRandom(SEED);
  const losses = new Map([...new Set(pairs.map(({ version }) => version))].map((version) => [version, lossOf(random)]));
  const learned = pairs.flatMap((pair): Learned[] => {
    const own = { ...pair, example: exampleFrom(pair.choice, pair.now, prior), isTwin: false };
    // What was published is as it was found.
    if (pair.done.length === 0) return [own];
    const twin = twinOf(pair, losses.get(pair.version) ?? []);
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
  const pairsTried = tried.filter(({ isTwin }) => !isTwin);
  const twinsTried = tried.filter(({ isTwin }) => isTwin);
  const leastFor = (share: number): number => Math.max(leastSure(pairsTried, share), leastSure(twinsTried, share));
  for (const least of SHARES.map(leastFor)) {
    say(
      `sure from ${least.toFixed(4)}: ${told(pairsTried, least)}; where more is lost everywhere: ${told(twinsTried, least)}`,
    );
  }
  const least = leastFor(MOST_WRONG);
  return { weights, sureness: named(fitSureness(rated.map(({ outcome }) => outcome)), least) };
}
