import { describe, expect, it } from 'vitest';
import { clock, isoDuration, lasting } from './time.ts';

describe('clock', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [161_000, '2:41'],
    [3_599_999, '59:59'],
    [3_761_000, '1:02:41'],
    [-5, '0:00'],
  ])('says %d ms as %s', (duration, said) => expect(clock(duration)).toBe(said));
});

describe('lasting', () => {
  it.each([
    [0, '0 s'],
    [12_400, '12 s'],
    [252_000, '4 min 12 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [3_661_000, '1 h 1 min 1 s'],
  ])('says %d ms as %s', (duration, said) => expect(lasting(duration)).toBe(said));
});

it('writes a duration as ISO 8601 does', () => expect(isoDuration(252_000)).toBe('PT252S'));
