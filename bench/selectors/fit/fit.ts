/**
 * Fits weights to pairs of pages: a multinomial logistic regression over what the element could be and its being gone, held to
 * what was believed before by a Gaussian prior.
 */
import { type Choice, ratingsOf, type TraitWeight, type Weights } from '../../../src/target/locating/likeness.ts';
import { type Descended, descend } from './descent.ts';
import { addTo, type Counted, type Rows, rowsOf, weighed } from './rows.ts';

const ROUNDS = 400;
const RATE = 0.08;
/** Of its being gone, for each unit of the logarithm of how many it could be. */
const LEAST_BY_NUMBER = 0.01;

export interface Example {
  /** The likeliest of them, and at the end its being gone. */
  options: Rows;
  /** Which of them is right. */
  right: number;
}

/** Less likely ones change nothing. */
const MOST_OPTIONS = 20;

const parts = ['same', 'similar', 'other', 'lost', 'rarity'] as const;

/** The weights as one list of numbers, and back. */
const flat = ({ traits, gone }: Weights): number[] => [
  gone.always,
  gone.population,
  ...Object.values(traits).flatMap((weight) => parts.map((part) => weight[part])),
];

function unflat(numbers: number[], like: Weights): Weights {
  const traits = Object.keys(like.traits).map((name, at) => {
    const from = 2 + at * parts.length;
    return [
      name,
      Object.fromEntries(parts.map((part, index) => [part, numbers[from + index] ?? 0])) as unknown as TraitWeight,
    ];
  });
  return {
    traits: Object.fromEntries(traits) as Weights['traits'],
    gone: { always: numbers[0] ?? 0, population: numbers[1] ?? 0 },
  };
}

/** @param now which of them it is; null where it is gone, or not among them */
export function exampleFrom(choice: Choice, now: number | null, like: Weights): Example {
  const names = Object.keys(like.traits);
  const key = (trait: string, part: (typeof parts)[number]): number =>
    2 + names.indexOf(trait) * parts.length + parts.indexOf(part);
  const believed = flat(like);
  const all = ratingsOf(choice).map((ratings, index) => {
    const counted = ratings.flatMap(({ trait, level, rarity }): Counted[] => [
      [key(trait, level), 1],
      [key(trait, 'rarity'), rarity],
    ]);
    const logit = counted.reduce((sum, [at, times]) => sum + (believed[at] ?? 0) * times, 0);
    return { counted, logit, isRight: index === now };
  });
  const kept = all
    .toSorted((one, other) => other.logit - one.logit)
    .filter(({ isRight }, at) => isRight || at < MOST_OPTIONS);
  const gone: Counted[] = [
    [0, 1],
    [1, Math.log(Math.max(choice.population, 1))],
  ];
  const right = kept.findIndex(({ isRight }) => isRight);
  return {
    options: rowsOf([...kept.map(({ counted }) => counted), gone]),
    right: right < 0 ? kept.length : right,
  };
}

/** What each option is given, of 1 in all. */
function sharesOf(options: Rows, weights: Float64Array): Float64Array {
  const shares = new Float64Array(options.ends.length);
  let highest = -Infinity;
  for (let row = 0; row < shares.length; row += 1) {
    shares[row] = weighed(options, row, weights);
    highest = Math.max(highest, shares[row] ?? 0);
  }
  let total = 0;
  for (let row = 0; row < shares.length; row += 1) {
    shares[row] = Math.exp((shares[row] ?? 0) - highest);
    total += shares[row] ?? 0;
  }
  return shares.map((share) => share / total);
}

/** Adds the gradient of one example's loss. @returns the loss */
function addGradient({ options, right }: Example, weights: Float64Array, gradient: Float64Array, part: number): number {
  const shares = sharesOf(options, weights);
  for (const [row, share] of shares.entries()) {
    const excess = share - (row === right ? 1 : 0);
    if (Math.abs(excess) > 1e-5) addTo(gradient, options, row, excess * part);
  }
  return -Math.log(Math.max(shares[right] ?? 0, 1e-300)) * part;
}

/**
 * What no page may teach: that to agree speaks against an element, or the more so the rarer it is, or that among more it is
 * less likely gone. What does is put where it says nothing.
 */
function heldToSense(weights: Float64Array): void {
  weights[1] = Math.max(weights[1] ?? 0, LEAST_BY_NUMBER);
  for (let from = 2; from < weights.length; from += parts.length) {
    const [same, other, rarity] = (['same', 'other', 'rarity'] as const).map((part) => from + parts.indexOf(part)) as [
      number,
      number,
      number,
    ];
    weights[rarity] = Math.max(weights[rarity] ?? 0, 0);
    const middle = ((weights[same] ?? 0) + (weights[other] ?? 0)) / 2;
    weights[same] = Math.max(weights[same] ?? 0, middle);
    weights[other] = Math.min(weights[other] ?? 0, middle);
  }
}

export interface Fitted {
  weights: Weights;
  /** Mean of the negative logarithm of what the right answer was given, before and after. */
  loss: Descended['loss'];
}

/** @param strength of the prior, in examples */
export function fit(examples: Example[], prior: Weights, strength: number, rounds = ROUNDS): Fitted {
  const believed = flat(prior);
  const part = 1 / examples.length;
  const { weights, loss } = descend({
    from: believed,
    rounds,
    rate: RATE,
    addGradient(current, gradient) {
      for (const [key, weight] of current.entries()) {
        gradient[key] = strength * part * (weight - (believed[key] ?? 0));
      }
      return examples.reduce((sum, example) => sum + addGradient(example, current, gradient, part), 0);
    },
    hold: heldToSense,
  });
  return { weights: unflat(weights, prior), loss };
}
