/** What costs much to know of an element is worked out once in a description, in which nothing of the page changes. */
type Kept = Map<object, Map<object, unknown>>;

let kept: Kept | null = null;

export function withKept<T>(work: () => T): T {
  if (kept) return work();
  kept = new Map();
  try {
    return work();
  } finally {
    kept = null;
  }
}

export const isKept = (): boolean => kept !== null;

/** @param what is known, by identity @param of what it is known of */
export function once<T>(what: object, of: object, work: () => T): T {
  if (!kept) return work();
  const known = kept.get(what) ?? new Map<object, unknown>();
  kept.set(what, known);
  if (!known.has(of)) known.set(of, work());
  return known.get(of) as T;
}
