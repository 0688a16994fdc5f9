import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { steps, stepsFor } from './test-steps.mjs';

const names = (chosen: string[]) => stepsFor(chosen).map(({ name }) => name);

test('without a name all steps are run', () => {
  expect(stepsFor([])).toEqual(steps);
});

test('what a step needs is run before it', () => {
  expect(names(['size'])).toEqual(['build', 'size']);
  expect(names(['e2e:firefox', 'types'])).toEqual(['types', 'build', 'build:test', 'e2e:firefox']);
});

test('every step has its script', () => {
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(steps.map(({ script }) => script)));
});
