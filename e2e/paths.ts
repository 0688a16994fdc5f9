/** What can be said of a recorded path of the mouse. */
import { timesOf } from '../src/session/samples.ts';
import type { PointerPath, Position } from '../src/session/schema.ts';

/** When each point was, in ms since the start. */
export const pathTimes = ({ t }: PointerPath): number[] => timesOf({ time: 0, t });

/** Points that are the sixty-first within a second. */
export function crowdedPoints(path: PointerPath): number[] {
  const at = pathTimes(path);
  return at.filter((time, index) => time - (at[index - 60] ?? -Infinity) < 1000);
}

/** Whether a path ends at a position, but for the rounding of pixels. */
export function leadsTo({ x, y }: PointerPath, position: Position): boolean {
  const [lastX = Number.NaN, lastY = Number.NaN] = [x.at(-1), y.at(-1)];
  return Math.abs(lastX - position.x) <= 1 && Math.abs(lastY - position.y) <= 1;
}
