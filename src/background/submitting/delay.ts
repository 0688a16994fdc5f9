/** How long to wait before something is tried again. */

const FIRST_MS = 5_000;
const LONGEST_MS = 30 * 60_000;

/**
 * Doubled each time, up to half an hour; by chance shorter by up to a half, so that not all come back at once.
 *
 * @param tries attempts that failed in a row, one or more
 * @param random from 0 to 1
 * @param asked by the collector, in ms
 */
export function delayAfter(tries: number, random: number, asked: number | null = null): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 30));
  return Math.max(Math.min(asked ?? 0, LONGEST_MS), whole * (1 - random / 2));
}
