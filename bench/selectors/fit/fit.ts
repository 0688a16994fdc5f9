/**
 * Fits weights to pairs of pages: a multinomial logistic regression over what the element could be and its being gone, by
 * gradient descent with momentum that adapts (Adam, Kingma and Ba, 2015), held to what was believed before by a Gaussian prior.
 */
import { ratingsOf, type TraitWeight, type Weights } from '../../../src/target/locating/likeness.ts';
import type { Comparison } from '../page.ts';
import { unpack } from './packed.ts';

const ROUNDS = 200;
const RATE = 0.08;

/** Of one element that it could be: the weights that count, and how often. */
interface Features {
  keys: Uint16Array;
  times: Float32Array;
}

interface Example {
  /** The likeliest of them, and at the end its being gone. */
  options: Features[];
  /** Which of them is right. */
  right: number;
}

/** Less likely ones change nothing. */
const MOST_OPTIONS = 15;

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

function featuresOf(pairs: [key: number, times: number][]): Features {
  return { keys: Uint16Array.from(pairs, ([key]) => key), times: Float32Array.from(pairs, ([, times]) => times) };
}

function exampleFrom({ agreements, population, now }: Comparison, like: Weights): Example {
  const names = Object.keys(like.traits);
  const key = (trait: string, part: (typeof parts)[number]): number =>
    2 + names.indexOf(trait) * parts.length + parts.indexOf(part);
  const believed = flat(like);
  const all = ratingsOf({ agreements: agreements.map(unpack), population }).map((ratings, index) => {
    const features = featuresOf(
      ratings.flatMap(({ trait, level, rarity }): [number, number][] => [
        [key(trait, level), 1],
        [key(trait, 'rarity'), rarity],
      ]),
    );
    return { features, logit: dot(features, believed), isRight: index === now };
  });
  const kept = all
    .toSorted((one, other) => other.logit - one.logit)
    .filter(({ isRight }, at) => isRight || at < MOST_OPTIONS);
  const gone = featuresOf([
    [0, 1],
    [1, Math.log(Math.max(population, 1))],
  ]);
  const right = kept.findIndex(({ isRight }) => isRight);
  return { options: [...kept.map(({ features }) => features), gone], right: right < 0 ? kept.length : right };
}

function dot({ keys, times }: Features, weights: number[]): number {
  let sum = 0;
  for (let at = 0; at < keys.length; at += 1) sum += (weights[keys[at] ?? 0] ?? 0) * (times[at] ?? 0);
  return sum;
}

/** Adds the gradient of one example's loss. @returns the loss */
function addGradient({ options, right }: Example, weights: number[], gradient: number[]): number {
  const logits = options.map((features) => dot(features, weights));
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (const [at, { keys, times }] of options.entries()) {
    const excess = (powers[at] ?? 0) / total - (at === right ? 1 : 0);
    if (Math.abs(excess) < 1e-9) continue;
    for (const [index, key] of keys.entries()) gradient[key] = (gradient[key] ?? 0) + excess * (times[index] ?? 0);
  }
  return -Math.log(Math.max((powers[right] ?? 0) / total, 1e-300));
}

/**
 * What no page may teach: that to agree speaks against an element, or the more so the rarer it is, or that among more it is
 * less likely gone. What does is put where it says nothing.
 */
function heldToSense(weights: number[]): void {
  weights[1] = Math.max(weights[1] ?? 0, 0);
  for (let from = 2; from < weights.length; from += parts.length) {
    const [same, , other, , rarity] = parts.map((_, at) => weights[from + at] ?? 0) as [
      number,
      number,
      number,
      number,
      number,
    ];
    weights[from + parts.indexOf('rarity')] = Math.max(rarity, 0);
    if (same >= other) continue;
    weights[from + parts.indexOf('same')] = (same + other) / 2;
    weights[from + parts.indexOf('other')] = (same + other) / 2;
  }
}

export interface Fitted {
  weights: Weights;
  /** Mean of the negative logarithm of what the right answer was given, before and after. */
  loss: { before: number; after: number };
}

/** @param strength of the prior, in examples */
export function fit(comparisons: Comparison[], prior: Weights, strength: number): Fitted {
  const examples = comparisons.map((comparison) => exampleFrom(comparison, prior));
  const believed = flat(prior);
  const weights = [...believed];
  const mean = believed.map(() => 0);
  const square = believed.map(() => 0);
  const losses: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = weights.map((weight, key) => (strength * (weight - (believed[key] ?? 0))) / examples.length);
    let loss = 0;
    const sum = weights.map(() => 0);
    for (const example of examples) loss += addGradient(example, weights, sum);
    losses.push(loss / examples.length);
    for (const key of weights.keys()) {
      const slope = (gradient[key] ?? 0) + (sum[key] ?? 0) / examples.length;
      mean[key] = 0.9 * (mean[key] ?? 0) + 0.1 * slope;
      square[key] = 0.999 * (square[key] ?? 0) + 0.001 * slope * slope;
      const step = mean[key] / (1 - 0.9 ** round) / (Math.sqrt(square[key] / (1 - 0.999 ** round)) + 1e-8);
      weights[key] = (weights[key] ?? 0) - RATE * step;
    }
    heldToSense(weights);
  }
  return { weights: unflat(weights, prior), loss: { before: losses[0] ?? 0, after: losses.at(-1) ?? 0 } };
}
