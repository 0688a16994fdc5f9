import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalPieces } from './canonical.ts';
import { anySession } from './testing/any-session.ts';
import { anyText } from './testing/text.ts';

const canonical = (fields: object): string => [...canonicalPieces(fields as Record<string, unknown>)].join('');

/** Names that engines order by themselves, that are no fields, and that need an escape. */
const name = fc.oneof(
  anyText,
  fc.nat(200).map(String),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'toJSON',
    '',
    '0',
    '00',
    '-1',
    '1e3',
    '€',
    '\uD83D\uDE00',
    '\uFB33',
    '\r',
  ),
);
const { value: anyJson } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(-0, 1e21, 1e-7, 5e-324, 2 ** 53, 0.1 + 0.2),
    fc.array(tie('value')),
    fc.array(fc.tuple(name, tie('value'))).map((entries) => Object.fromEntries(entries)),
  ),
}));

test('is what the reference writes, for any JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(name, anyJson), (fields) => {
      expect(canonical(fields)).toBe(canonicalize(fields));
    }),
    { numRuns: 500 },
  );
});

test('is what the reference writes, for any session', () => {
  fc.assert(
    fc.property(anySession, (session) => {
      expect(canonical(session)).toBe(canonicalize(session));
    }),
  );
});

test('is what the reference writes, for lists of any length', () => {
  for (const length of [0, 1, 99, 100, 101, 200, 250]) {
    const list = Array.from({ length }, (_, index) => (index % 3 === 0 ? [] : { b: index, a: '\uD800' }));
    expect(canonical({ list })).toBe(canonicalize({ list }));
  }
});

test('fields are in the order of their UTF-16 units', () => {
  // The example of RFC 8785, 3.2.3.
  const fields = { '€': 1, '\r': 2, '\uFB33': 3, '1': 4, '\uD83D\uDE00': 5, '\u0080': 6, ö: 7 };
  expect(canonical({ of: fields })).toBe('{"of":{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\uD83D\uDE00":5,"\uFB33":3}}');
});

test('what is absent is left out, and what is no number is refused', () => {
  expect(canonical({ a: undefined, b: { c: undefined, d: 1 } })).toBe('{"b":{"d":1}}');
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => canonical({ a: none })).toThrow('not allowed');
    expect(() => canonical({ a: [{ b: none }] })).toThrow('not allowed');
  }
});
