import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readLabels } from './labels.mts';
import { pairs } from './pairs.mts';

it('has labels of each pair, and of no other', () => {
  const files = readdirSync(resolve(import.meta.dirname, 'labels'));
  expect(files.toSorted()).toEqual(pairs.map(({ name }) => `${name}.json`).toSorted());
});

it.each(pairs.map(({ name }) => name))('asks for each element of %s once', async (name) => {
  const paths = (await readLabels(name)).map((label) => label.old);
  expect(new Set(paths).size).toBe(paths.length);
});
