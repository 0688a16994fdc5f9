import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, withinAny } from './spans.ts';

const time = fc.oneof(fc.nat(30), fc.constant(Infinity));

test('a time is within spans, whatever their order, where it is within one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ from: time, until: time })), time, (spans, at) => {
      expect(withinAny(spans)(at)).toBe(spans.some((span) => isWithin(at, span)));
    }),
    { numRuns: 500 },
  );
});
