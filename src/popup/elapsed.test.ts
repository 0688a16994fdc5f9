import { expect, it } from 'vitest';
import { recording } from '../ui/testing/current-state.ts';
import { elapsed } from './elapsed.ts';

const live = { ...recording(0), startedAt: 1_000_000 };

it('counts from the start', () => expect(elapsed(live, 1_161_000)).toBe(161_000));
it('leaves the pauses out', () => expect(elapsed({ ...live, pausedFor: 60_000 }, 1_161_000)).toBe(101_000));
it('stands still in a pause', () => {
  const paused = { ...live, state: 'paused' as const, pausedFor: 10_000, pausedSince: 1_050_000 };
  expect(elapsed(paused, 1_161_000)).toBe(40_000);
});
it('is never negative, whatever the clock does', () => expect(elapsed(live, 999_000)).toBe(0));
