/**
 * `npm run fit`: fits the weights of `src/target/locating` to pairs of pages of the tuning set, and writes them down.
 * `--pages folder` adds those of `more-pages.mts`, fetched into that folder where they are not there yet, `--data test_data`
 * the published pairs of real pages; `--again` takes the pairs of the last time, `--strength 20` holds more to what was
 * believed before.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchPackages } from '../../fetch-packages.mts';
import { readPairs } from '../../similo/data.mts';
import { agreementsIn } from '../../similo/traits.ts';
import { type FamilyName, familyNames, type Level, levels } from '../mutations/versions.ts';
import type { Comparison } from '../page.ts';
import { corpus } from '../pages.mts';
import { seededRandom, seedOf } from '../random.ts';
import { showhowName } from '../tools/names.ts';
import { makeOlder, type Visit, visitAll } from '../visits.mts';
import { morePackages, morePages } from './more-pages.mts';
import { unpack } from './packed.ts';
import type { Pair } from './pair.ts';
import { prior } from './prior.ts';
import { fitBoth } from './stages.ts';
import { written } from './written.ts';

/** Other ones than the bench has. */
const SEEDS = [101, 102, 103];
const ELEMENTS = 40;
const STRENGTH = 5;
const root = resolve(import.meta.dirname, '../../..');
const cache = resolve(root, '.cache/selectors-pairs.json');
const weights = resolve(root, 'src/target/locating/weights.ts');

/** One version of a page, with all its pairs. */
interface Version {
  page: string;
  seed: string;
  level: Level;
  families: FamilyName[];
  comparisons: Comparison[];
}

/** Pages of one package have their menus in common: none is tried by who has learned from another of them. */
const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(1, path.startsWith('/practice/') ? 2 : 3)
    .join('/');

/** One, or two together. */
function familiesOf(seed: string): FamilyName[] {
  const random = seededRandom(seedOf('families', seed));
  return random.shuffled(familyNames).slice(0, random.chance(0.5) ? 1 : 2);
}

async function compareOn(visit: Visit): Promise<Version[]> {
  const { page, seed, candidate } = visit;
  await page.evaluate(
    ([given, count, tool]) => {
      globalThis.selectorsBench = openSelectorsBench(given, count);
      selectorsBench.make(Infinity, [tool]);
    },
    [seed, ELEMENTS, showhowName] as const,
  );
  const versions: Version[] = [];
  const families = familiesOf(seed);
  for (const level of Object.keys(levels) as Level[]) {
    await makeOlder(visit, level, families);
    const comparisons = await page.evaluate(() => selectorsBench.compare());
    versions.push({ page: packageOf(candidate.path), seed, level, families, comparisons });
  }
  return versions;
}

/** @param folder where the packages of more pages are */
async function collect(folder?: string): Promise<Version[]> {
  if (folder !== undefined) await fetchPackages(morePackages, folder);
  const tuning = [...corpus, ...(folder === undefined ? [] : morePages)].filter(
    ({ set, where }) => set === 'tuning' && where === 'page',
  );
  const versions: Version[] = [];
  await visitAll(
    tuning,
    SEEDS,
    async (visit) => {
      versions.push(...(await compareOn(visit)));
      console.log(`${visit.seed}: ${versions.length} versions in all`);
    },
    folder === undefined ? {} : { more: resolve(folder) },
  );
  return versions;
}

function pairsIn({ page, seed, level, families, comparisons }: Version): Pair[] {
  const unseen = seededRandom(seedOf('unseen', seed, level)).pick(families);
  return comparisons
    .filter(({ group }) => group === 'told')
    .map(({ agreements, population, isNameless, isForeign, now }) => ({
      choice: { agreements: agreements.map(unpack), population, isNameless, isForeign },
      now,
      page,
      done: families,
      unseen,
      version: `${seed}, ${level}`,
    }));
}

/** @param folder `test_data`, as for `npm run bench -- similo` */
async function published(folder: string): Promise<Pair[]> {
  const pairs = await readPairs(folder);
  return pairs.map((pair) => ({
    choice: { agreements: agreementsIn(pair), population: pair.elements.length, isNameless: true },
    now: pair.now,
    page: pair.site,
    done: [],
    unseen: '',
    version: pair.site,
  }));
}

const { values } = parseArgs({
  options: {
    again: { type: 'boolean' },
    data: { type: 'string' },
    pages: { type: 'string' },
    strength: { type: 'string' },
  },
});
const versions: Version[] =
  values.again && existsSync(cache) ? JSON.parse(await readFile(cache, 'utf8')) : await collect(values.pages);
await mkdir(resolve(root, '.cache'), { recursive: true });
await writeFile(cache, JSON.stringify(versions));
const all = versions.flatMap(({ comparisons }) => comparisons);
const missed = all.filter(({ now, isThere }) => isThere && now === null).length;
console.log(`${all.length} pairs; ${missed} in which the element is there, but not among what was compared`);
const pairs = [...versions.flatMap(pairsIn), ...(values.data === undefined ? [] : await published(values.data))];
const fitted = fitBoth(pairs, prior, Number(values.strength ?? STRENGTH), (line) => console.log(line));
await writeFile(weights, written(fitted.weights, fitted.sureness));
