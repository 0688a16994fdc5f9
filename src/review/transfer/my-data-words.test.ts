import { afterEach, expect, test } from 'vitest';
import { catalogues, speak } from '../../i18n/testing/catalogues.ts';
import { fileKeys, readMe } from './my-data-words.ts';

const writtenAt = new Date('2026-03-14T10:00:00.000Z');

afterEach(() => speak('en'));

test('it says what is there, when it was made, and how to read it', () => {
  expect(readMe(['words.json', 'unheard-of.json'], writtenAt).split('\n')).toEqual([
    'Everything that Showhow holds',
    '',
    expect.stringMatching(/^This file was made on Mar 14, 2026, .*, in your browser, and was sent to nobody\.$/u),
    'Each file is JSON: open it with any editor. [] is an empty list.',
    'Times are milliseconds since 1970, if they are not written as a date.',
    '{ "masked": … } stands where Showhow did not record what was entered, and cannot tell you either.',
    '',
    'words.json',
    '  Your own words, which the check looks for.',
    '',
    'unheard-of.json',
    '  Something that a newer version of Showhow has stored.',
    '',
    'All of it can be erased where you have downloaded this.',
    '',
  ]);
});

test('it is in the person’s language, but for the names of files', () => {
  speak('de');
  const words = readMe([...Object.keys(fileKeys), 'unheard-of.json'], writtenAt);
  expect(words).toContain('Alles, was Showhow aufbewahrt\n');
  expect(words).toContain('words.json\n  Ihre eigenen Wörter, nach denen die Prüfung sucht.\n');
  const english = Object.entries(catalogues.en).filter(([key]) => key.startsWith('data_'));
  for (const [, { message }] of english) expect(words).not.toContain(message);
  expect(words).not.toMatch(/\b(?:the|was made|stands)\b/u);
});
