/** Whether two texts are one text in two versions. */

export type TextSimilarity = 'same' | 'similar' | 'other';

/** Share of words or of pairs of letters in common. */
const SIMILAR = 0.5;

/** In longer texts half of the pairs of letters are the same by chance. */
const MOST_WORDS = 4;

/** Counts, prices and dates change; so do capitals and punctuation. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/gu, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @param least of what they have in common, from 0 to 1 */
export function similarity(one: string, other: string, least = SIMILAR): TextSimilarity {
  if (one === other) return 'same';
  const [first, second] = [plain(one), plain(other)];
  if (first === '' || second === '') return 'other';
  if (first === second) return 'similar';
  const [these, those] = [wordsOf(first), wordsOf(second)];
  const isLong = Math.min(these.length, those.length) > MOST_WORDS;
  const letters = isLong ? 0 : common(pairs(first), pairs(second));
  return Math.max(common(these, those), letters) >= least ? 'similar' : 'other';
}

/** Numbers are alike everywhere. */
function wordsOf(text: string): string[] {
  const all = text.split(' ');
  const others = all.filter((word) => word !== '0');
  return others.length > 0 ? others : all;
}

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

/** Dice's coefficient of two bags. */
function common(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  let both = 0;
  for (const each of one) {
    const count = left.get(each) ?? 0;
    if (count > 0) both += 1;
    left.set(each, count - 1);
  }
  return (2 * both) / (one.length + other.length);
}
