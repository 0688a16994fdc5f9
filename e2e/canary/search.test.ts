import { expect, test } from 'vitest';
import { cardNumber, word } from './canaries.ts';
import { placesOf, type Source, sourcesOf } from './search.ts';

const canary = word(7);
const source = (name: string, text: string, encoding: BufferEncoding = 'utf8'): Source => ({
  name,
  bytes: Buffer.from(`before ${text} after`, encoding),
});
const foundIn = (text: string, encoding?: BufferEncoding): boolean =>
  placesOf(canary, [source('here', text, encoding)]).length > 0;

test.each([
  ['raw', canary],
  ['in capitals where it is written so', canary.toUpperCase()],
  ['backwards', [...canary].toReversed().join('')],
  ['in base64', btoa(canary)],
  ['in base64, after one byte', btoa(`a${canary}`)],
  ['in base64, after two bytes, and before others', btoa(`ab${canary}cd`)],
  ['but for its end', canary.slice(0, -2)],
])('finds it %s', (how, text) => {
  const wanted = how.includes('capitals') ? canary.toUpperCase() : canary;
  expect(placesOf(wanted, [source('here', text)])).toEqual(['here']);
});

test('finds it as memory has it, two bytes a letter', () => {
  expect(foundIn(canary, 'utf16le')).toBe(true);
});

test('finds what addresses write otherwise', () => {
  expect(placesOf('+49 30 9018 7001', [source('here', '?tel=%2B49%2030%209018%207001')])).toEqual(['here']);
});

test('finds neither another one nor a piece that says little', () => {
  expect(foundIn(word(8))).toBe(false);
  expect(foundIn(canary.slice(0, 5))).toBe(false);
});

const letterByLetter = (data: unknown, wanted = canary): string[] =>
  placesOf(wanted, sourcesOf('data', JSON.stringify(data)));
const spelled = ['data, letter by letter'];

test.each([
  ['keys of records', (letters) => letters.map((key) => ({ type: 'press', key }))],
  ['codes of keys', (letters) => letters.map((key) => ({ key: 'x', code: `Key${key.toUpperCase()}` }))],
  ['values, with as many texts between them', (letters) => letters.map((value) => ({ text: value, value }))],
  ['a list', (letters) => ({ letters })],
  ['numbers of letters', (letters) => ({ at: letters.map((letter) => letter.codePointAt(0)) })],
  ['names that differ', (letters) => letters.map((letter, at) => ({ [`n${at}`]: letter }))],
  ['changes deep in records', (letters) => letters.map((text, at) => ({ at, is: { changes: { text } } }))],
  [
    'records with other keys between them',
    (letters) => letters.flatMap((key) => [{ key }, { key: 'Backspace' }, { role: 'textbox' }]),
  ],
] satisfies [string, (letters: string[]) => unknown][])('finds it letter by letter in %s', (_, make) => {
  expect(letterByLetter(make([...canary]))).toEqual(spelled);
});

test('finds it in pieces of two and three letters', () => {
  const pieces = (size: number) => canary.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
  for (const size of [2, 3]) expect(letterByLetter(pieces(size).map((value) => ({ value })))).toEqual(spelled);
});

test('finds digits letter by letter', () => {
  const card = cardNumber(3);
  expect(
    letterByLetter(
      [...card].map((value) => ({ value })),
      card,
    ),
  ).toEqual(spelled);
  expect(
    letterByLetter(
      [...card].map((digit) => ({ code: `Digit${digit}` })),
      card,
    ),
  ).toEqual(spelled);
  expect(letterByLetter([...card].map(Number), card)).toEqual(spelled);
});

test('finds nothing letter by letter where it is not', () => {
  expect(letterByLetter([...word(8)].map((key) => ({ key })))).toEqual([]);
});
