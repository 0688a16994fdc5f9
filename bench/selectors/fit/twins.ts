/**
 * The same choice in a page that has changed more: some of what is compared is lost everywhere, as when all classes are others,
 * all ids are named by another convention, or all that is said is said in another way. What is fitted learns to rely on no one
 * thing. Words are lost all together or not at all: of one element alone they say that it is another.
 */
import { type Agreements, placedTraits, type TraitName } from '../../../src/target/locating/agreement.ts';
import type { Random } from '../random.ts';
import type { Pair } from './pair.ts';

/** How likely each of these is lost, and how likely all that is said is. */
const LOST = 0.15;
const SILENT = 0.1;
const losable: TraitName[] = ['id', 'testId', 'name', 'address', 'classes', 'picture', ...placedTraits];
const said: TraitName[] = [
  'wording',
  'saying',
  'called',
  'ordered',
  'doubled',
  'fellows',
  'label',
  'placeholder',
  'title',
  'alt',
  'neighbours',
  'neighbourhood',
  'entry',
  'section',
];

function without(agreements: Agreements, lost: TraitName[]): Agreements {
  const changed = lost.filter((name) => agreements[name] !== null).map((name) => [name, 'other']);
  // Where nothing is beside it that was, nothing tells that it is that one.
  const isNobody = lost.includes('neighbours') && agreements.apart !== null;
  return { ...agreements, ...Object.fromEntries(changed), ...(isNobody && { apart: 'same' }) };
}

/** What a page loses. */
export function lossOf(random: Random): TraitName[] {
  const lost = [...losable.filter(() => random.chance(LOST)), ...(random.chance(SILENT) ? said : [])];
  return lost.length === 0 ? [] : [...lost, 'unchanged'];
}

export function twinOf(pair: Pair, lost: TraitName[]): Pair {
  const agreements = pair.choice.agreements.map((each) => without(each, lost));
  return { ...pair, choice: { ...pair.choice, agreements } };
}
