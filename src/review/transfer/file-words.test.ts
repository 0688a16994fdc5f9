import { afterEach, describe, expect, test } from 'vitest';
import { catalogues, type Language, speak } from '../../i18n/testing/catalogues.ts';
import type { FileProblem } from './file-problem.ts';
import { problemWords, warningWords } from './file-words.ts';

const problems: FileProblem[] = [
  'tooLarge',
  'tooManyValues',
  'empty',
  'zip',
  'noText',
  'noJson',
  'cutShort',
  'tooDeep',
  'prototype',
  'tooManyFields',
  'noSession',
  'manifest',
  'newer',
  'noVersion',
  'tooMuch',
  'unreadable',
  'readerEnded',
  { place: 'actions.3.target' },
];

afterEach(() => speak('en'));

describe.each(Object.keys(catalogues) as Language[])('%s', (language) => {
  test('each problem has a whole sentence of its own', () => {
    speak(language);
    const said = problems.map(problemWords);
    for (const sentence of [...said, warningWords('changed')]) expect(sentence).toMatch(/^\p{Lu}\p{L}+ [^{}<>]*\.$/u);
    expect(new Set(said).size).toBe(problems.length);
    expect(said.at(-1)).toContain('actions.3.target');
  });
});

test('sizes are written as the language writes them', () => {
  speak('fr');
  expect(problemWords('tooLarge')).toMatch(/^Ce fichier fait plus de 500\sMo\s:/u);
});
