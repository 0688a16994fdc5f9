import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { Session } from './schema.ts';
import { type SessionString, someText, stringsIn, stringsOf } from './strings.ts';
import { anySession } from './testing/any-session.ts';
import { begin, build, click } from './testing/build.ts';
import { anyText } from './testing/text.ts';

interface JsonSchema {
  $ref?: string;
  type?: string;
  enum?: string[];
  const?: string;
  pattern?: string;
  format?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../schema/session.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;

interface Place {
  names: string[];
  /** The schema allows it but a few words, or a date, a digest or an id. */
  isBound: boolean;
}

const isBound = ({ enum: words, const: word, pattern, format }: JsonSchema): boolean =>
  Boolean(words ?? word ?? pattern ?? format);

/** Where the schema allows strings: `[]` in arrays, `*` where the names are the page’s. */
function placesIn(part: JsonSchema, names: string[] = []): Place[] {
  if (part.$ref) return placesIn(schema.$defs?.[part.$ref.replace('#/$defs/', '')] ?? {}, names);
  const below = [
    ...(part.anyOf ?? part.oneOf ?? []).flatMap((one) => placesIn(one, names)),
    ...Object.entries(part.properties ?? {}).flatMap(([name, one]) => placesIn(one, [...names, name])),
    ...(part.items ? placesIn(part.items, [...names, '[]']) : []),
    ...(typeof part.additionalProperties === 'object' ? placesIn(part.additionalProperties, [...names, '*']) : []),
  ];
  return part.type === 'string' ? [...below, { names, isBound: isBound(part) }] : below;
}

/** A session with nothing but one string. */
const holding = (names: readonly string[], text: string): Session =>
  names.toReversed().reduce<unknown>((inner, name) => (name === '[]' ? [inner] : { [name]: inner }), text) as Session;

const textsOf = (session: Session): string[] => Array.from(stringsOf(session), ({ text }) => text);
const isRead = ({ names }: Place): boolean => textsOf(holding(names, 'a text')).includes('a text');
/** By what it is under, of which there are many places. */
const shortly = ({ names }: Place): string =>
  names
    .filter((name) => name !== '[]')
    .slice(-2)
    .join('.');
const listed = (places: Place[]): string[] => [...new Set(places.map(shortly))].toSorted();

test('of what may be any text, nothing is left out but numbers and sentences of Showhow', () => {
  const places = placesIn(schema);
  expect(places.length).toBeGreaterThan(300);
  expect(listed(places.filter((place) => !place.isBound && !isRead(place)))).toEqual([
    'actions.document',
    'actions.id',
    'actions.tab',
    'attention.document',
    'attention.tab',
    'consent.how',
    'credit.unit',
    'documents.id',
    'documents.tab',
    'effects.cause',
    'effects.document',
    'effects.id',
    'effects.tab',
    'environment.extensionVersion',
    'gaps.document',
    'notice.language',
    'notice.text',
    'pointer.document',
    'record.id',
    'record.principal',
    'record.purpose',
    'record.retention',
    'record.withdrawal',
    'tabs.id',
    'tabs.opener',
    'unrecordable.kind',
    'unrecordable.why',
  ]);
});

test('of what the schema holds to a few words, dates and digests, nothing is looked through but what a person fills', () => {
  expect(listed(placesIn(schema).filter((place) => place.isBound && isRead(place)))).toEqual(['task.testIdAttributes']);
});

test('reads an assembled session in its own order', () => {
  const session = assemble(build([{ id: 'shop', records: [begin('a1', click(100))] }]));
  const texts = textsOf({ ...session, notes: [{ at: 1, text: 'A note' }] } as Session);
  expect(texts).toEqual([
    'Buy a kettle',
    '*://shop.example/*',
    '*://shop.example/*',
    '*://shop.example/*',
    'Chromium 156',
    'Linux',
    'en',
    'Europe/Lisbon',
    'https://shop.example/shop',
    '',
    'button',
    'button',
    'Add to cart',
    'button',
    'Add to cart',
    'A note',
  ]);
});

/** What an expression like `session.a[0].b` would give. */
function at(session: unknown, { path, isKey }: SessionString): unknown {
  const steps = isKey ? path.slice(0, -1) : path;
  const value = steps.reduce<unknown>(
    (inner, step) => Object.getOwnPropertyDescriptor(Object(inner), step)?.value,
    session,
  );
  return isKey ? Object.keys(Object(value)).find((key) => key === path.at(-1)) : value;
}

/** Of an element of a page: names that mean something in the format or in JavaScript are attributes like others. */
const attributes = fc.dictionary(
  fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', 'id', 'type', 'masked', 'attributes', 'toString')),
  fc.oneof(anyText, fc.constant({ masked: 'email' })),
);

test('the path leads to the text, whatever names a page gives its attributes', () => {
  fc.assert(
    fc.property(attributes, (given) => {
      const session = { actions: [{ id: 'a1', type: 'click', target: { attributes: given } }] } as unknown as Session;
      const strings = [...stringsOf(session)];
      for (const string of strings) expect(at(session, string)).toBe(string.text);
      const values = Object.values(given).filter((value) => typeof value === 'string');
      expect(strings.filter(({ isKey }) => isKey).map(({ text }) => text)).toEqual(Object.keys(given));
      expect(strings.filter(({ isKey }) => !isKey).map(({ text }) => text)).toEqual(values);
    }),
  );
});

test('the same strings are asked for whether any is so, up to the first that is', () => {
  const sorted = (texts: string[]): string[] => texts.toSorted((a, b) => Number(a > b) - Number(a < b));
  fc.assert(
    fc.property(anySession, fc.constantFrom('', 'attributes', 'files'), (session, field) => {
      for (const part of [session, ...session.actions, ...session.documents]) {
        const asked: string[] = [];
        expect(someText(part, field, (text) => asked.push(text) < 0)).toBe(false);
        expect(sorted(asked)).toEqual(sorted(Array.from(stringsIn(part, field), ({ text }) => text)));
      }
      expect(someText(session, field, (text) => text === session.task.label)).toBe(true);
    }),
  );
});
