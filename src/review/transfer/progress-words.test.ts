import { expect, test } from 'vitest';
import { progressWords } from './progress-words.ts';

test.each([
  [null, 'Opening the file…', null],
  [{ step: 'reading', part: 0.3 }, 'Reading the file: 12 MB of 40 MB', 0.3],
  [{ step: 'parsing', part: null }, 'Understanding what is in it…', null],
  [{ step: 'checking', part: 0.426 }, 'Checking that it is a session: 42 %', 0.426],
  [{ step: 'verifying', part: null }, 'Looking whether it was changed since…', null],
  [{ step: 'receiving', part: 1 }, 'Taking it over: 100 %', 1],
] as const)('%j', (progress, words, part) => {
  expect(progressWords(progress, 40_000_000)).toEqual({ words, part });
});
