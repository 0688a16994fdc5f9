import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

test('so many at once, and then so many a second, each sender for itself', () => {
  let time = 0;
  const { allows } = createAllowance({ atOnce: 3, perSecond: 10, now: () => time });
  const sent = (count: number, sender = 'a') =>
    Array.from({ length: count }, () => allows(sender)).filter(Boolean).length;
  expect(sent(5)).toBe(3);
  expect(sent(5, 'b')).toBe(3);
  time = 100;
  expect(sent(5)).toBe(1);
  time = 10_000;
  expect(sent(5)).toBe(3);
});

test('over any time no sender has more than it may', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(500), fc.constantFrom('a', 'b')), { maxLength: 300 }), (sends) => {
      let time = 0;
      const { allows } = createAllowance({ atOnce: 5, perSecond: 20, now: () => time });
      const allowed = { a: 0, b: 0 };
      for (const [wait, sender] of sends) {
        time += wait;
        if (allows(sender)) allowed[sender] += 1;
      }
      expect(Math.max(allowed.a, allowed.b)).toBeLessThanOrEqual(5 + (time * 20) / 1000);
    }),
  );
});

test('thousands of senders are not all kept', () => {
  const { allows } = createAllowance({ atOnce: 1, perSecond: 0, now: () => 0 });
  for (let sender = 0; sender < 6000; sender += 1) allows(String(sender));
  expect([allows('5999'), allows('0')]).toEqual([false, true]);
});
