/** What is said in the comments of a session that is exported as a test. */
import { message } from '../i18n/message.ts';
import type { TestWords } from '../session/export/playwright.ts';
import { plain, sentence } from './sentence.ts';
import { maskWords } from './sentence-parts.ts';
import { theTarget } from './target-words.ts';

export const testWords: TestWords = {
  action: (action) => plain(sentence(action)),
  missing: (kind, target) =>
    target ? message('missing_of', { what: maskWords(kind), target: plain(theTarget(target)) }) : maskWords(kind),
};
