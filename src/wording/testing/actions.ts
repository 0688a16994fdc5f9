/** What actions are made of, for the tests of sentences. */
import type { Action, ActionType, Target } from '../../session/schema.ts';
import { element } from '../../session/testing/build.ts';

export type Fields<T> = T extends Action ? Omit<T, 'id' | 'at' | 'tab' | 'document'> : never;
export type FieldsOf<T extends ActionType> = Fields<Extract<Action, { type: T }>>;

export const on = (role: string | null, name: Target['name'], given: Partial<Target> = {}): Target => ({
  ...element({ tag: 'div', role, name }),
  path: [],
  ...given,
});
export const origin = { x: 0, y: 0 };
