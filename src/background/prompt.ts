/** What a person has agreed to, while the browser still asks them whether it may be. */

/** A prompt that nobody answered is forgotten after this long. */
const ANSWERED_WITHIN_MS = 10 * 60_000;

/** @param at when it was asked, ms since the Unix epoch */
export const isStillAsked = (at: number): boolean => Date.now() - at < ANSWERED_WITHIN_MS;
