/** In what two elements agree: trait by trait, what was described with what it could be. */
import type { Traits } from '../traits.ts';
import type { Agreement, Candidate, Compare } from './comparison.ts';
import {
  address,
  byAttribute,
  classes,
  id,
  kind,
  numbers,
  picture,
  sameAttribute,
  saying,
  testId,
  wording,
} from './sayings.ts';
import {
  ancestors,
  apart,
  called,
  doubled,
  edge,
  entry,
  fellows,
  first,
  neighbourhood,
  neighbours,
  nth,
  order,
  ordered,
  place,
  rank,
  section,
  size,
} from './surroundings.ts';
import { unchanged } from './unchanged.ts';

export type { Agreement, Candidate } from './comparison.ts';

const comparisons = {
  kind,
  wording,
  saying,
  numbers,
  type: sameAttribute('type'),
  name: sameAttribute('name'),
  id,
  testId,
  address,
  label: byAttribute('aria-label'),
  placeholder: byAttribute('placeholder'),
  alt: byAttribute('alt'),
  title: byAttribute('title'),
  for: byAttribute('for'),
  autocomplete: byAttribute('autocomplete'),
  picture,
  classes,
  ancestors,
  neighbours,
  neighbourhood,
  apart,
  entry,
  section,
  order,
  rank,
  place,
  first,
  ordered,
  called,
  doubled,
  fellows,
  size,
  edge,
  unchanged,
  nth,
} satisfies Record<string, Compare>;

export type TraitName = keyof typeof comparisons;
export const traitNames = Object.keys(comparisons) as TraitName[];

/** Where it is and how it is found, rather than what it is and says. */
export const placedTraits = [
  'ancestors',
  'order',
  'rank',
  'place',
  'first',
  'ordered',
  'called',
  'doubled',
  'fellows',
  'size',
  'edge',
  'unchanged',
  'nth',
] as const satisfies TraitName[];
export const asPlaced: ReadonlySet<string> = new Set(placedTraits);
/** These say again, more finely, what others say. */
const finer = new Set<TraitName>(['saying', 'numbers', 'neighbourhood', 'apart']);
export const saidTraits = traitNames.filter((name) => !asPlaced.has(name) && !finer.has(name));

export type Agreements = Record<TraitName, Agreement>;

export const agreementsOf = (target: Traits, candidate: Candidate): Agreements =>
  Object.fromEntries(traitNames.map((name) => [name, comparisons[name](target, candidate)])) as Agreements;

/** Whether it is and says just the same, but for one thing at most where it is similar. */
export function wholeOf(agreements: Agreements): Agreement {
  const differing = saidTraits.filter((name) => agreements[name] === 'similar' || agreements[name] === 'other').length;
  return differing === 0 ? 'same' : differing === 1 ? 'similar' : 'other';
}
