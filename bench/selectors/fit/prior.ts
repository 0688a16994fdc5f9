/** What is believed of each trait before any page was looked at. */
import type { RatedTrait, TraitWeight, Weights } from '../../../src/target/locating/likeness.ts';

interface Belief {
  /** How often it is the same, or similar, for one element in two versions of a page. */
  stays: [same: number, similar: number];
  /** Less than 1 where it follows in part from others. */
  weight?: number;
  /** Of what a page may change everywhere at once: that no element has it any more says nothing. */
  theme?: true;
}

/** All of it follows from others. */
const finer: Belief = { stays: [0.3, 0.3], weight: 0 };
const attribute: Belief = { stays: [0.82, 0.06], weight: 0.8 };

/** After the stabilities published for 10,377 pairs of elements (similo-thesis, TU Munich); guessed where there is none. */
const beliefs: Record<RatedTrait, Belief> = {
  kind: { stays: [0.95, 0.045] },
  wording: { stays: [0.9, 0.06] },
  saying: finer,
  numbers: finer,
  type: { stays: [0.96, 0], weight: 0.7 },
  name: { stays: [0.95, 0] },
  id: { stays: [0.87, 0] },
  testId: { stays: [0.9, 0] },
  address: { stays: [0.88, 0.06] },
  label: attribute,
  placeholder: attribute,
  alt: attribute,
  title: attribute,
  for: attribute,
  autocomplete: attribute,
  picture: { stays: [0.8, 0], weight: 0.8, theme: true },
  classes: { stays: [0.65, 0.25], weight: 0.6, theme: true },
  ancestors: { stays: [0.55, 0.35], weight: 0.5 },
  neighbours: { stays: [0.4, 0.4], weight: 0.8, theme: true },
  neighbourhood: finer,
  apart: finer,
  entry: { stays: [0.6, 0.25], theme: true },
  section: { stays: [0.6, 0.25], weight: 0.5, theme: true },
  order: { stays: [0.55, 0.2], weight: 0.5 },
  rank: finer,
  place: { stays: [0.54, 0], weight: 0.6 },
  first: { stays: [0.85, 0], weight: 0.5 },
  ordered: { stays: [0.85, 0], weight: 0.5 },
  called: { stays: [0.7, 0.1], weight: 0.5 },
  doubled: finer,
  fellows: finer,
  size: { stays: [0.6, 0.25], weight: 0.5 },
  edge: { stays: [0.6, 0.1], weight: 0.5 },
  unchanged: finer,
  whole: finer,
};

function weightFrom({ stays: [same, similar], weight = 1, theme }: Belief): TraitWeight {
  const other = weight * Math.log(Math.max(1 - same - similar, 0.01));
  return {
    same: weight * Math.log(same),
    similar: weight * Math.log(Math.max(similar, 0.01)),
    other,
    lost: theme ? 0 : other,
    rarity: weight,
  };
}

export const prior: Weights = {
  traits: Object.fromEntries(
    Object.entries(beliefs).map(([name, belief]) => [name, weightFrom(belief)]),
  ) as Weights['traits'],
  gone: { always: Math.log(0.05 / 0.95), population: 1 },
};
