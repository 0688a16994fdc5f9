import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldIn, kindHeld, mayBecomeSecret } from './values.ts';

test('a card number right after what passes for an account number is masked with it', () => {
  // Found by fuzzing: one in 97 of what looks like an account number is one.
  expect(heldIn('AB12 807962443 517849 4000000000000002')).toEqual([
    { kind: 'account', start: 0, end: 21 },
    { kind: 'card', start: 21, end: 38 },
  ]);
});

describe('kindHeld', () => {
  test.each([
    ['4111 1111 1111 1111', 'card'],
    ['order 12 4111-1111-1111-1111, please', 'card'],
    ['de89 3704 0044 0532 0130 00', 'account'],
    ['please pay to DE89 3704 0044 0532 0130 00 by Friday', 'account'],
    ['ref AB12 DE89 3704 0044 0532 0130 00', 'account'],
    [`${'12 '.repeat(25)}4111 1111 1111 1111`, 'card'],
    ['４１１１　１１１１　１１１１　１１１１', 'card'],
    ['٤١١١١١١١١١١١١١١١', 'card'],
    ['۴۱۱۱ ۱۱۱۱ ۱۱۱۱ ۱۱۱۱', 'card'],
    ['4111 1111‑1111–1111', 'card'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'email'],
    ['078-05-1120', 'id'],
    ['Hi, ada.lovelace+work@post.example.org!', 'email'],
    ['ГРАФ@пример.рф', 'email'],
    ['call +49 (30) 901820-0', 'phone'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N', 'secret'],
    ['key: AKIAIOSFODNN7EXAMPLE', 'secret'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIEow', 'secret'],
  ])('%s holds %s', (text, kind) => {
    expect(kindHeld(text)).toBe(kind);
  });

  test.each([
    'Lisbon',
    '2026-11-26',
    '12:30',
    '1,234,567.89 €',
    'ISBN 978-3-16-148410-0',
    'Invoice 20261126000042',
    '1234 5678 9012 3456',
    'user@localhost',
    '@ada on the network',
    '3.14159265358979',
    'a+b=c',
    '',
  ])('%s holds nothing that is masked', (text) => {
    expect(kindHeld(text)).toBeNull();
  });
});

test('only of the kinds that are asked for', () => {
  expect(kindHeld('ada@example.org, 4111111111111111', (kind) => kind === 'card')).toBe('card');
  expect(kindHeld('ada@example.org', (kind) => kind === 'card')).toBeNull();
});

test('what is held is found in whatever is around it', () => {
  const around = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\p{L}\p{N}@._%+'-]/gu, ' '));
  const held = fc.constantFrom('4111111111111111', 'ada@example.org', 'DE89370400440532013000', '078-05-1120');
  fc.assert(
    fc.property(around, held, around, (before, secret, after) => {
      const text = `${before} ${secret} ${after}`;
      const found = heldIn(text).map(({ start, end }) => text.slice(start, end));
      expect(found.some((part) => part.includes(secret))).toBe(true);
    }),
  );
});

test.each(['a'.repeat(99_999), '1'.repeat(99_999), '1 '.repeat(49_999), 'a@'.repeat(49_999), 'eyJ'.repeat(33_000)])(
  'a long text is looked through (%#)',
  (text) => {
    expect(heldIn(text).every(({ start, end }) => start < end)).toBe(true);
  },
);

test('what may become a secret as more is typed', () => {
  const beginnings = [
    'AKIAIO',
    'key ASIAI',
    'AIzaS',
    'ya29.a',
    'SG.x',
    'AGE-SECRET-KEY-1',
    '-----BEGIN RSA',
    '4',
    '4111 1111',
    'pay with 4111 1111 1111 111',
    'DE89 370',
    'ada@',
    'eyJhb',
    'sk-1',
  ];
  expect(beginnings.filter((text) => !mayBecomeSecret(text))).toEqual([]);
  expect(
    ['Lisbon', 'Slovakia', 'Maya29', 'Asia', 'MSG. 4', 'Room 42', 'Flight BA 117', ''].filter(mayBecomeSecret),
  ).toEqual([]);
});

test('each beginning of a number is held back, so that nothing of it is told too early', () => {
  const secrets = ['4111111111111111', '4111 1111 1111 1111', '5555-5555-5555-4444'];
  for (const secret of secrets) {
    for (let length = 1; length < secret.length; length += 1) {
      expect([secret.slice(0, length), mayBecomeSecret(secret.slice(0, length))]).toEqual([
        secret.slice(0, length),
        true,
      ]);
    }
  }
});
