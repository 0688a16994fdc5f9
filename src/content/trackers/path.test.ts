import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { UnnumberedRecord } from '../../session/record.ts';
import { timesOf } from '../../session/samples.ts';
import type { Listening } from '../listening.ts';
import { trackPath } from './path.ts';

type Move = { at: number; x?: number; type?: string };

/** What is recorded of such moves, each at its time in ms. */
function recorded(moves: Move[]): { time: number; x: number }[] {
  vi.useFakeTimers();
  const records: UnnumberedRecord[] = [];
  let hear: (event: object) => void = () => undefined;
  const on = ((_: string, handle: typeof hear) => {
    hear = handle;
  }) as unknown as Listening['on'];
  const flush = trackPath({ on, signal: new AbortController().signal, add: (record) => void records.push(record) });
  let now = 0;
  for (const { at, x = 0, type = 'mouse' } of moves) {
    vi.advanceTimersByTime(at - now);
    now = at;
    hear({ pointerType: type, timeStamp: at, clientX: x, clientY: 0 });
  }
  flush();
  vi.useRealTimers();
  const points = records.flatMap((record) =>
    record.kind === 'path' ? timesOf(record).map((time, index) => ({ time, x: record.x[index] ?? Number.NaN })) : [],
  );
  return points;
}

test('every move of a display with 60 Hz is kept, but for one in a second or so', () => {
  const moves = Array.from({ length: 600 }, (_, index) => ({ at: (index * 1000) / 60, x: index }));
  expect(recorded(moves).length).toBeGreaterThan(580);
});

test('a display with 144 Hz is thinned out evenly', () => {
  const moves = Array.from({ length: 144 * 5 }, (_, index) => ({ at: (index * 1000) / 144, x: index }));
  const times = recorded(moves).map(({ time }) => time);
  const widest = Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? 0)));
  expect(times.length).toBeGreaterThan(200);
  expect(widest).toBeLessThan(25);
});

test('where the mouse comes to rest is kept, though it came soon after the point before', () => {
  const points = recorded([
    { at: 0, x: 1 },
    { at: 8, x: 2 },
    { at: 10, x: 3 },
    { at: 500, x: 4 },
    { at: 504, x: 5 },
  ]);
  expect(points.map(({ x }) => x)).toEqual([1, 3, 4, 5]);
});

test('fingers leave no path', () => {
  expect(
    recorded([
      { at: 0, type: 'touch' },
      { at: 50, type: 'pen' },
      { at: 100, x: 7 },
    ]),
  ).toHaveLength(1);
});

test('there are never more than sixty in any second, in order, and all where the mouse was', () => {
  const steps = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(steps, (given) => {
      let at = 0;
      const moves = given.map((step, x) => {
        at += step;
        return { at, x };
      });
      const points = recorded(moves);
      const first = points[0];
      for (const { time, x } of points) {
        // One origin of all times.
        const moved = (moves[x]?.at ?? 0) - (moves[first?.x ?? 0]?.at ?? 0);
        expect(Math.abs(time - (first?.time ?? 0) - moved)).toBeLessThanOrEqual(1);
      }
      points.forEach(({ time }, index) => {
        expect(time).toBeGreaterThanOrEqual(points[index - 1]?.time ?? 0);
        const sixtyBefore = points[index - 60]?.time ?? -Infinity;
        expect(Math.round(time) - Math.round(sixtyBefore)).toBeGreaterThanOrEqual(1000);
      });
    }),
    { numRuns: 200 },
  );
});
