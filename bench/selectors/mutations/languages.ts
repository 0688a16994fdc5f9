/** Languages that nobody speaks: each word has one word of its own, the same wherever it is said. */
import { type Random, seededRandom, seedOf } from '../random.ts';

interface Language {
  code: string;
  direction: 'ltr' | 'rtl';
  syllables: string[];
  /** How many syllables a word of these letters has. */
  lengthOf: (letters: number) => number;
  between: string;
}

const split = (text: string): string[] => text.split(' ');
const byLetters = (each: number) => (letters: number) => Math.max(1, Math.round(letters / each));

const languages: Language[] = [
  {
    code: 'qx',
    direction: 'ltr',
    syllables: split('ka te mo sii lla ne vuo pää ri jo tta hän ku la se'),
    lengthOf: byLetters(1.9),
    between: ' ',
  },
  {
    code: 'qy',
    direction: 'ltr',
    syllables: split('за по ник ста ре во ди ма ло ный ск та ви'),
    lengthOf: byLetters(2.2),
    between: ' ',
  },
  {
    code: 'qz',
    direction: 'ltr',
    syllables: split('会 注 文 新 表 名 设 开 子 信 件 页 户 本 目'),
    lengthOf: byLetters(4),
    between: '',
  },
  {
    code: 'qw',
    direction: 'rtl',
    syllables: split('של מי דו רע תן בא לה קו פר'),
    lengthOf: byLetters(2.6),
    between: ' ',
  },
  {
    code: 'qv',
    direction: 'ltr',
    syllables: split('er gen an stel lung be ver ich den ste'),
    lengthOf: byLetters(2.4),
    between: ' ',
  },
];

/** Names of people, places and firms are the same in every language. */
const KEPT = 0.06;

export interface Translation {
  code: string;
  direction: Language['direction'];
  translated: (text: string) => string;
}

/** An address of a page or of a person is no word. */
const piece = /\S+@\S+|\S+\.\S{2,}|\p{L}+/gu;

export function translationInto({ code, direction, syllables, lengthOf, between }: Language): Translation {
  function wordFor(word: string): string {
    const random = seededRandom(seedOf(code, word.toLowerCase()));
    if (!/^\p{L}+$/u.test(word) || random.chance(KEPT)) return word;
    const other = Array.from({ length: lengthOf(word.length) }, () => random.pick(syllables)).join('');
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  }
  const translated = (text: string): string => {
    const said = text.replace(piece, wordFor);
    return between === '' ? said.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, between) : said;
  };
  return { code, direction, translated };
}

export const anyTranslation = (random: Random): Translation => translationInto(random.pick(languages));
