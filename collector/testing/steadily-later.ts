import { hours } from '../src/clock.ts';
import { noteTidying } from '../src/retention/steady.ts';
import type { TestCollector } from './test-collector.ts';

/** Lets time pass, of which more than the last day by a clock that can be believed. */
export async function steadilyLater(one: TestCollector, milliseconds: number): Promise<void> {
  one.later(milliseconds - hours(26));
  for (let half = 0; half < 2; half += 1) {
    await noteTidying(one.collector);
    one.later(hours(13));
  }
}
