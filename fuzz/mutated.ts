/** Values like those that programs are taken in by, and good ones with one thing changed. */
import fc from 'fast-check';

const names = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'kind', 'type', 'sequence', 'params', 'length'),
  fc.string({ maxLength: 8 }),
);

/** `Object.fromEntries` makes `__proto__` a property of its own, as `JSON.parse` does. */
export const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, undefined, true, false, 0, -1, 1e308, Number.NaN, Infinity, 10n, '', '\u0000', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.double(),
    tie('object'),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
  object: fc.array(fc.tuple(names, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
}));

type Holder = Record<string, unknown>;

const holdersIn = (value: unknown): Holder[] =>
  typeof value !== 'object' || value === null
    ? []
    : [value as Holder, ...Object.values(value).flatMap((each) => holdersIn(each))];

function set(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

interface Change {
  where: number;
  which: number;
  name: string;
  value: unknown;
  how: 'replace' | 'remove' | 'add';
}

function change(good: unknown, { where, which, name, value, how }: Change): unknown {
  const changed = structuredClone(good);
  const holders = holdersIn(changed);
  const holder = holders[where % holders.length];
  if (!holder) return value;
  const own = Object.keys(holder);
  const at = how === 'add' ? name : own[which % Math.max(own.length, 1)];
  if (at === undefined || (at === 'length' && Array.isArray(holder))) return changed;
  if (how === 'remove') delete holder[at];
  else set(holder, at, value);
  return changed;
}

/** Good ones, with at most two changes anywhere in them. */
export function mutated(good: readonly unknown[]): fc.Arbitrary<unknown> {
  const changes = fc.array(
    fc.record({
      where: fc.nat(200),
      which: fc.nat(40),
      name: names,
      value: anyValue,
      how: fc.constantFrom('replace', 'remove', 'add'),
    }),
    { maxLength: 2 },
  );
  return fc
    .tuple(fc.constantFrom(...good), changes)
    .map(([one, all]) => all.reduce<unknown>((value, each) => change(value, each), one));
}
