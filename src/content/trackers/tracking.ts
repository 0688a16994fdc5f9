import type { LocalTarget } from '../../session/record.ts';
import type { Masked, MaskKind, Modifier, Position } from '../../session/schema.ts';
import type { ActionLog } from '../action-log.ts';
import type { Listening } from '../listening.ts';

/** What every tracker of actions is given. */
export interface Tracking extends Listening {
  log: ActionLog;
  describe: (element: Element) => LocalTarget;
  maskOf: (element: Element) => MaskKind | null;
}

export function modifiersOf(event: MouseEvent | KeyboardEvent): Modifier[] {
  const modifiers: Modifier[] = [];
  if (event.altKey) modifiers.push('Alt');
  if (event.ctrlKey) modifiers.push('Control');
  if (event.metaKey) modifiers.push('Meta');
  if (event.shiftKey) modifiers.push('Shift');
  return modifiers;
}

export const unlessMasked = <T>(mask: MaskKind | null, value: T): T | Masked => (mask ? { masked: mask } : value);

export const round = (length: number): number => Math.round(length * 10) / 10;

export const placeOf = ({ clientX: x, clientY: y }: MouseEvent | Touch): Position => ({ x, y });
