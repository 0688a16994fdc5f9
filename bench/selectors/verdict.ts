/** How what a selector finds compares with where the element now is. */
export type Verdict = 'correct' | 'ambiguous' | 'none' | 'wrong';

/** Of an element that is gone, to find nothing is correct. */
export function verdictOn<T>(found: readonly T[], now: T | null): Verdict {
  if (found.length > 1) return 'ambiguous';
  const [only] = found;
  if (only === undefined) return now === null ? 'correct' : 'none';
  return only === now ? 'correct' : 'wrong';
}
