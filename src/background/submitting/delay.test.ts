import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delayAfter } from './delay.ts';

test('each time it is twice as long, up to half an hour', () => {
  expect([1, 2, 3, 4, 50].map((tries) => delayAfter(tries, 0))).toEqual([5000, 10_000, 20_000, 40_000, 1_800_000]);
});

test('chance makes it shorter by up to a half, and the collector makes it no shorter and not endless', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.double({ min: 0, max: 1e12, noNaN: true })),
      (tries, random, asked) => {
        const delay = delayAfter(tries, random, asked);
        expect(delay).toBeGreaterThanOrEqual(2500);
        expect(delay).toBeLessThanOrEqual(1_800_000);
        expect(delay).toBeGreaterThanOrEqual(Math.min(asked ?? 0, 1_800_000));
      },
    ),
  );
});
