import type { PointerPath } from '../schema.ts';

/** The path with those samples alone whose time, in ms since the session began, is kept; null where none is. */
export function keepTimes(path: PointerPath, keeps: (time: number) => boolean): PointerPath | null {
  const kept: PointerPath = { document: path.document, t: [], x: [], y: [] };
  let time = 0;
  let last = 0;
  for (const [index, step] of path.t.entries()) {
    time += step;
    if (!keeps(time)) continue;
    kept.t.push(time - last);
    kept.x.push(path.x[index] ?? 0);
    kept.y.push(path.y[index] ?? 0);
    last = time;
  }
  return kept.t.length > 0 ? kept : null;
}
