/**
 * What a session says between its lines: where a skilled person slowed down, erred and recovered. Nothing of it is stored;
 * it follows from actions, effects, pauses and, where it was agreed to, timing.
 */
import { type Corrections, correctionsOf } from './derive/corrections.ts';
import { hesitations } from './derive/hesitation.ts';
import { identityOf } from './derive/identity.ts';
import { returnsTo } from './derive/returns.ts';
import type { Action, Session } from './schema.ts';

export type { Corrections } from './derive/corrections.ts';

export interface Derived {
  /** Id of the action. */
  action: string;
  /** Ms from the end of the action before it to its beginning, pauses taken out; null for the first action. */
  hesitation: number | null;
  /** Ms of the hesitation in which no recorded page had the focus; null where timing was not agreed to. */
  away: number | null;
  /** The longest stop between two keystrokes of a text, in ms; null where none is known. */
  stop: number | null;
  corrections: Corrections;
  /** The address that it went back to: one that had been visited before, and not the page it was done on. */
  returnsTo: string | null;
  /** How often another tab was brought to the front since the action before that was not that. */
  tabSwitches: number;
  /** How many identical actions came right before it. */
  repeats: number;
}

/** One for each action, in their order. */
export function derive(session: Session): Derived[] {
  const waits = hesitations(session);
  const corrections = correctionsOf(session);
  const returned = returnsTo(session);
  const switches = tabSwitches(session.actions);
  const repeated = repeats(session.actions);
  return session.actions.map((action, index) => ({
    action: action.id,
    ...(waits[index] ?? { hesitation: null, away: null, stop: null }),
    corrections: corrections[index] ?? { deletions: 0, rewrites: 0, undo: false, again: false },
    returnsTo: returned[index] ?? null,
    tabSwitches: switches[index] ?? 0,
    repeats: repeated[index] ?? 0,
  }));
}

function tabSwitches(actions: Action[]): number[] {
  let count = 0;
  return actions.map(({ type }) => {
    const before = count;
    count = type === 'switchTab' ? count + 1 : 0;
    return before;
  });
}

function repeats(actions: Action[]): number[] {
  let last: string | null = null;
  let count = 0;
  return actions.map((action) => {
    const identity = identityOf(action);
    count = identity !== null && identity === last ? count + 1 : 0;
    last = identity;
    return count;
  });
}
