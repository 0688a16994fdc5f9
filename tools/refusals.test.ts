/** A collector's refusals, held against the sentences that people read. */
import { expect, test } from 'vitest';
import { problems } from '../collector/api/problem.ts';
import { collectorProblemWords } from '../src/wording/collector-problem.ts';

/** Those that a worker's requests can be answered with, and of which nothing but their code can be said. */
const unsaid = [
  'not-json',
  'invalid-request',
  'replayed',
  'key-in-use',
  'withdrawn',
  'wrong-media-type',
  'wrong-digest',
];
/** Of the lead's side alone. */
const ofLeads = [
  'signed-out',
  'link-invalid',
  'not-allowed',
  'csrf-token',
  'wrong-origin',
  'already-decided',
  'last-owner',
  'name-taken',
];

test('every refusal of a collector that a worker can do something about has a sentence', () => {
  const without = Object.keys(problems).filter((code) => collectorProblemWords(code).includes(code));
  expect(without.toSorted()).toEqual([...unsaid, ...ofLeads].toSorted());
});
