import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionOf } from '../testing/any-session.ts';
import { hesitations } from './hesitation.ts';

const time = fc.nat(40);
const pause = fc.record({ at: time, until: time, reason: fc.constant('user' as const) });
const focus = fc.record({
  at: time,
  tab: fc.constant('t1'),
  document: fc.constant('d1'),
  change: fc.constantFrom('focus' as const, 'blur' as const),
});

test('is what counting each millisecond says', () => {
  fc.assert(
    fc.property(fc.array(time), fc.array(pause), fc.array(focus), (times, pauses, attention) => {
      const moments = times.toSorted((a, b) => a - b);
      const actions = moments.map((at) => ({ type: 'openTab' as const, at }));
      const changes = attention.toSorted((a, b) => a.at - b.at);
      const isPaused = (at: number): boolean => pauses.some((one) => at >= one.at && at < one.until);
      // Before the first word of it, nothing is known.
      const isAway = (at: number): boolean => changes.findLast((one) => one.at <= at)?.change === 'blur';
      const count = (index: number, counts: (at: number) => boolean): number | null => {
        const [from, until] = [moments[index - 1], moments[index]];
        if (from === undefined || until === undefined) return null;
        return Array.from({ length: until - from }, (_, step) => from + step).filter(counts).length;
      };
      expect(hesitations(sessionOf(actions, [], { pauses, attention: changes }))).toEqual(
        moments.map((_, index) => ({
          hesitation: count(index, (at) => !isPaused(at)),
          away: count(index, (at) => !isPaused(at) && isAway(at)),
          stop: null,
        })),
      );
    }),
    { numRuns: 500 },
  );
});
