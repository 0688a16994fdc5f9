/** How many messages a sender may send: so many at once, and then so many a second (a token bucket). */
export interface Allowance {
  /** Whether one more from this sender is within it. */
  allows: (sender: string) => boolean;
}

interface AllowanceOptions {
  atOnce: number;
  perSecond: number;
  /** Milliseconds. */
  now: () => number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Of more senders, those that have been silent for longest begin anew. */
const MOST_SENDERS = 5000;

export function createAllowance({ atOnce, perSecond, now }: AllowanceOptions): Allowance {
  const buckets = new Map<string, Bucket>();
  return {
    allows(sender) {
      const at = now();
      const known = buckets.get(sender) ?? { left: atOnce, at };
      const left = Math.min(atOnce, known.left + (Math.max(0, at - known.at) * perSecond) / 1000);
      const isAllowed = left >= 1;
      // The last one heard of stands last.
      buckets.delete(sender);
      buckets.set(sender, { left: isAllowed ? left - 1 : left, at });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_SENDERS && oldest !== undefined) buckets.delete(oldest);
      return isAllowed;
    },
  };
}
