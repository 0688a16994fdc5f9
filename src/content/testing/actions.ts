/** What was recorded in a line each, for tests. */
import { expect, vi } from 'vitest';
import type { PageAction } from '../../session/record.ts';

const nameOf = ({ target }: PageAction): string => (typeof target?.name === 'string' ? target.name : 'masked');

/** `click button Save` */
export const brief = (action: PageAction): string =>
  `${action.type} ${action.target?.tag ?? ''} ${nameOf(action)}`.trim();

/** Waits until these are the actions, and returns them. */
export async function expectActions(actions: () => PageAction[], expected: string[]): Promise<PageAction[]> {
  await vi.waitFor(() => expect(actions().map(brief)).toEqual(expected));
  return actions();
}
