import { expect, test } from 'vitest';
import { levelTable, verdictTable } from './tables.mts';
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

test('what was found in the page as it was', () => {
  const tally = emptyTally();
  for (const verdict of ['correct', 'correct', 'correct', 'ambiguous'] as const)
    countVerdict(toolIn(tally, 'Tool'), null, verdict);
  const [, tool] = verdictTable(tally);
  expect(tool?.split(/\s{2,}/u)).toEqual(['Tool', '4', '75.0 %', '25.0 %', '0.0 %', '0.0 %']);
  expect(toolIn(tally, 'Tool').byLevel.light.correct).toBe(0);
});
