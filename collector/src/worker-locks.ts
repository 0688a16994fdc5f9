/** One after another for each worker, where files and rows have to change together. */
export type WorkerLocks = <T>(worker: string, act: () => Promise<T>) => Promise<T>;

export function createWorkerLocks(): WorkerLocks {
  const last = new Map<string, Promise<unknown>>();
  return (worker, act) => {
    const before = last.get(worker) ?? Promise.resolve();
    const mine = before.then(act, act);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(worker, settled);
    void settled.then(() => {
      if (last.get(worker) === settled) last.delete(worker);
    });
    return mine;
  };
}
