import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Found, findingKinds, merged } from './finding.ts';

test('of two that overlap it is one, of the more telling kind', () => {
  const found: Found[] = [
    { kind: 'token', start: 4, end: 12 },
    { kind: 'card', start: 0, end: 6 },
    { kind: 'word', start: 12, end: 14 },
  ];
  expect(merged(found)).toEqual([
    { kind: 'card', start: 0, end: 12 },
    { kind: 'word', start: 12, end: 14 },
  ]);
  expect(found[1]).toEqual({ kind: 'card', start: 0, end: 6 });
});

const anyFound: fc.Arbitrary<Found> = fc
  .tuple(fc.constantFrom(...findingKinds), fc.nat(50), fc.integer({ min: 1, max: 20 }))
  .map(([kind, start, length]) => ({ kind, start, end: start + length }));

test('covers what was found and nothing else', () => {
  const covered = (found: Found[]): Set<number> =>
    new Set(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  fc.assert(
    fc.property(fc.array(anyFound), (found) => {
      const whole = merged(found);
      expect(covered(whole)).toEqual(covered(found));
      whole.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(whole[at]?.end ?? 0));
    }),
  );
});
