import { days } from '../src/clock.ts';
import { noteTidying } from '../src/retention/steady.ts';
import type { TestCollector } from './test-collector.ts';

/** Lets time pass, of which the last day by a clock that can be believed. */
export async function steadilyLater(one: TestCollector, milliseconds: number): Promise<void> {
  one.later(milliseconds - days(1));
  await noteTidying(one.collector);
  one.later(days(1));
}
