import { afterEach, expect, test, vi } from 'vitest';

/** It keeps its time for as long as it is there, which may be longer than one file of tests. */
afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

test('goes on from the time of the system where that has gone ahead: the monotonic clock stood still meanwhile', async () => {
  const system = vi.spyOn(Date, 'now');
  const monotonic = vi.spyOn(performance, 'now');
  system.mockReturnValue(10_000);
  monotonic.mockReturnValue(500);
  vi.resetModules();
  const { now, timeOf } = await import('./clock.ts');
  const at = (timeStamp: number): number => timeOf({ timeStamp } as Event);
  expect([now(), at(450)]).toEqual([10_000, 9950]);

  // No two clocks run alike: an event has the same time whenever it is asked for.
  system.mockReturnValue(10_301);
  monotonic.mockReturnValue(800);
  expect([now(), at(450)]).toEqual([10_300, 9950]);

  // Asleep for an hour.
  system.mockReturnValue(3_610_400);
  monotonic.mockReturnValue(900);
  expect([now(), at(890)]).toEqual([3_610_400, 3_610_390]);

  // Put back: what comes later is not told before what came first.
  system.mockReturnValue(20_000);
  monotonic.mockReturnValue(1000);
  expect(now()).toBe(3_610_500);
});
