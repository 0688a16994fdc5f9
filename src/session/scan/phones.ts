/** Phone numbers, by the numbering plans of the countries of the person’s languages, and of any country after a `+`. */
import { type CountryCode, findPhoneNumbersInText, isSupportedCountry, type PhoneNumber } from 'libphonenumber-js/min';
import type { Found } from './finding.ts';

/** Each is looked for by itself. */
const MOST_COUNTRIES = 3;

/** `de` is spoken in most places of Germany: the likely region of a language, after Unicode CLDR. */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined;
  }
}

export function countriesOf(languages: readonly string[]): CountryCode[] {
  const regions = languages.map(regionOf).filter((region) => region !== undefined && isSupportedCountry(region));
  return [...new Set(regions)].slice(0, MOST_COUNTRIES);
}

/** Single digits between others are lists and sizes. */
const run = /(?<![\p{L}\p{N}_])[+(]{0,2}\d+(?:[\s()./-]{1,3}\d{2,})*(?![\p{L}\p{N}_])/gu;
const LEAST_DIGITS = 7;
/** Longer runs are columns of numbers; what is looked at together overlaps by more than the longest phone number. */
const LONGEST_RUN = 200;
const OVERLAP = 40;
/** How far before it a word may stand that says what it is. */
const NEAR = 32;

type NumberFound = ReturnType<typeof findPhoneNumbersInText>[number];

/** Dates, times from … to …, and addresses of computers. */
const noPhone =
  /(?<!\d)(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2\d{4}|\d{1,2}\.\d{2} ?- ?\d{1,2}\.\d{2}|(?<!\.)\d{1,3}(?:\.\d{1,3}){3}(?!\.))(?!\d)/gu;
const called = /(?:tel|phone|fon|mobil|mobile|cell|handy|fax|call|whatsapp|sms|☎|📞|📱)[^\d]{0,16}$/iu;
/** Digits of a number that is not international. */
const MOST_DIGITS = 12;
const MOST_DIGITS_WITHOUT_ZERO = 11;

function isInGroups(groups: readonly string[]): boolean {
  const [first = '', second = ''] = groups;
  // Only the country code of North America is one digit.
  const begins = first.length > 1 || (first === '1' && second.length === 3);
  return begins && groups.length >= 3 && groups.every((group) => group.length <= 4);
}

/** Digits in groups as people write phone numbers, not a price, a size or the number of an order. */
function isWrittenAsPhone(text: string, number: PhoneNumber): boolean {
  if (text.startsWith('+')) return true;
  const groups = text.split(/\D+/u).filter((group) => group !== '');
  const digits = groups.join('').length;
  const beginsWithZero = /^\(?0/u.test(text);
  // Where numbers are dialled with a zero before them, they are written with it.
  if (beginsWithZero !== /^\(?0/u.test(number.formatNational())) return false;
  if (beginsWithZero) return digits <= MOST_DIGITS && groups[0] !== '0';
  return digits <= MOST_DIGITS_WITHOUT_ZERO && isInGroups(groups);
}

function* piecesOf(text: string): Generator<{ from: number; piece: string }> {
  for (let from = 0; from === 0 || from + OVERLAP < text.length; from += LONGEST_RUN - OVERLAP) {
    yield { from, piece: text.slice(from, from + LONGEST_RUN) };
  }
}

/** @returns what finds them in a text */
export function findsPhones(countries: readonly CountryCode[]): (text: string) => Found[] {
  const defaults = countries.length === 0 ? [undefined] : countries;
  const inPiece = (piece: string): NumberFound[] =>
    defaults.flatMap((country) => (country ? findPhoneNumbersInText(piece, country) : findPhoneNumbersInText(piece)));

  function inRun(text: string, before: string): Found[] {
    if (text.replace(/\D+/gu, '').length < LEAST_DIGITS) return [];
    const looked = text.replace(noPhone, (found) => 'x'.repeat(found.length));
    const found: Found[] = [];
    for (const { from, piece } of piecesOf(looked)) {
      for (const { startsAt, endsAt, number } of inPiece(piece)) {
        const [start, end] = [from + startsAt, from + endsAt];
        const preceding = `${before}${looked.slice(Math.max(0, start - NEAR), start)}`;
        const isPhone = called.test(preceding) || isWrittenAsPhone(looked.slice(start, end), number);
        if (isPhone && !/[\d.,/-]$/u.test(preceding)) found.push({ kind: 'phone', start, end });
      }
    }
    return found;
  }

  return (text) =>
    Array.from(text.matchAll(run), ({ 0: match, index }) =>
      inRun(match, text.slice(Math.max(0, index - NEAR), index)).map(({ kind, start, end }) => ({
        kind,
        start: start + index,
        end: end + index,
      })),
    ).flat();
}
