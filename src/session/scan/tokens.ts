/** What gives access without saying whose it is: long random words, and what is said to be a password or key. */
import type { Found } from './finding.ts';

const SHORTEST = 20;
/** Bits for each character. Random digits of 16 have 3.5 and more at this length, words of a language repeat theirs. */
const LEAST_ENTROPY = 3;
/** How often letter and digit, large and small follow each other: 0.6 in random words, 0.1 in a word with a number. */
const LEAST_CHANGES = 0.2;
/** Base32 has but six digits. */
const LEAST_CHANGES_OF_CAPITALS = 0.15;

/** Of the letters of a word; random letters have 0.23. */
const LEAST_VOWELS = 0.28;
/** Of the characters. */
const WORDS = 0.4;

const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/giu;
/** Numbers that databases (MongoDB) and Git give, and that pages show: 24 and 40 hexadecimal digits. */
const knownNumber = /^(?:[\da-f]{24}|[\da-f]{40})$/iu;
/** The content of a picture or font, written into the page. */
const content = /data:[^,\s]{0,120},[^\s"'()<>]*/giu;
/** Files that builds name by their content. */
export const asset =
  /^[\w.-]{0,60}\.(?:m?js|css|map|woff2?|ttf|otf|eot|svg|png|jpe?g|gif|webp|avif|ico|mp4|webm)(?![\p{L}\p{N}])/iu;
/** Of one case. */
const longWord = /[a-z]{9,}|[A-Z]{9,}/gu;
const consonants = /[bcdfghjklmnpqrstvwxz]{5}/iu;

const classOf = (code: number): number => (code < 58 ? 0 : code < 91 ? 1 : 2);

function changesIn(text: string): number {
  let changes = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (classOf(text.charCodeAt(at)) !== classOf(text.charCodeAt(at - 1))) changes += 1;
  }
  return changes / (text.length - 1);
}

/** After Shannon. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** `iPhone15ProMax`: mostly words that begin with a capital. */
function isCamelCase(text: string): boolean {
  if (!/[A-Z]/u.test(text) || !/[a-z]/u.test(text)) return false;
  const words = text.match(/[A-Z][a-z]{2,}|[a-z]{4,}/gu) ?? [];
  return words.join('').length >= text.length / 2;
}

const isWordLike = (letters: string): boolean =>
  !consonants.test(letters) && (letters.match(/[aeiouy]/giu)?.length ?? 0) >= LEAST_VOWELS * letters.length;

/** Mostly of long words. */
const isOfWords = (text: string): boolean =>
  (text.match(longWord) ?? []).filter(isWordLike).join('').length >= WORDS * text.length;

/** Of ASCII letters and digits alone. */
export const isToken = (word: string): boolean =>
  word.length >= SHORTEST &&
  /\d/u.test(word) &&
  /[a-z]/iu.test(word) &&
  !knownNumber.test(word) &&
  changesIn(word) >= (/[a-z]/u.test(word) ? LEAST_CHANGES : LEAST_CHANGES_OF_CAPITALS) &&
  entropyOf(word) >= LEAST_ENTROPY &&
  !isCamelCase(word) &&
  !isOfWords(word);

const blank = (found: string): string => ' '.repeat(found.length);

const LEAST_CHANGES_OF_BASE64 = 0.4;
/** Base64 may hold `+` and `/`, which stand between words elsewhere. */
const base64 = /(?<![\w+/=-])[A-Za-z\d+/]{32,}={0,2}(?![\w+/=-])/gu;
const isBase64 = (text: string): boolean =>
  /[+/]/u.test(text) && /\d/u.test(text) && changesIn(text) >= LEAST_CHANGES_OF_BASE64 && entropyOf(text) >= 4;

/** `password: hunter2`: a value, not a sentence about one. */
const said =
  /(?<![\p{L}])(?:password|passwd|passwort|kennwort|passphrase|contraseña|mot de passe|pwd|token|secret|api[ _-]?key|bearer|authorization: ?basic)["']?\s{0,3}(?:[:=]|\b(?:is|ist|lautet|est|es)\b|\s)\s{0,3}["']?([^\s"'<>,;&]{6,200})/giu;
const isSaid = (value: string): boolean =>
  !/\[masked\]/u.test(value) && /\d/u.test(value) && /\p{L}/u.test(value) && !/^[\d.,:/-]+\p{L}{0,4}\.?$/u.test(value);

export function tokensIn(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  const found: Found[] = [];
  const add = (start: number, length: number): void => void found.push({ kind: 'token', start, end: start + length });
  for (const { 0: match, 1: value = '', index } of text.matchAll(said)) {
    if (isSaid(value)) add(index + match.length - value.length, value.length);
  }
  if (text.length < SHORTEST) return found;
  const looked = text.replace(content, blank).replace(uuid, blank);
  for (const { 0: word, index } of looked.matchAll(/[A-Za-z\d]{20,}/gu)) {
    if (isToken(word) && !asset.test(looked.slice(index + word.length, index + word.length + 80)))
      add(index, word.length);
  }
  for (const { 0: word, index } of looked.matchAll(base64)) if (isBase64(word)) add(index, word.length);
  return found;
}
