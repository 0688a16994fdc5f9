import { literal } from './literal.ts';

const percentEncoded = (letter: string): string =>
  [...new TextEncoder().encode(letter)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Each character of `\s`, encoded or not. */
const SPACES = '(?:\\s|\\+|%(?:20|0[9a-d]|c2%a0|e1%9a%80|e2%80%(?:8[\\da]|a[89f])|e2%81%9f|e3%80%80|ef%bb%bf))+';

/** By letter: the same few are asked for all the time. */
const known = new Map<string, string>();

function spellings(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const encoded = [letter, letter.toLowerCase(), letter.toUpperCase()].map(percentEncoded);
  const made = `(?:${[literal(letter), ...new Set(encoded)].join('|')})`;
  known.set(letter, made);
  return made;
}

/**
 * A text as a regular expression finds it, with the flags `iu`, as it stands and as addresses write it: which letters
 * these encode hangs on who wrote them.
 */
export const anySpelling = (text: string): string =>
  text
    .split(/\s+/u)
    .map((word) => [...word].map(spellings).join(''))
    .join(SPACES);
