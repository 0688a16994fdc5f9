/** The way of a pressed pointer, in as few points as tell it. */
import { round } from './tracking.ts';

/** x, y in CSS pixels, ms since the press. */
export type PathPoint = [x: number, y: number, time: number];

export interface DragPath {
  add: (x: number, y: number, time: number) => void;
  points: () => PathPoint[];
}

/** No point lies farther than this from the simplified way. CSS pixels */
const TOLERANCE = 1;
/** A hand that rests on the way is told apart from one that moves on. ms */
const REST = 150;
/** More than a minute at 60 a second is thinned out before it is simplified. */
const MOST_POINTS = 4000;
const MOST_KEPT = 300;

/** @param start ms since the Unix epoch */
export function createDragPath(x: number, y: number, start: number): DragPath {
  let points: PathPoint[] = [[round(x), round(y), 0]];
  return {
    add(toX, toY, time) {
      points.push([round(toX), round(toY), Math.max(0, Math.round(time - start))]);
      if (points.length > MOST_POINTS) points = points.filter((_, index) => index % 2 === 0);
    },
    points: () => limited(simplify(points)),
  };
}

function limited(points: PathPoint[]): PathPoint[] {
  let tolerance = TOLERANCE;
  let kept = points;
  while (kept.length > MOST_KEPT) {
    tolerance *= 2;
    kept = simplify(kept, tolerance);
  }
  return kept;
}

/** Ramer, Douglas and Peucker’s; what rests keeps its beginning and end. */
export function simplify(points: PathPoint[], tolerance = TOLERANCE): PathPoint[] {
  const keep = new Set<number>([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    const farthest = farthestBetween(points, first, last);
    if (farthest.distance <= tolerance) continue;
    keep.add(farthest.index);
    spans.push([first, farthest.index], [farthest.index, last]);
  }
  points.forEach(([, , time], index) => {
    const next = points[index + 1];
    if (tolerance === TOLERANCE && next && next[2] - time >= REST) keep.add(index).add(index + 1);
  });
  return points.filter((_, index) => keep.has(index));
}

function farthestBetween(points: PathPoint[], first: number, last: number): { index: number; distance: number } {
  const farthest = { index: first, distance: -1 };
  const [start, end] = [points[first], points[last]];
  if (!start || !end) return farthest;
  for (let index = first + 1; index < last; index += 1) {
    const point = points[index];
    const distance = point ? distanceTo(point, start, end) : -1;
    if (distance > farthest.distance) Object.assign(farthest, { index, distance });
  }
  return farthest;
}

/** From the stretch between two points, not from the line through them: a way may turn back on itself. */
function distanceTo([x, y]: PathPoint, [ax, ay]: PathPoint, [bx, by]: PathPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
