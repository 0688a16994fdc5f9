/** Which value gets into which field in which way. */
import { word } from './canaries.ts';
import { type Recipe, recipes } from './recipes.ts';
import { type Way, ways } from './ways.ts';

export interface Attempt {
  recipe: Recipe;
  way: Way;
  canary: string;
}

/** Whether a browser can be made to do it. */
export type Can = (recipe: Recipe, way: Way) => boolean;

/** Boxes for one letter each take no more than that of what comes in one piece. */
const inOnePiece: readonly Way[] = ['pasted', 'autofilled', 'put in without a key'];
const fits = ({ html }: Recipe, way: Way): boolean => !(html.includes('maxlength="1"') && inOnePiece.includes(way));

/** What is tried in one session. */
export interface Round {
  name: string;
  attempts: (can: Can) => Attempt[];
}

function attemptsOf(waysFor: (index: number) => readonly Way[], can: Can): Attempt[] {
  return recipes.flatMap((recipe, index) => {
    const way = waysFor(index).find((each) => fits(recipe, each) && can(recipe, each));
    return way ? [{ recipe, way, canary: recipe.canary(index) }] : [];
  });
}

/** Each recipe in another way than the one before it. */
const inTurn: Round = {
  name: 'each in one way',
  attempts: (can) => {
    const waysFrom = (first: number): Way[] => [...ways.slice(first), ...ways.slice(0, first)];
    return attemptsOf((index) => waysFrom(index % ways.length), can);
  },
};

/** All in turn or, asked for by name, all in each way. */
export const rounds: Round[] =
  process.env['SHOWHOW_CANARIES'] === 'all'
    ? ways.map((way) => ({ name: way, attempts: (can) => attemptsOf(() => [way], can) }))
    : [inTurn];

/** A field in which nothing is masked: what is typed there has to be found, or nothing is looked for. */
export const plainAttempt: Attempt = {
  recipe: { name: 'nothing secret', html: '<label>Where to? <input></label>', kind: 'field', canary: word },
  way: 'typed',
  canary: word(5000),
};

/** Keys pressed outside fields, which are told one by one. */
export const pressed = word(5100);

/** What each part of the extension, and the page, says in the console. */
export const said = { page: word(5200), content: word(5201), extension: word(5202), background: word(5203) };
