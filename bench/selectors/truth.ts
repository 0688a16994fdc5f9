/** Which element of the new version an element of the old version has become. */
interface Node {
  readonly isConnected: boolean;
}

export interface Truth<T extends Node> {
  /** Another element has taken its place. */
  replaced: (old: T, successor: T) => void;
  /** What it is now; null where it is no longer there. */
  now: (old: T) => T | null;
}

export function createTruth<T extends Node>(): Truth<T> {
  const successors = new Map<T, T>();
  return {
    replaced(old, successor) {
      if (old !== successor) successors.set(old, successor);
    },
    now(old) {
      let current = old;
      for (let next = successors.get(current); next; next = successors.get(current)) current = next;
      return current.isConnected ? current : null;
    },
  };
}
