/**
 * Actions and effects while a session is being put together: with absolute times, the browser's own numbers of tabs, and
 * the documents' own ids. They get their final ids at the end, when their order is known.
 */
import type { Action, Effect } from './schema.ts';

type Own<T, Common extends PropertyKey> = T extends unknown ? Omit<T, Common> : never;

export interface DraftAction {
  time: number;
  until?: number;
  tab: number;
  document: string | null;
  is: Own<Action, 'id' | 'at' | 'until' | 'tab' | 'document'>;
}

export interface DraftEffect {
  time: number;
  tab: number;
  document: string | null;
  cause: DraftAction | null;
  is: Own<Effect, 'id' | 'at' | 'tab' | 'document' | 'cause'>;
}

/** Something that could not be recorded. */
export type DraftLack = { time: number } & ({ url: string; why: string } | { kind: string; why: string });

export interface Draft {
  actions: DraftAction[];
  effects: DraftEffect[];
  lacks: DraftLack[];
}

/** In time order; what comes at the same time stays as it stands. */
export const inTime = <T extends { time: number }>(items: T[]): T[] => items.toSorted((a, b) => a.time - b.time);
