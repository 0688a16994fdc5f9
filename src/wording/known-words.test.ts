import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { catalogues, speak } from '../i18n/testing/catalogues.ts';
import { consentWords, knownWords, lackingWords, lackWords, redactionWords } from './known-words.ts';

afterEach(() => speak('en'));

const root = resolve(import.meta.dirname, '..');
const written = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path) && !path.startsWith('wording') && !/\.test\.|testing/u.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

describe.each(Object.entries(knownWords))('%s', (english, key) => {
  it('is what the English catalogue says', () => expect(catalogues.en[key].message).toBe(english));

  it('is still written into sessions', () => {
    expect(key.startsWith('consent_') || written.includes(`'${english}'`)).toBe(true);
  });
});

it('what is known is said in the language of who reads it', () => {
  speak('de');
  expect(lackWords('The page before was not recorded')).toBe('Die Seite davor wurde nicht aufgezeichnet');
  expect(lackWords('A fault in Showhow (TypeError) while it recorded this')).toBe(
    'Ein Fehler in Showhow (TypeError), während es dies aufzeichnete',
  );
  expect(lackingWords('tab')).toBe('Tab');
  expect(consentWords('Until the person deletes it')).toBe('Bis die Person sie löscht');
  expect(redactionWords('An action')).toBe('Eine Aktion');
  expect(redactionWords('1 action')).toBe('1 Aktion');
  expect(redactionWords('1,234 actions: all before it')).toBe('1.234 Aktionen: alles davor');
  expect(redactionWords('3 actions: the whole tab')).toBe('3 Aktionen: der ganze Tab');
});

it('what is not known is as it is', () => {
  speak('de');
  expect(lackWords('constructor')).toBe('constructor');
  expect(lackingWords('canvas')).toBe('canvas');
  expect(consentWords('Auf „Start“ gedrückt')).toBe('Auf „Start“ gedrückt');
  expect(redactionWords('A note')).toBe('A note');
  expect(redactionWords('3 actions: toString')).toBe('3 actions: toString');
});

it('English is what is written', () => {
  for (const what of ['1 action', '1,234 actions', '2 actions: all after it', '7 actions: the whole page'])
    expect(redactionWords(what)).toBe(what);
});
