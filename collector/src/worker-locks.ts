import { Refusal } from './http/refusal.ts';

/**
 * One after another for each worker: where files and rows have to change together, and so that nobody keeps others waiting.
 *
 * @throws {Refusal} `too-many-requests`
 */
export type WorkerLocks = <T>(worker: string, act: () => Promise<T>) => Promise<T>;

interface Turns {
  last: Promise<unknown>;
  count: number;
}

/** @param most that one worker may have waiting, with the one that goes on */
export function createWorkerLocks(most = Infinity): WorkerLocks {
  const all = new Map<string, Turns>();
  return (worker, act) => {
    const turns = all.get(worker) ?? { last: Promise.resolve(), count: 0 };
    if (turns.count >= most) return Promise.reject(new Refusal('too-many-requests'));
    const mine = turns.last.then(act, act);
    turns.count += 1;
    turns.last = mine;
    all.set(worker, turns);
    const settle = (): void => {
      turns.count -= 1;
      if (turns.count === 0) all.delete(worker);
    };
    void mine.then(settle, settle);
    return mine;
  };
}
