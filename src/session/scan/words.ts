/** The person’s own list of words: names, projects, clients. */
import { literal } from '../../masking/literal.ts';
import type { Found } from './finding.ts';

const escaped = (text: string): string => literal(text).replace(/\s+/gu, '\\s+');

/** Whole words, where it begins or ends with a letter or digit. */
function patternOf(word: string): string {
  const begins = /^[\p{L}\p{N}]/u.test(word) ? '(?<![\\p{L}\\p{N}\\p{M}])' : '';
  const ends = /[\p{L}\p{N}\p{M}]$/u.test(word) ? '(?![\\p{L}\\p{N}\\p{M}])' : '';
  return `${begins}${escaped(word)}${ends}`;
}

/** As they are typed, and as systems write them: `é` is one character or two. */
const spellings = (word: string): string[] => [word, word.normalize('NFC'), word.normalize('NFD')];

/** @returns what finds them in a text, whatever their case */
export function findsWords(words: readonly string[]): (text: string) => Found[] {
  const wanted = new Set(words.map((word) => word.trim()).flatMap(spellings));
  wanted.delete('');
  if (wanted.size === 0) return () => [];
  const longestFirst = [...wanted].toSorted((one, other) => other.length - one.length);
  const expression = new RegExp(longestFirst.map(patternOf).join('|'), 'giu');
  return (text) =>
    Array.from(text.matchAll(expression), ({ 0: match, index: start }) => ({
      kind: 'word',
      start,
      end: start + match.length,
    }));
}
