/** When a worker has last withdrawn something: what was on its way then must not stay. */
export interface Withdrawals {
  note: (worker: string) => void;
  /** @param moment of `performance.now()` */
  isSince: (worker: string, moment: number) => boolean;
}

export function createWithdrawals(): Withdrawals {
  const last = new Map<string, number>();
  return {
    note: (worker) => void last.set(worker, performance.now()),
    isSince: (worker, moment) => (last.get(worker) ?? Number.NEGATIVE_INFINITY) >= moment,
  };
}
