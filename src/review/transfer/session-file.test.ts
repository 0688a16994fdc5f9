import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Session } from '../../session/schema.ts';
import { seal } from '../../session/seal.ts';
import { anyText } from '../../session/testing/text.ts';
import { session } from '../../ui/testing/session.ts';
import { fileOf, sealedSession } from '../testing/sealed-session.ts';
import { LARGEST_FILE } from './file-text.ts';
import { problemWords, warningWords } from './file-words.ts';
import { type Progress, type Reading, readSession } from './session-file.ts';

// Machines that have much else to do take more than five seconds for a million values.
vi.setConfig({ testTimeout: 30_000 });

const sealed = await seal(session, new Date('2026-03-14T10:00:00.000Z'));
const text = JSON.stringify(sealed);

const readText = (...parts: BlobPart[]): Promise<Reading> => readSession(new Blob(parts), () => undefined);
const problemIn = (reading: Reading): string => ('problem' in reading ? problemWords(reading.problem) : 'none');
const changed = (changes: object): string => JSON.stringify({ ...sealed, ...changes });

test('a session comes back as it was exported', async () => {
  await expect(readSession(fileOf(sealed), () => undefined)).resolves.toEqual({ session: sealed, warnings: [] });
  await expect(readText('\uFEFF', text)).resolves.toEqual({ session: sealed, warnings: [] });
});

test.each([
  ['nothing', [''], 'This file is empty'],
  ['a picture', [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])], 'it is no text'],
  ['UTF-16', [new Uint16Array([0xfe_ff, 0x7b, 0x7d])], 'it is no text'],
  ['a ZIP', [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'ZIP archive. Unpack it'],
  ['a page', ['<!doctype html><script>alert(1)</script>'], 'it is not JSON'],
  ['a program', ['{ let a = 1; }'], 'it is not JSON'],
  ['a session cut in a text', [text.slice(0, text.indexOf('double'))], 'cut short'],
  ['a session cut between two actions', [text.slice(0, text.indexOf('{"id":"a4"') - 1)], 'cut short'],
  ['a session without its last brace', [text.slice(0, -1)], 'cut short'],
  ['a session with a comma too many', [text.replace('[', '[,')], 'it is not JSON'],
  ['a number', ['42'], 'not a session of Showhow'],
  ['null', ['null'], 'not a session of Showhow'],
  ['a list', [`[${text}]`], 'not a session of Showhow'],
  ['another format', [changed({ format: 'other' })], 'not a session of Showhow'],
  ['what is in an archive', [changed({ format: 'showhow/archive' })], 'sessions of an archive'],
  ['a newer version', [changed({ version: 2 })], 'Update Showhow'],
  ['no version', [changed({ version: undefined })], 'which version'],
  ['a version that never was', [changed({ version: '1' })], 'which version'],
  ['an action without a type', [changed({ actions: [...sealed.actions, { id: 'a' }] })], 'actions.10.type is not as'],
  ['no list of actions', [changed({ actions: 'many' })], 'actions is not as'],
  [
    'a field with the name __proto__',
    [text.replace('"attributes":{', '"attributes":{"__proto__":{"x":1}')],
    '__proto__',
  ],
  ['the same, escaped', [text.replace('{', String.raw`{"\u005f_proto__":{"isAdmin":true},`)], '__proto__'],
  ['one nested deeply', [text.replace('{', `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)},`)], 'too deeply'],
])('%s is no session, and a sentence says why', async (_, parts, why) => {
  const problem = problemIn(await readText(...parts));
  expect(problem).toContain(why);
  expect(problem).toMatch(/^[A-Z][^<>]*\.$/u);
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
});

test('one that is too large is not even opened', async () => {
  const file = new Blob([text]);
  const stream = vi.spyOn(file, 'stream');
  vi.spyOn(file, 'size', 'get').mockReturnValue(LARGEST_FILE + 1);
  expect(problemIn(await readSession(file, () => undefined))).toContain('larger than 500 MB');
  expect(stream).not.toHaveBeenCalled();
});

test('one with too much in it is not parsed', async () => {
  const parse = vi.spyOn(JSON, 'parse');
  const list = new Uint8Array(15_000_002).fill(0x2c);
  expect(problemIn(await readText(list))).toContain('over 15 million values');
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test('one with more fields than a session ever has is refused before its seal is looked at', async () => {
  const fields = Object.fromEntries(Array.from({ length: 100_001 }, (_, index) => [`k${index}`, 1]));
  expect(problemIn(await readText(changed({ fields })))).toContain('more fields than');
  const list = await readText(changed({ list: Object.values(fields) }));
  expect(problemIn(list)).toBe('none');
});

test('one that vanishes while it is read, or breaks in any other way, is said to be unreadable', async () => {
  const file = new Blob([text]);
  vi.spyOn(file, 'stream').mockImplementation(() => {
    throw new DOMException('gone', 'NotReadableError');
  });
  expect(problemIn(await readSession(file, () => undefined))).toContain('could not be read');
});

test('a session that was changed since it was sealed is read, with a warning', async () => {
  const reading = await readText(changed({ task: { label: 'Something else' } }));
  expect(reading).toMatchObject({ session: { task: { label: 'Something else' } } });
  expect('warnings' in reading && reading.warnings.map(warningWords)).toEqual([
    expect.stringContaining('was changed after it was sealed'),
  ]);
});

test('scripts, halves of characters and megabytes stay the texts that they are', async () => {
  const texts = ['<img src=x onerror=alert(1)>', '\uD800', '\u0000\u2028', 'x'.repeat(100_000)];
  const actions = sealed.actions.map((action, index) => ({ ...action, tab: texts[index % 3] }));
  const notes = texts.map((one) => ({ at: 1, text: one }));
  const hostile = await seal({ ...sealed, actions, notes, task: { label: texts[0] } } as Session, new Date(0));
  await expect(readSession(fileOf(hostile), () => undefined)).resolves.toEqual({ session: hostile, warnings: [] });
});

test('fields of later versions are kept, as the format asks for', async () => {
  const later = await seal({ ...sealed, mood: ['calm'] } as Session, new Date(0));
  await expect(readText(JSON.stringify(later))).resolves.toEqual({ session: later, warnings: [] });
});

test('what a page has named is not said in the sentence', async () => {
  const problem = problemIn(await readText(text.replace('"attributes":{', '"attributes":{"s3cret: .x":1')));
  expect(problem).toBe('This file is not a valid session: actions.0.target is not as the format asks for.');
});

test('it says how far it is', async () => {
  const seen: Progress[] = [];
  await readSession(fileOf(await sealedSession(1100)), (at) => seen.push(at));
  expect(new Set(seen.map(({ step }) => step))).toEqual(new Set(['reading', 'parsing', 'checking', 'verifying']));
  const checked = seen.flatMap(({ step, part }) => (step === 'checking' ? [part] : []));
  expect(checked.length).toBeGreaterThan(3);
  expect(checked).toEqual(checked.toSorted((a, b) => Number(a) - Number(b)));
  expect(checked.at(-1)).toBe(1);
});

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join(' ');

const isSaidBy = (file: string, value: unknown): boolean => JSON.stringify(JSON.parse(file)) === JSON.stringify(value);

/** A sentence, or a session that is what the file says. */
async function expectReading(bytes: Uint8Array<ArrayBuffer> | string): Promise<void> {
  const reading = await readText(bytes);
  const isSentence = 'problem' in reading && /^(?:This|There) .*\.$/u.test(problemWords(reading.problem));
  expect(isSentence || ('session' in reading && isSaidBy(await new Blob([bytes]).text(), reading.session))).toBe(true);
  expect(Object.getOwnPropertyNames(Object.prototype).join(' ')).toBe(prototypeBefore);
}

test('any bytes, and any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), anyText, fc.json()), (file) =>
      expectReading(typeof file === 'string' ? file : Uint8Array.from(file)),
    ),
    { numRuns: 300 },
  );
});

/** Some place in the session, and what stands there instead. */
function replaced(value: unknown, way: number[], by: unknown, key: string | null): unknown {
  const [first, ...rest] = way;
  if (first === undefined || typeof value !== 'object' || value === null) return by;
  const names = Object.keys(value);
  const name = names[first % Math.max(1, names.length)];
  if (name === undefined || (rest.length === 0 && key !== null)) {
    return Array.isArray(value) ? [...value, by] : { ...value, [key ?? 'more']: by };
  }
  const inner = replaced(value[name as keyof typeof value], rest, by, key);
  return Array.isArray(value) ? value.with(Number(name), inner) : { ...value, [name]: inner };
}

test('any change of a session', async () => {
  const other = fc.oneof(fc.jsonValue(), anyText, fc.constantFrom('<script>', -1, 1e308, 2 ** 53));
  const key = fc.oneof(fc.constant(null), fc.constantFrom('__proto__', 'constructor', 'toString', 'masked'), anyText);
  const way = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(way, other, key, (...how) => expectReading(JSON.stringify(replaced(sealed, ...how)))),
    { numRuns: 400 },
  );
});

test('any change of its text', async () => {
  const edit = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 30 }), fc.oneof(fc.constant(''), anyText));
  await fc.assert(
    fc.asyncProperty(edit, ([at, length, by]) => expectReading(text.slice(0, at) + by + text.slice(at + length))),
    { numRuns: 300 },
  );
});
