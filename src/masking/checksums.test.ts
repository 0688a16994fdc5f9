import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCardNumber, isIban } from './checksums.ts';

describe('isCardNumber', () => {
  // Numbers that the schemes publish for tests.
  test.each([
    '4111111111111111',
    '4012888888881881',
    '5555555555554444',
    '2223003122003222',
    '378282246310005',
    '30569309025904',
    '6011111111111117',
    '3530111333300000',
    '6200000000000005',
    '6759649826438453',
  ])('%s is one', (digits) => {
    expect(isCardNumber(digits)).toBe(true);
  });

  test.each(['4111111111111112', '1234567890123452', '0000000000000000', '411111111111', '', '4111 1111 1111 1111'])(
    '%s is none',
    (digits) => {
      expect(isCardNumber(digits)).toBe(false);
    },
  );

  test('with one digit changed, it is none', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), digit, (at, changed) => {
        const digits = Array.from('4111111111111111');
        fc.pre(digits[at] !== String(changed));
        digits[at] = String(changed);
        expect(isCardNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('isIban', () => {
  // Examples of the registry of ISO 13616.
  test.each(['GB29NWBK60161331926819', 'DE89370400440532013000', 'FR1420041010050500013M02606', 'NO9386011117947'])(
    '%s is one',
    (text) => {
      expect(isIban(text)).toBe(true);
    },
  );

  test.each(['DE89370400440532013001', 'GB29', 'XX00ABCDEFGHIJKLMN', ''])('%s is none', (text) => {
    expect(isIban(text)).toBe(false);
  });
});
