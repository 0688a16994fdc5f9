/** `npm run fit`: fits the weights of `src/target/locating` to pairs of pages of the tuning set, and writes them down. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveApps } from '../../../e2e/apps/serve.ts';
import { traitNames } from '../../../src/target/locating/agreement.ts';
import { bundleForPage } from '../../../tools/bundle-for-page.mts';
import { openChromium, openPage } from '../browser.mts';
import { type Level, levels } from '../mutations/versions.ts';
import type { Comparison } from '../page.ts';
import { corpus } from '../pages.mts';
import { showhowName } from '../tools/names.ts';
import { fit } from './fit.ts';
import { prior } from './prior.ts';

const SEEDS = 5;
/** Other ones than the bench has. */
const FIRST_SEED = 101;
const ELEMENTS = 40;
const STRENGTH = 5;
const root = resolve(import.meta.dirname, '../../..');
const cache = resolve(root, '.cache/selectors-pairs.json');
const written = resolve(root, 'src/target/locating/weights.ts');

async function collect(): Promise<Comparison[]> {
  const [script = '', still = ''] = await Promise.all(
    ['page.ts', 'still.ts'].map((name) => bundleForPage(resolve(import.meta.dirname, '..', name))),
  );
  const [server, browser] = await Promise.all([serveApps(), openChromium()]);
  const comparisons: Comparison[] = [];
  try {
    for (const { name, path, set } of corpus) {
      if (set !== 'tuning') continue;
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) {
        const page = await openPage(browser, still, server.at(path));
        await page.evaluate(script);
        await page.evaluate(
          ([given, count, tool]) => {
            globalThis.selectorsBench = openSelectorsBench(given, count);
            selectorsBench.make(Infinity, [tool]);
          },
          [`${name} ${seed}`, ELEMENTS, showhowName] as const,
        );
        for (const level of Object.keys(levels) as Level[]) {
          await page.evaluate((degree) => void selectorsBench.change('tuning', degree), level);
          await page.evaluate(() => new Promise((settled) => setTimeout(settled, 30)));
          comparisons.push(...(await page.evaluate(() => selectorsBench.compare())));
        }
        await page.close();
      }
      console.log(`${name}: ${comparisons.length} pairs in all`);
    }
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
  return comparisons;
}

const { values } = parseArgs({ options: { again: { type: 'boolean' }, strength: { type: 'string' } } });
const comparisons: Comparison[] =
  values.again && existsSync(cache) ? JSON.parse(await readFile(cache, 'utf8')) : await collect();
await mkdir(resolve(root, '.cache'), { recursive: true });
await writeFile(cache, JSON.stringify(comparisons));
const missed = comparisons.filter(({ now, isThere }) => isThere && now === null).length;
console.log(`${comparisons.length} pairs; ${missed} in which the element is there, but not among what was compared`);
const { weights, loss } = fit(
  comparisons.filter(({ isTold }) => isTold),
  prior,
  Number(values.strength ?? STRENGTH),
);
console.log(`loss: ${loss.before.toFixed(4)} before, ${loss.after.toFixed(4)} after`);
const lines = ([...traitNames, 'whole'] as const).map((name) => {
  const { same, similar, other, lost, rarity } = weights.traits[name];
  const [a, b, c, d, e] = [same, similar, other, lost, rarity].map((number) => number.toFixed(2));
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
  gone: { always: ${weights.gone.always.toFixed(2)}, population: ${weights.gone.population.toFixed(2)} },
};
`,
);
