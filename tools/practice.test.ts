import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFree, isTaken } from '../practice/js/availability.js';
import { addDays, nightsBetween } from '../practice/js/dates.js';
import { filtersFrom, matching, queryOf } from '../practice/js/filters.js';
import { comforts, rooms } from '../practice/js/rooms.js';

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const filters = fc.record({
  text: fc.string(),
  arrive: fc.oneof(fc.constant(''), date),
  leave: fc.oneof(fc.constant(''), date),
  guests: fc.integer({ min: 1, max: 5 }),
  kind: fc.constantFrom('', 'single', 'double', 'family'),
  most: fc.integer({ min: 40, max: 160 }),
  stars: fc.integer({ min: 0, max: 5 }),
  has: fc.uniqueArray(fc.constantFrom(...Object.keys(comforts))),
  sort: fc.constantFrom('price', 'stars', 'name'),
});

test('the address keeps what is searched for', () => {
  fc.assert(
    fc.property(filters, (wanted) => {
      expect(filtersFrom(queryOf(wanted))).toEqual(wanted);
    }),
  );
});

test('another wish never brings more rooms', () => {
  fc.assert(
    fc.property(filters, (wanted) => {
      const fewer = matching(rooms, wanted).length;
      expect(matching(rooms, { ...wanted, has: [] }).length).toBeGreaterThanOrEqual(fewer);
    }),
  );
});

test('a stay is free when none of its nights is taken', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rooms), date, fc.integer({ min: 1, max: 9 }), (room, arrive, nights) => {
      const leave = addDays(arrive, nights);
      const taken = Array.from({ length: nights }, (_, night) => isTaken(room.id, addDays(arrive, night)));
      expect(nightsBetween(arrive, leave)).toBe(nights);
      expect(isFree(room.id, arrive, leave)).toBe(!taken.includes(true));
    }),
  );
});
