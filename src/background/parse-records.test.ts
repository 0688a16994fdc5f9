import { expect, test } from 'vitest';
import { timesOf } from '../session/samples.ts';
import { attention, begin, keys, path, START, typing } from '../session/testing/build.ts';
import { unfinished } from '../store/testing/unfinished.ts';
import { parseRecords } from './parse-records.ts';

const records = [
  begin('a1', { ...typing(0, 'abc'), timing: { dwell: 70 } }),
  path(0, [0, 100, 400, 400]),
  keys(0, 'a1', [0, 150, 400]),
  attention(500, 'blur'),
].map((record, index) => ({ ...record, sequence: index + 1 }));

function parsed(timing: boolean, pointer: boolean, pauses: { from: number; until: number | null }[] = []) {
  const session = unfinished();
  const { capture } = session;
  return parseRecords(records, {
    ...session,
    capture: { ...capture, timing, pointer },
    pauses: pauses.map((pause) => ({ ...pause, reason: 'user' })),
  });
}

test('signals that nobody agreed to are not written, and leave no gap', () => {
  const { records: kept, refused } = parsed(false, false);
  expect(refused).toEqual([]);
  expect(kept.map(({ kind, sequence }) => [kind, sequence])).toEqual([
    ['action', 1],
    ['retract', 2],
    ['retract', 3],
    ['retract', 4],
  ]);
  expect(JSON.stringify(kept)).not.toContain('timing');
});

test('each is agreed to by itself', () => {
  expect(parsed(true, false).records.map(({ kind }) => kind)).toEqual(['action', 'retract', 'keys', 'attention']);
  expect(parsed(false, true).records.map(({ kind }) => kind)).toEqual(['action', 'path', 'retract', 'retract']);
  expect(parsed(true, true).records).toEqual(records);
});

test('of a path that goes on in a pause only what is outside of it is written', () => {
  const { records: kept } = parsed(true, true, [{ from: START + 200, until: START + 800 }]);
  const [, points, intervals, change] = kept;
  if (points?.kind !== 'path' || intervals?.kind !== 'keys') throw new Error('not kept');
  expect(timesOf(points)).toEqual([START, START + 100, START + 900]);
  expect(points.x).toEqual([0, 1, 3]);
  expect(timesOf(intervals)).toEqual([START, START + 150]);
  expect(change?.kind).toBe('retract');
});

test('a record that cannot be written as JSON costs only itself', () => {
  const circular: { kind: string; self?: unknown } = { kind: 'none' };
  circular.self = circular;
  const { records: kept, refused } = parseRecords([circular, { kind: 1n }, ...records], unfinished());
  expect(refused.map(({ raw }) => raw)).toEqual([null, null]);
  expect(kept).toHaveLength(records.length);
});

test('a record that the schema cannot even look at costs only itself', () => {
  const odd = { ...records[0], action: { length: { toString: null } } };
  const { records: kept, refused } = parseRecords([odd, ...records], unfinished());
  expect(refused).toEqual([{ sequence: 1, problem: 'It could not be read.', raw: odd }]);
  expect(kept).toHaveLength(records.length);
});
