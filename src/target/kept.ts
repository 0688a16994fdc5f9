/** What costs much to know of an element is worked out once, as long as nothing of the page can change. */
type Kept = Map<object, Map<object, unknown>>;

let kept: Kept | null = null;
let isDescribing = false;

/** @param work in which no script of the page can run */
export function whileStill<T>(work: () => T): T {
  if (kept) return work();
  kept = new Map();
  try {
    return work();
  } finally {
    kept = null;
  }
}

/** So much of the page is asked for that it pays to look at all of it once. */
export function withKept<T>(work: () => T): T {
  if (isDescribing) return work();
  isDescribing = true;
  try {
    return whileStill(work);
  } finally {
    isDescribing = false;
  }
}

export const isKept = (): boolean => isDescribing;

/** What is known comes of more than the page, and that has changed. */
export const forget = (): void => kept?.clear();

/** @param what is known, by identity @param of what it is known of */
export function once<T>(what: object, of: object, work: () => T): T {
  if (!kept) return work();
  const known = kept.get(what) ?? new Map<object, unknown>();
  kept.set(what, known);
  if (!known.has(of)) known.set(of, work());
  return known.get(of) as T;
}
