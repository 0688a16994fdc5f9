import { expect, test } from 'vitest';
import { levelTable } from './tables.mts';
import { countVerdict, emptyTally, toolIn } from './tally.mts';

test('how many were found, not sure and wrong, by how much the page has changed', () => {
  const tally = emptyTally();
  const tool = toolIn(tally, 'Tool');
  for (const verdict of ['correct', 'correct', 'none', 'wrong'] as const) countVerdict(tool, 'light', verdict);
  countVerdict(tool, 'heavy', 'correct');
  const [, light, medium, heavy] = levelTable(tally, 'Tool');
  expect(light?.split(/\s{2,}/u)).toEqual(['', 'light', '4', '50.0 %', '25.0 %', '25.0 %']);
  expect(medium?.split(/\s{2,}/u)).toEqual(['', 'medium', '0', '–', '–', '–']);
  expect(heavy?.split(/\s{2,}/u)).toEqual(['', 'heavy', '1', '100.0 %', '0.0 %', '0.0 %']);
});
