import type { Position } from '../session/schema.ts';

/** Keys that move, and which way: they scroll, and choose in a list. */
export const movingKeys: Record<string, Position> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  PageUp: { x: 0, y: -1 },
  PageDown: { x: 0, y: 1 },
  Home: { x: 0, y: -1 },
  End: { x: 0, y: 1 },
  ' ': { x: 0, y: 1 },
};
export const isMoving = (key: string): boolean => Object.hasOwn(movingKeys, key);
