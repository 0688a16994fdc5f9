import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { steps, stepsFor, stepsInTurn, turnOn, turns } from './test-steps.mjs';

const names = (chosen: string[]) => stepsFor(chosen).map(({ name }) => name);
const daily = steps.filter(({ turn }) => !turn);

test('in as many days as there are turns, each has one, and what is run daily is run each time', () => {
  const days = turns.map((_, day) => new Date(Date.UTC(2026, 11, 28 + day, 23, 59)));
  const runs = days.map((day) => stepsInTurn(turnOn(day)));
  for (const run of runs) expect(run.filter(({ turn }) => !turn)).toEqual(daily);
  const inTurn = runs.flatMap((run) => run.filter(({ turn }) => turn));
  expect(inTurn).toHaveLength(steps.length - daily.length);
  expect(new Set(inTurn)).toEqual(new Set(steps.filter(({ turn }) => turn)));
});

test('a turn lasts for the day, wherever that is', () => {
  const [morning, evening] = [new Date('2026-11-27T00:00:00Z'), new Date('2026-11-27T23:59:59Z')];
  expect(turnOn(morning)).toBe(turnOn(evening));
  expect(turnOn(new Date('2026-11-28T00:00:00Z'))).not.toBe(turnOn(morning));
});

test('all that take turns can be run, or none', () => {
  expect(stepsInTurn('all')).toEqual(steps);
  expect(stepsInTurn('none')).toEqual(daily);
});

test('what a step needs is run before it', () => {
  expect(names(['size'])).toEqual(['build', 'size']);
  expect(names(['e2e:firefox', 'types'])).toEqual(['types', 'build', 'build:test', 'e2e:firefox']);
});

test('every step has its script', () => {
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(steps.map(({ script }) => script)));
});
