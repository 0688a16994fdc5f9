/** A mouse that browsers take for a person's. */
import { cdp } from 'vitest/browser';

export type Point = [x: number, y: number];

/** The runner shows the tests' frame smaller than it is. DevTools points into the window around it. */
export function onScreen([x, y]: Point): { x: number; y: number } {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth);
  const scale = frame.width / window.innerWidth;
  return { x: frame.x + x * scale, y: frame.y + y * scale };
}

type MouseEventType = 'mousePressed' | 'mouseMoved' | 'mouseReleased';

export async function mouse(type: MouseEventType, at: Point, clickCount = 1): Promise<void> {
  const buttons = type === 'mouseReleased' ? 0 : 1;
  await cdp().send('Input.dispatchMouseEvent', { type, ...onScreen(at), button: 'left', buttons, clickCount });
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
