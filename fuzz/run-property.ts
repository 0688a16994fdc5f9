/** Many inputs for one property, each within a time. */
import { cpuUsage } from 'node:process';
import fc from 'fast-check';
import { claim, type Property } from './property.ts';

/** ms of processor time: other work on the machine does not count. */
const LONGEST = 1000;

const used = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = cpuUsage(since);
  return (user + system) / 1000;
};

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const ownNames = (): string => prototypes.map((each) => Reflect.ownKeys(each).length).join();

export interface Outcome {
  inputs: number;
  /** ms of processor time for the slowest input. */
  slowest: number;
}

/** @throws with the smallest input for which it is not true */
export async function runProperty<T>({ inputs, check }: Property<T>, count: number, seed: number): Promise<Outcome> {
  const outcome: Outcome = { inputs: 0, slowest: 0 };
  const before = ownNames();
  const property = fc.asyncProperty(inputs, async (input) => {
    const start = cpuUsage();
    await check(input);
    const time = used(start);
    outcome.inputs += 1;
    outcome.slowest = Math.max(outcome.slowest, time);
    claim(time < LONGEST, `it is done within ${LONGEST} ms`);
    claim(ownNames() === before, 'nothing is added to what all objects share');
  });
  await fc.assert(property, { numRuns: count, seed });
  return outcome;
}
