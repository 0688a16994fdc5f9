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

export const isInAllWays = process.env['SHOWHOW_CANARIES'] === 'all';

/** Boxes for one letter each take no more than that of what comes in one piece. */
const inOnePiece: readonly Way[] = ['pasted', 'autofilled', 'put in without a key'];
const fits = ({ html }: Recipe, way: Way): boolean => !(html.includes('maxlength="1"') && inOnePiece.includes(way));

/** Each recipe in one way, or, asked for by name, in all of them. */
function waysFor(recipe: Recipe, index: number, can: Can): Way[] {
  const possible = (way: Way): boolean => fits(recipe, way) && can(recipe, way);
  if (isInAllWays) return ways.filter(possible);
  const first = index % ways.length;
  return [...ways.slice(first), ...ways.slice(0, first)].filter(possible).slice(0, 1);
}

export const secretAttempts = (can: Can): Attempt[] =>
  recipes
    .flatMap((recipe, index) => waysFor(recipe, index, can).map((way) => ({ recipe, way })))
    .map(({ recipe, way }, index) => ({ recipe, way, canary: recipe.canary(index) }));

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
