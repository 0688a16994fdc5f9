/** Made-up values for a schema: some fit, some nearly. */
import type { z } from '@hono/zod-openapi';
import fc from 'fast-check';

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', [], {}, '__proto__', '../../etc/passwd', "' or 1=1 --", '\uD800', '\0'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** `known`: ids and secrets that there are. */
export function bodyFor(schema: z.ZodType, known: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } };
  const make = makers[def.type];
  const fitting = make ? make(def, (inner) => bodyFor(inner as z.ZodType, known), known) : junk;
  return fc.oneof({ arbitrary: fitting, weight: 40 }, { arbitrary: junk, weight: 1 });
}

type Maker = (
  def: Record<string, unknown>,
  inner: (schema: unknown) => fc.Arbitrary<unknown>,
  known: fc.Arbitrary<string>,
) => fc.Arbitrary<unknown>;

const wrapped: Maker = ({ innerType }, inner) => fc.oneof(inner(innerType), fc.constant(undefined), fc.constant(null));
const some: Maker = ({ innerType }, inner) => inner(innerType);

const makers: Record<string, Maker> = {
  object: ({ shape }, inner) =>
    fc.record(Object.fromEntries(Object.entries(shape as object).map(([name, value]) => [name, inner(value)]))),
  string: (_, __, known) =>
    fc.oneof(
      known,
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '2026-03-02T09:00:00.000Z',
        'https://shop.example/',
        'a@b.example',
        '2.50',
        '999999999.99',
        'data-x',
      ),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 }),
    ),
  number: () => fc.oneof(fc.nat(100), fc.integer(), fc.double()),
  boolean: () => fc.boolean(),
  enum: ({ entries }) => fc.constantFrom(...Object.values(entries as object)),
  literal: ({ values }) => fc.constantFrom(...(values as unknown[])),
  array: ({ element }, inner) => fc.array(inner(element), { maxLength: 4 }),
  union: ({ options }, inner) => fc.oneof(...(options as unknown[]).map(inner)),
  nullable: wrapped,
  optional: wrapped,
  default: wrapped,
  pipe: ({ in: given }, inner) => inner(given),
  nonoptional: some,
};
