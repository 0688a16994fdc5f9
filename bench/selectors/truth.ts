/** Which element of the new version an element of the old version has become. */
interface Node {
  readonly isConnected: boolean;
}

export interface Truth<T extends Node> {
  /** Another element has taken its place. */
  replaced: (old: T, successor: T) => void;
  /** What it is now; null where it is no longer there. */
  now: (old: T) => T | null;
  /** What is missing after a change, and was not before, has been taken out by it. */
  whileChanging: <R>(olds: readonly T[], change: () => R) => R;
  /** It is missing, though no change has taken it out: the page itself has, and may have put another in its stead. */
  isRedrawn: (old: T) => boolean;
}

export function createTruth<T extends Node>(): Truth<T> {
  const successors = new Map<T, T>();
  const removed = new Set<T>();

  function now(old: T): T | null {
    let current = old;
    for (let next = successors.get(current); next; next = successors.get(current)) current = next;
    return current.isConnected ? current : null;
  }

  return {
    now,
    replaced(old, successor) {
      if (old !== successor) successors.set(old, successor);
    },
    whileChanging(olds, change) {
      const there = olds.filter((old) => now(old) !== null);
      const done = change();
      for (const old of there) if (now(old) === null) removed.add(old);
      return done;
    },
    isRedrawn: (old) => now(old) === null && !removed.has(old),
  };
}
