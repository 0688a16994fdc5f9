import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDragPath, type PathPoint, simplify } from './drag-path.ts';

test('a straight way is its two ends', () => {
  const path = createDragPath(0, 0, 1000);
  for (let step = 1; step <= 100; step += 1) path.add(step, step * 2, 1000 + step * 16);
  expect(path.points()).toEqual([
    [0, 0, 0],
    [100, 200, 1600],
  ]);
});

test('corners, turns and rests are kept', () => {
  const path = createDragPath(0, 0, 0);
  for (const [x, y, time] of [
    [50, 0, 50],
    [100, 0, 100],
    [100, 50, 150],
    [100, 100, 200],
    [100, 100, 900],
    [100, 20, 1000],
  ] as const)
    path.add(x, y, time);
  expect(path.points()).toEqual([
    [0, 0, 0],
    [100, 0, 100],
    [100, 100, 200],
    [100, 100, 900],
    [100, 20, 1000],
  ]);
});

test('a press that did not move is one point twice at most', () => {
  expect(createDragPath(5, 6, 0).points()).toEqual([[5, 6, 0]]);
});

test('an endless scribble stays short', () => {
  const path = createDragPath(0, 0, 0);
  for (let step = 1; step < 50_000; step += 1) path.add((step * 7919) % 500, (step * 104_729) % 500, step * 16);
  expect(path.points().length).toBeLessThanOrEqual(300);
  expect(path.points()[0]).toEqual([0, 0, 0]);
});

const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));

test('every way keeps its ends, its order, and lies within a pixel of what is left of it', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), (way) => {
      const points = way.map(([x, y], index): PathPoint => [x, y, index * 16]);
      const kept = simplify(points);
      expect(kept[0]).toEqual(points[0]);
      expect(kept.at(-1)).toEqual(points.at(-1));
      expect(kept).toEqual(kept.toSorted((a, b) => a[2] - b[2]));
      for (const [x, y] of points)
        expect(Math.min(...stretches(kept).map((one) => distance(x, y, one)))).toBeLessThan(1.001);
    }),
  );
});

const stretches = (points: PathPoint[]): [PathPoint, PathPoint][] =>
  points.slice(1).map((end, index) => [points[index] as PathPoint, end]);

/** By trying many points of the stretch, so as not to compute it the same way again. */
function distance(x: number, y: number, [[ax, ay], [bx, by]]: [PathPoint, PathPoint]): number {
  // So near to each other, on the longest stretch, that the nearest of them is less than 0.001 farther than the stretch itself.
  const steps = 6000;
  let least = Infinity;
  for (let step = 0; step <= steps; step += 1) {
    const part = step / steps;
    least = Math.min(least, Math.hypot(ax + (bx - ax) * part - x, ay + (by - ay) * part - y));
  }
  return least;
}
