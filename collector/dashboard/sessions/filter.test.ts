import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFilter, type SessionFilter, signKinds, states, withChoice, writeFilter } from './filter.ts';

const anyDay = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyFilter = fc.record(
  {
    task: fc.uuid(),
    worker: fc.uuid(),
    state: fc.constantFrom(...states),
    sign: fc.constantFrom(...signKinds, 'any' as const),
    outcome: fc.constantFrom('succeeded', 'failed', 'abandoned', 'none'),
    sameAs: fc.uuid(),
    from: anyDay,
    until: anyDay,
    order: fc.constantFrom('newest', 'oldest'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SessionFilter>;

test('what is written into an address is read again', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
    }),
  );
});

test('whatever an address says: only what the collector takes is asked for', () => {
  const anyQuery = fc.dictionary(
    fc.constantFrom('task', 'worker', 'state', 'sign', 'from', 'order', 'limit'),
    fc.string(),
  );
  fc.assert(
    fc.property(anyQuery, (query) => {
      const filter = readFilter(new URLSearchParams(query));
      expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
      expect(Object.keys(filter)).not.toContain('limit');
    }),
  );
});

test('one thing is chosen, or left open again', () => {
  expect(withChoice({ state: 'submitted' }, 'sign', 'any')).toEqual({ state: 'submitted', sign: 'any' });
  expect(withChoice({ state: 'submitted', sign: 'any' }, 'state', null)).toEqual({ sign: 'any' });
});
