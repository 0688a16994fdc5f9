import fc from 'fast-check';

/** Any text, half of it not ASCII, with halves of characters among it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x10_ff_ff })))
  .map((points) => points.map((point) => String.fromCodePoint(point)).join(''));
