/** All detectors together, over one text. */
import { heldIn } from '../../masking/values.ts';
import { accessIn, addressesIn } from './addresses.ts';
import { type FindingKind, type Found, merged } from './finding.ts';
import { countriesOf, findsPhones } from './phones.ts';
import { secretsIn } from './secretlint.ts';
import { tokensIn } from './tokens.ts';
import { findsWords } from './words.ts';

/** An address is read by its parts; any other text may hold addresses. */
export type Reading = 'address' | 'text';

export type Detect = (text: string, reading: Reading) => Found[];

/** No string of the format is longer. Where one is all the same, what is looked at together overlaps by more than a private key. */
const LONGEST = 100_000;
const OVERLAP = 10_000;

const kinds: Partial<Record<string, FindingKind>> = {
  secret: 'secret',
  account: 'account',
  card: 'card',
  id: 'id',
  email: 'email',
  phone: 'phone',
};

/** `logo@2x.png` is a picture. */
const picture = /@\d(?:\.\d)?x\.\p{L}+$/u;

function heldOf(text: string): Found[] {
  return heldIn(text).flatMap(({ kind, start, end }): Found[] => {
    const finding = kinds[kind];
    if (!finding || (finding === 'email' && picture.test(text.slice(start, end)))) return [];
    return [{ kind: finding, start, end }];
  });
}

interface Options {
  words: readonly string[];
  /** Of the person, as browsers name them. */
  languages: readonly string[];
}

export function createDetect({ words, languages }: Options): Detect {
  const wordsIn = findsWords(words);
  const phonesIn = findsPhones(countriesOf(languages));

  const inPiece: Detect = (text, reading) => [
    ...secretsIn(text),
    ...heldOf(text),
    ...wordsIn(text),
    ...(reading === 'address' ? accessIn(text) : [...addressesIn(text), ...tokensIn(text), ...phonesIn(text)]),
  ];

  return (text, reading) => {
    if (text.length <= LONGEST) return merged(inPiece(text, reading));
    const found: Found[] = [];
    for (let from = 0; from + OVERLAP < text.length; from += LONGEST - OVERLAP) {
      for (const { kind, start, end } of inPiece(text.slice(from, from + LONGEST), reading)) {
        found.push({ kind, start: start + from, end: end + from });
      }
    }
    return merged(found);
  };
}
