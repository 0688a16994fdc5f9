/**
 * How likely it is that one of several elements is the one that was described, by what agrees and what does not
 * (Fellegi and Sunter, A Theory for Record Linkage, 1969): each trait weighs by how often it stays the same when a page
 * changes, and by how few other elements of the page have it too. A class that all links have says little, a name that no
 * other has says nearly all.
 */
import { type Agreement, type Agreements, asPlaced, type TraitName, traitNames, wholeOf } from './agreement.ts';

/** In units of the natural logarithm of odds. */
export interface TraitWeight {
  same: number;
  similar: number;
  other: number;
  /** In place of `other` where the trait is found in no element of the page any more. */
  lost: number;
  /** For each unit of the logarithm of how rare it is. */
  rarity: number;
}

/** All but what only sureness asks for, and what they are together. */
const isRated = (name: TraitName): name is Exclude<TraitName, 'nth'> => name !== 'nth';
const rated = traitNames.filter(isRated);
export const ratedTraits = [...rated, 'whole'] as const;
export type RatedTrait = (typeof ratedTraits)[number];

/** What the target could be now. */
export interface Choice {
  agreements: Agreements[];
  /** How many it could be; the others than those compared are known to be unlike it. */
  population: number;
  /** No name is known that found it alone when it was described. */
  isNameless: boolean;
  /** None of them is in the language that it was in. */
  isForeign?: boolean;
}

export interface Weights {
  traits: Record<RatedTrait, TraitWeight>;
  /** Of the element's being gone: by itself, and for each unit of the logarithm of how many it could be. */
  gone: { always: number; population: number };
}

/** How often other elements have the trait too, as far as the page at hand does not tell. */
const shared: Partial<Record<RatedTrait, number>> = {
  wording: 0.01,
  name: 0.02,
  id: 0.005,
  testId: 0.005,
  address: 0.01,
  label: 0.02,
  placeholder: 0.02,
  alt: 0.02,
  title: 0.02,
  for: 0.02,
  picture: 0.05,
  neighbours: 0.02,
  entry: 0.05,
  section: 0.1,
  whole: 0.02,
};
const SHARED = 0.2;
/** What is assumed of how often a trait is shared counts as much as so many elements of the page. */
const ASSUMED = 20;

export interface Rating {
  trait: RatedTrait;
  level: keyof Omit<TraitWeight, 'rarity'>;
  /** Natural logarithm of one over the share of the others that have it too. */
  rarity: number;
}

const wordings = ['wording', 'neighbours', 'entry', 'section', 'label', 'placeholder', 'title'] as const;
/** Fewer may be lost because it is another element. */
const FEWEST_WORDINGS = 3;
/** So many words look alike in any two languages. */
const ALIKE_BY_CHANCE = 0.05;

/** Whether no element says anything of it any more, nor of what is around it: the page speaks another language. */
function isTranslated(all: Agreements[]): boolean {
  const said = wordings.filter((trait) => all.some((each) => each[trait] !== null));
  const isLost = (trait: TraitName): boolean => {
    const agreements = all.map((each) => each[trait]);
    return count(agreements, 'same') === 0 && count(agreements, 'similar') <= ALIKE_BY_CHANCE * all.length;
  };
  return said.length >= FEWEST_WORDINGS && said.every(isLost);
}

/** Numbers stay as they are in any language. */
const silenced = (agreements: Agreements): Agreements => ({
  ...agreements,
  ...Object.fromEntries([...wordings, 'saying', 'neighbourhood'].map((trait) => [trait, null])),
});

const inAnyLanguage = ({ agreements, isForeign }: Choice): Agreements[] =>
  isForeign || isTranslated(agreements) ? agreements.map(silenced) : agreements;

export const ratingsOf = (choice: Choice): Rating[][] => ratingsIn(inAnyLanguage(choice), choice.population);

function ratingsIn(all: Agreements[], population: number): Rating[][] {
  const levels: [RatedTrait, Agreement[]][] = [
    ...rated.map((name): [RatedTrait, Agreement[]] => [name, all.map((each) => each[name])]),
    ['whole', all.map(wholeOf)],
  ];
  const ratings: Rating[][] = all.map(() => []);
  for (const [trait, agreements] of levels) {
    const sum = { same: count(agreements, 'same'), similar: count(agreements, 'similar') };
    const isLost = sum.same + sum.similar === 0;
    for (const [at, agreement] of agreements.entries()) {
      if (agreement === null) continue;
      if (agreement === 'other') {
        ratings[at]?.push({ trait, level: isLost ? 'lost' : 'other', rarity: 0 });
        continue;
      }
      const others = sum[agreement] - 1;
      const often = (others + ASSUMED * (shared[trait] ?? SHARED)) / (Math.max(population - 1, others) + ASSUMED);
      ratings[at]?.push({ trait, level: agreement, rarity: -Math.log(often) });
    }
  }
  return ratings;
}

const count = (agreements: Agreement[], level: Agreement): number => agreements.filter((each) => each === level).length;

const evidence = (ratings: Rating[], { traits }: Weights): number =>
  ratings.reduce((sum, { trait, level, rarity }) => sum + traits[trait][level] + traits[trait].rarity * rarity, 0);

/** The one that is likeliest it; how far it is ahead is in units of the natural logarithm of odds. */
export interface Likeliest {
  index: number;
  /** Of the next likeliest. */
  lead: number;
  /** Of every other, in what it is and says, wherever it stands; of one that is missing too. */
  said: number;
  /** Of its being gone. */
  presence: number;
  ratings: Rating[];
  isNameless: boolean;
  /** It is the same one of just as many that are alike, not in another row, and no other is so. */
  isKept: boolean;
  /** Of it nothing has changed, and of no other. */
  isUnchanged: boolean;
}

/** Of one that is alone: no lead says more. */
const ALONE = 30;

/** What calls it by name may say what it is in. */
const unplaced = (ratings: Rating[]): Rating[] =>
  ratings.filter(({ trait }) => trait === 'called' || !asPlaced.has(trait));

/** Of those that said the same when it was described: it may be that one. */
const isOneMissing = (ratings: Rating[]): boolean =>
  ratings.some(({ trait, level }) => trait === 'fellows' && level === 'similar');

const isCalled = (ratings: Rating[]): boolean =>
  ratings.some(({ trait, level }) => trait === 'called' && (level === 'same' || level === 'similar'));

const isUnchanged = (ratings: Rating[]): boolean =>
  ratings.some(({ trait, level }) => trait === 'unchanged' && level === 'same');

/** Where something has been put in or taken out, they are more or fewer; by its tag too, if it is not known which of them it was. */
const isKept = ({ nth, rank, entry }: Agreements): boolean =>
  entry !== 'other' && (nth === 'same' || (nth !== null && rank === 'same'));

export function likeliest(choice: Choice, weights: Weights): Likeliest | null {
  const gone = weights.gone.always + weights.gone.population * Math.log(Math.max(choice.population, 1));
  const all = inAnyLanguage(choice);
  const options = ratingsIn(all, choice.population).map((ratings, index) => ({
    index,
    ratings,
    logit: evidence(ratings, weights),
  }));
  const [best, ...others] = options.toSorted((one, other) => other.logit - one.logit);
  if (!best) return null;
  const { index, ratings, logit } = best;
  const said = evidence(unplaced(ratings), weights);
  const kept = all.flatMap((each, at) => (isKept(each) ? [at] : []));
  const leads = others.map((other) => said - evidence(unplaced(other.ratings), weights));
  if (!isCalled(ratings) && isOneMissing(ratings)) leads.push(0);
  return {
    index,
    ratings,
    lead: Math.min(ALONE, logit - (others[0]?.logit ?? -Infinity)),
    said: Math.min(ALONE, ...leads),
    presence: logit - gone,
    isNameless: choice.isNameless,
    isKept: kept.length === 1 && kept[0] === index,
    isUnchanged: isUnchanged(ratings) && !others.some((other) => isUnchanged(other.ratings)),
  };
}
