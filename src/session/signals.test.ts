import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { DocumentRecord } from './record.ts';
import { keepSamples, stepsOf, timesOf } from './samples.ts';
import { attention, begin, build, click, keys, path, retract, revise, START, typing } from './testing/build.ts';

const agreed = build([]).capture;

test('the pieces of a document’s path are one path', () => {
  const { pointer } = assemble(
    build([
      { id: 'one', records: [path(100, [0, 17, 16]), path(1200, [0, 50])] },
      { id: 'two', openedAt: 2000, records: [path(3000.4, [0])] },
      { id: 'three', openedAt: 4000 },
    ]),
  );
  expect(pointer).toEqual([
    { document: 'd1', t: [100, 17, 16, 1067, 50], x: [0, 1, 2, 0, 1], y: [0, 10, 20, 0, 10] },
    { document: 'd2', t: [3000], x: [0], y: [0] },
  ]);
});

test('rounding does not add up', () => {
  const times = Array.from({ length: 600 }, (_, index) => index * 16.6667);
  const { pointer } = assemble(build([{ id: 'one', records: times.map((time) => path(time, [0])) }]));
  const sum = pointer?.[0]?.t.reduce((total, step) => total + step, 0);
  expect(sum).toBe(Math.round(599 * 16.6667));
});

test('a path never goes backwards, whatever the clock does', () => {
  const { pointer } = assemble(build([{ id: 'one', records: [path(500, [0]), path(400, [0]), path(600, [0])] }]));
  expect(pointer?.[0]?.t).toEqual([500, 0, 100]);
});

test('attention is in time order over all documents', () => {
  const { attention: changes } = assemble(
    build([
      { id: 'one', records: [attention(10, 'focus'), attention(300, 'blur')] },
      { id: 'two', tab: 2, openedAt: 100, records: [attention(200, 'visible')] },
    ]),
  );
  expect(changes).toEqual([
    { at: 10, tab: 't1', document: 'd1', change: 'focus' },
    { at: 200, tab: 't2', document: 'd2', change: 'visible' },
    { at: 300, tab: 't1', document: 'd1', change: 'blur' },
  ]);
});

test('intervals between keystrokes go to the action that the keys made', () => {
  const { actions } = assemble(
    build([
      {
        id: 'one',
        records: [
          begin('a1', { ...typing(100, 'abc'), timing: { dwell: 70 } }),
          keys(98, 'a1', [0, 120]),
          begin('a2', click(500)),
          keys(330, 'a1', [0]),
          begin('a3', typing(700, 'x')),
          keys(699, 'a3', [0]),
        ],
      },
    ]),
  );
  expect(actions.map((action) => 'timing' in action && action.timing)).toEqual([
    { dwell: 70, keys: [120, 112] },
    false,
    { keys: [] },
  ]);
});

test('keys of an action that was taken back are gone with it', () => {
  const { actions } = assemble(
    build([{ id: 'one', records: [begin('a1', typing(1, 'a')), keys(1, 'a1', [0, 5]), retract(9, 'a1')] }]),
  );
  expect(actions).toEqual([]);
});

test('what turns out to be a secret keeps no timing', () => {
  const { actions } = assemble(
    build([
      {
        id: 'one',
        records: [
          begin('a1', { ...typing(100, 'abc'), timing: { dwell: 70 } }),
          keys(98, 'a1', [0, 120]),
          revise(400, 'a1', { value: { masked: 'secret' }, text: { masked: 'secret' } }),
        ],
      },
    ]),
  );
  expect(actions[0]).not.toHaveProperty('timing');
});

test('a session that these signals were not agreed to for has no lists of them', () => {
  const records = [path(100, [0, 17]), attention(10, 'focus')];
  const session = assemble(build([{ id: 'one', records }], { capture: { ...agreed, timing: false, pointer: false } }));
  expect(session).not.toHaveProperty('pointer');
  expect(session).not.toHaveProperty('attention');
  const empty = assemble(build([{ id: 'one' }]));
  expect(empty).toMatchObject({ pointer: [], attention: [] });
});

test('columns of different lengths are refused', () => {
  const record = { ...path(0, [0, 1, 2]), sequence: 1 };
  expect(DocumentRecord.safeParse(record).success).toBe(true);
  expect(DocumentRecord.safeParse({ ...record, y: [1, 2] }).success).toBe(false);
  expect(DocumentRecord.safeParse({ ...record, t: [0, -1, 2] }).success).toBe(false);
});

test('samples are left out without moving the others in time', () => {
  const record = { ...path(100, [0, 10, 10, 10]), sequence: 4 } as Extract<DocumentRecord, { kind: 'path' }>;
  const times = timesOf(record);
  const kept = keepSamples(record, (time) => time !== START + 110 && time !== START + 100);
  expect(kept).toMatchObject({ sequence: 4, x: [2, 3], y: [20, 30] });
  expect(kept && timesOf(kept)).toEqual(times.slice(2));
  expect(keepSamples(record, () => false)).toBeNull();
  expect(keepSamples(record, () => true)).toBe(record);
  expect(stepsOf(times)).toEqual([START + 100, 10, 10, 10]);
});
