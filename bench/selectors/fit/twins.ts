/**
 * The same choice in a page that has changed more: some of what is compared is lost everywhere, as when all classes are others
 * or all ids are named by another convention. What is fitted learns to rely on no one thing.
 */
import { type Agreements, type TraitName, traitNames } from '../../../src/target/locating/agreement.ts';
import type { Random } from '../random.ts';
import type { Pair } from './pair.ts';

/** How likely each is lost. */
const LOST = 0.15;

/** What is lost together. */
const groups: TraitName[][] = [
  ['wording', 'saying', 'called'],
  ['neighbours', 'neighbourhood'],
  ['title', 'alt'],
];
/** In any version of a page these are as they are. */
const kept: TraitName[] = ['apart', 'type', 'numbers', 'for', 'autocomplete'];
const grouped = new Set([...groups.flat(), ...kept]);
const losable: TraitName[][] = [...groups, ...traitNames.filter((name) => !grouped.has(name)).map((name) => [name])];

function without(agreements: Agreements, lost: TraitName[]): Agreements {
  const changed = lost.filter((name) => agreements[name] !== null).map((name) => [name, 'other']);
  // Where nothing is beside it that was, nothing tells that it is that one.
  const isNobody = lost.includes('neighbours') && agreements.apart !== null;
  return { ...agreements, ...Object.fromEntries(changed), ...(isNobody && { apart: 'same' }) };
}

export function twinOf(pair: Pair, random: Random): Pair {
  const lost = losable.filter(() => random.chance(LOST)).flat();
  const agreements = pair.choice.agreements.map((each) => without(each, lost));
  return { ...pair, choice: { ...pair.choice, agreements } };
}
