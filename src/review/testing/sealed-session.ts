/** Sessions of any length, sealed, and files of them, for tests. */
import type { Session } from '../../session/schema.ts';
import { seal } from '../../session/seal.ts';
import { longSession } from '../../session/testing/long-session.ts';

export const sealedSession = (actions: number, changes: Partial<Session> = {}): Promise<Session> =>
  seal({ ...longSession(actions), ...changes }, new Date('2026-03-14T10:00:00.000Z'));

export const fileOf = (value: unknown): Blob => new Blob([`${JSON.stringify(value, null, 2)}\n`]);
