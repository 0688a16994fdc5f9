/** What is masked of the canaries when they are typed: by Showhow and by other products, each as it is unless something is chosen. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Attempt, plainAttempt } from '../../e2e/canary/attempts.ts';
import { word } from '../../e2e/canary/canaries.ts';
import { recipes } from '../../e2e/canary/recipes.ts';
import { placesOf } from '../../e2e/canary/search.ts';
import { openPeers } from './peers.mts';
import type { Product } from './product.ts';
import { showhow } from './showhow.mts';
import { type Column, sumsOf, tableOf, withTable } from './table.ts';

const path = resolve(import.meta.dirname, '../../docs/privacy.md');
const paragraph = word(9000);
const attempts: Attempt[] = [...recipes, plainAttempt.recipe].map((recipe, index) => ({
  recipe,
  way: 'typed',
  canary: recipe.canary(index),
}));

async function columnOf({ name, record }: Product): Promise<Column> {
  const silent = await record({ attempts, paragraph, repeats: false });
  const loud = await record({ attempts, paragraph, repeats: true });
  const verdicts = attempts.map(({ canary }) => {
    if (placesOf(canary, silent).length > 0) return 'leaked';
    return placesOf(canary, loud).length > 0 ? 'echo' : 'masked';
  });
  return {
    product: name,
    verdicts: verdicts.slice(0, recipes.length),
    open: { typed: verdicts.at(-1) === 'leaked', said: placesOf(paragraph, silent).length > 0 },
  };
}

export async function measureMasking(): Promise<void> {
  const peers = await openPeers();
  const columns: Column[] = [];
  try {
    for (const product of [showhow, ...peers.products]) columns.push(await columnOf(product));
  } finally {
    await peers.close();
  }
  const table = tableOf(
    recipes.map(({ name }) => name),
    columns,
  );
  console.log(table);
  console.log(`\n${columns.map(({ product }) => product).join(', ')}; typed, as they are unless something is chosen`);
  for (const [what, ...figures] of sumsOf(columns))
    console.log(`${what.padEnd(46)}${figures.map((each) => each.padStart(14)).join('')}`);
  await writeFile(path, withTable(await readFile(path, 'utf8'), table));
}
