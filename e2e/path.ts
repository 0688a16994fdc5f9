/** Whether the path that was recorded of a drag is that of the mouse. */

/** CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** How far the path may stray where it was simplified. CSS pixels. */
const STRAY = 8;

function fromSegment({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

function fromLine(point: Point, line: Point[]): number {
  return Math.min(...line.map((each, at) => fromSegment(point, each, line[at + 1] ?? each)));
}

export function pathOfDragDifferences(recorded: [number, number, number][], moves: Point[]): string[] {
  const line = recorded.map(([x, y]) => ({ x, y }));
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return ['path is empty'];
  const found: string[] = [];
  const [start, end] = [moves[0] ?? first, moves.at(-1) ?? last];
  if (Math.hypot(first.x - start.x, first.y - start.y) > STRAY) found.push('path does not begin at the press');
  if (Math.hypot(last.x - end.x, last.y - end.y) > STRAY) found.push('path does not end at the release');
  const astray = line.filter((point) => fromLine(point, moves) > STRAY);
  if (astray.length > 0) found.push(`path strays to ${JSON.stringify(astray[0])}`);
  const missed = moves.filter((point) => fromLine(point, line) > STRAY);
  if (missed.length > 0) found.push(`path misses ${JSON.stringify(missed[0])}`);
  const times = recorded.map(([, , time]) => time);
  if (times.some((time, at) => time < (times[at - 1] ?? 0))) found.push('path goes back in time');
  return found;
}
