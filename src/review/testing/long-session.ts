/** Sessions of any length, sealed, for tests. */
import type { Session } from '../../session/schema.ts';
import { seal } from '../../session/seal.ts';
import { actions, session } from '../../ui/testing/session.ts';

/** Cycles through the actions of the session that all tests of the review know. */
export function longSession(length: number, changes: Partial<Session> = {}): Promise<Session> {
  const many = Array.from({ length }, (_, index) => ({
    ...(actions[index % actions.length] as Session['actions'][number]),
    id: `a${index + 1}`,
    at: index * 100,
  }));
  return seal({ ...session, actions: many, ...changes }, new Date('2026-03-14T10:00:00.000Z'));
}

export const fileOf = (value: unknown): Blob => new Blob([`${JSON.stringify(value, null, 2)}\n`]);
