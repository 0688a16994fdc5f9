/** A few thousand inputs each time; `npm run fuzz` takes a million. */
import { expect, test } from 'vitest';
import { properties } from './properties.ts';
import { runProperty } from './run-property.ts';

const INPUTS = 1000;

test.each(properties.map((property) => [property.name, property] as const))('%s', async (_, property) => {
  const seed = Math.trunc(Math.random() * 0x7fffffff);
  await expect(runProperty(property, INPUTS, seed)).resolves.toMatchObject({ inputs: INPUTS });
});
