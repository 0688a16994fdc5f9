/** A mouse that browsers take for a person's. */
import { cdp } from 'vitest/browser';

export type Point = [x: number, y: number];

/** The runner shows the tests' frame smaller than it is. DevTools points into the window around it. */
export async function mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', [x, y]: Point): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth);
  const scale = frame.width / window.innerWidth;
  const at = { x: frame.x + x * scale, y: frame.y + y * scale };
  const buttons = type === 'mouseReleased' ? 0 : 1;
  await cdp().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons, clickCount: 1 });
}

export async function dragAlong(way: Point[]): Promise<void> {
  const [first = [0, 0], ...others] = way;
  await mouse('mousePressed', first);
  for (const point of others) await mouse('mouseMoved', point);
  await mouse('mouseReleased', others.at(-1) ?? first);
}

export function between([x, y]: Point, [toX, toY]: Point): Point[] {
  return Array.from({ length: 6 }, (_, step): Point => [x + ((toX - x) * step) / 5, y + ((toY - y) * step) / 5]);
}
