/** Whether nothing has changed about an element but its looks: another window or theme changes those of all. */
import type { Traits } from '../traits.ts';
import type { Candidate, Compare } from './comparison.ts';
import { kind, picture } from './sayings.ts';
import { ancestors, called, entry, first, neighbours, nth, order, place, section } from './surroundings.ts';

/** Looks and states. */
const passing: ReadonlySet<string> = new Set(['class', 'aria-expanded', 'aria-disabled', 'disabled']);

/** What was masked may be anything. */
const isKept = (one: Traits['text'], other: Traits['text']): boolean => typeof one === 'object' || one === other;

const saysTheSame = (target: Traits, { name, text, attributes }: Candidate): boolean =>
  isKept(target.name, name) &&
  isKept(target.text, text) &&
  Object.entries(target.attributes).every(([key, value]) => passing.has(key) || isKept(value, attributes[key]));

/** What says nothing says nothing against it. */
const kept = [kind, picture, order, ancestors, neighbours, entry, section, first, called];

export const unchanged: Compare = (target, candidate) =>
  place(target, candidate) === 'same' &&
  saysTheSame(target, candidate) &&
  nth(target, candidate) !== 'other' &&
  kept.every((compare) => (compare(target, candidate) ?? 'same') === 'same') &&
  // Where nothing is beside it and it is in nothing, another may have come in its place.
  [neighbours, entry].some((compare) => compare(target, candidate) === 'same')
    ? 'same'
    : 'other';
