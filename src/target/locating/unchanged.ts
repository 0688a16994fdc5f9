/** Whether nothing has changed about an element but its looks: another window or theme changes those of all. */
import type { Traits } from '../traits.ts';
import type { Candidate, Compare } from './comparison.ts';
import { picture } from './sayings.ts';
import { ancestors, called, entry, first, neighbours, section } from './surroundings.ts';

/** Looks, and what its being open changes. */
const passing: ReadonlySet<string> = new Set(['class', 'aria-expanded']);

/** What was masked may be anything. */
const isKept = (one: Traits['text'], other: Traits['text']): boolean => typeof one === 'object' || one === other;

const saysTheSame = (target: Traits, { tag, role, name, text, attributes }: Candidate): boolean =>
  target.tag === tag &&
  target.role === role &&
  isKept(target.name, name) &&
  isKept(target.text, text) &&
  Object.entries(target.attributes).every(([key, value]) => passing.has(key) || isKept(value, attributes[key]));

/** Among as many that say the same, and of the same tag, and in the same order. */
const isInPlace = ({ fingerprint: { index, siblings } }: Traits, candidate: Candidate): boolean =>
  candidate.isInPlace === true &&
  index === candidate.fingerprint.index &&
  siblings === candidate.fingerprint.siblings &&
  (candidate.fellows ?? 1) === 1 &&
  candidate.isNth !== false;

const around = [ancestors, neighbours, entry, section, picture, first, called];

export const unchanged: Compare = (target, candidate) =>
  saysTheSame(target, candidate) &&
  isInPlace(target, candidate) &&
  around.every((compare) => (compare(target, candidate) ?? 'same') === 'same') &&
  // Where nothing is beside it and it is in nothing, another may have come in its place.
  [neighbours, entry].some((compare) => compare(target, candidate) === 'same')
    ? 'same'
    : 'other';
