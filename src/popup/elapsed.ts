import type { LiveSession } from '../messaging/messages.ts';

/** How long has been recorded, without the pauses, in ms. */
export function elapsed({ startedAt, pausedFor, pausedSince }: LiveSession, now: number): number {
  return Math.max(0, (pausedSince ?? now) - startedAt - pausedFor);
}
