/**
 * `npm run fit`: fits the weights of `src/target/locating` to pairs of pages of the tuning set, and writes them down.
 * `--data test_data` adds the published pairs of real pages, `--again` takes the pairs of the last time, `--strength 20` holds
 * more to what was believed before.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { traitNames } from '../../../src/target/locating/agreement.ts';
import { readPairs } from '../../similo/data.mts';
import { agreementsIn } from '../../similo/traits.ts';
import { type Level, levels } from '../mutations/versions.ts';
import type { Comparison } from '../page.ts';
import { corpus } from '../pages.mts';
import { showhowName } from '../tools/names.ts';
import { makeOlder, type Visit, visitAll } from '../visits.mts';
import { fit } from './fit.ts';
import { pack } from './packed.ts';
import { prior } from './prior.ts';

/** Other ones than the bench has. */
const SEEDS = [101, 102, 103, 104];
const ELEMENTS = 40;
const STRENGTH = 5;
const root = resolve(import.meta.dirname, '../../..');
const cache = resolve(root, '.cache/selectors-pairs.json');
const written = resolve(root, 'src/target/locating/weights.ts');

async function compareOn(visit: Visit): Promise<Comparison[]> {
  const { page, seed } = visit;
  await page.evaluate(
    ([given, count, tool]) => {
      globalThis.selectorsBench = openSelectorsBench(given, count);
      selectorsBench.make(Infinity, [tool]);
    },
    [seed, ELEMENTS, showhowName] as const,
  );
  const comparisons: Comparison[] = [];
  for (const level of Object.keys(levels) as Level[]) {
    await makeOlder(visit, level);
    comparisons.push(...(await page.evaluate(() => selectorsBench.compare())));
  }
  return comparisons;
}

async function collect(): Promise<Comparison[]> {
  const tuning = corpus.filter(({ set, where }) => set === 'tuning' && where === 'page');
  const comparisons: Comparison[] = [];
  await visitAll(tuning, SEEDS, async (visit) => {
    comparisons.push(...(await compareOn(visit)));
    console.log(`${visit.seed}: ${comparisons.length} pairs in all`);
  });
  return comparisons;
}

/** @param folder `test_data`, as for `npm run bench -- similo` */
async function published(folder: string): Promise<Comparison[]> {
  const pairs = await readPairs(folder);
  return pairs.map((pair) => ({
    agreements: agreementsIn(pair).map(pack),
    population: pair.elements.length,
    now: pair.now,
    isThere: true,
    isTold: true,
  }));
}

const { values } = parseArgs({
  options: { again: { type: 'boolean' }, data: { type: 'string' }, strength: { type: 'string' } },
});
const comparisons: Comparison[] =
  values.again && existsSync(cache) ? JSON.parse(await readFile(cache, 'utf8')) : await collect();
await mkdir(resolve(root, '.cache'), { recursive: true });
await writeFile(cache, JSON.stringify(comparisons));
const missed = comparisons.filter(({ now, isThere }) => isThere && now === null).length;
console.log(`${comparisons.length} pairs; ${missed} in which the element is there, but not among what was compared`);
const { weights, loss } = fit(
  [...comparisons.filter(({ isTold }) => isTold), ...(values.data === undefined ? [] : await published(values.data))],
  prior,
  Number(values.strength ?? STRENGTH),
);
console.log(`loss: ${loss.before.toFixed(4)} before, ${loss.after.toFixed(4)} after`);
const rounded = (weight: number): number => Math.round(weight * 100) / 100;
const lines = ([...traitNames, 'whole'] as const).map((name) => {
  const { same, similar, other, lost, rarity } = weights.traits[name];
  const [a, b, c, d, e] = [same, similar, other, lost, rarity].map(rounded);
  return `    ${name}: { same: ${a}, similar: ${b}, other: ${c}, lost: ${d}, rarity: ${e} },`;
});
await writeFile(
  written,
  `/** Written by \`npm run fit\`. */
import type { Weights } from './likeness.ts';

export const weights: Weights = {
  traits: {
${lines.join('\n')}
  },
  gone: { always: ${rounded(weights.gone.always)}, population: ${rounded(weights.gone.population)} },
};
`,
);
