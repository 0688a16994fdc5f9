import { literal } from '../../masking/literal.ts';
import { anySpelling } from '../../masking/spelling.ts';
import { someText } from '../strings.ts';

/** Finds a text as it stands, and as addresses write it. */
export interface Finder {
  isIn: (text: string) => boolean;
  /** In any of it that a page or person has filled. */
  isInAny: (value: unknown) => boolean;
  /** In how many strings. */
  countIn: (value: unknown) => number;
  replaced: (text: string, by: string) => string;
}

export const finderOf = (text: string): Finder => finderFor(anySpelling(text));

/** Finds only what is the text, and nothing else. */
export const exactFinderOf = (text: string): Finder => finderFor(`^${literal(text)}$`);

function finderFor(source: string): Finder {
  const any = new RegExp(source, 'iu');
  const each = new RegExp(source, 'giu');
  const isIn = (whole: string): boolean => any.test(whole);
  function countIn(value: unknown): number {
    let count = 0;
    someText(value, '', (one) => {
      if (isIn(one)) count += 1;
      return false;
    });
    return count;
  }
  const isInAny = (value: unknown): boolean => someText(value, '', isIn);
  return { isIn, isInAny, countIn, replaced: (whole, by) => whole.replace(each, () => by) };
}
