/** What a text is or holds, by its own form: whoever wrote it, and wherever it stands. */

import { isCardNumber, isIban } from './checksums.ts';
import type { MaskKind } from './kinds.ts';

/** Longer texts are looked through no further. */
const LONGEST = 100_000;
/** Digits. */
const LONGEST_CARD = 19;

interface Pattern {
  kind: MaskKind;
  expression: RegExp;
  /** How many letters of what looks like it are it; 0 where none. */
  lengthIn?: (found: string) => number;
}

/** Whether some of the groups of digits next to each other are one: an order number may stand before it. */
function holdsCard(found: string): boolean {
  const groups = found.split(/[ -]/u);
  return groups.some((_, from) => {
    let digits = '';
    for (const group of groups.slice(from, from + LONGEST_CARD)) {
      digits += group;
      if (digits.length > LONGEST_CARD) return false;
      if (isCardNumber(digits)) return true;
    }
    return false;
  });
}

/** Words of letters and digits go on after an account number, as the sentence does that it stands in. */
function accountLengthIn(found: string): number {
  for (const { index } of `${found} `.matchAll(/ /gu)) {
    if (isIban(found.slice(0, index).replaceAll(' ', '').toUpperCase())) return index;
  }
  return 0;
}

/** Tokens that say whose they are: GitHub, GitLab, Slack, Stripe, OpenAI, Anthropic, Google, AWS, npm, SendGrid, age. */
const prefixed =
  /(?<![\w-])(?:gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abeoprs]-[\w-]{10,}|[rsp]k_(?:live|test)_\w{10,}|sk-[\w-]{20,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|(?:AKIA|ASIA)[A-Z\d]{16}|npm_\w{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|AGE-SECRET-KEY-1[A-Z\d]{20,})/gu;

/** The first of a kind is taken before those below it. */
const patterns: Pattern[] = [
  { kind: 'secret', expression: /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/gu },
  { kind: 'secret', expression: prefixed },
  { kind: 'secret', expression: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/gu },
  {
    kind: 'account',
    // What looks like one may end in the middle of one: each word is a beginning.
    expression: /(?<![A-Z\d])(?=([A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}(?![A-Z\d])))/giu,
    lengthIn: accountLengthIn,
  },
  {
    kind: 'card',
    expression: /(?<!\d)\d(?:[ -]?\d){11,}/gu,
    lengthIn: (found) => (holdsCard(found) ? found.length : 0),
  },
  // United States: areas 000, 666 and 900 to 999, group 00 and serial 0000 are given to nobody.
  { kind: 'id', expression: /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/gu },
  {
    kind: 'email',
    expression: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  },
  {
    kind: 'phone',
    expression: /(?<![\w+])\+\d(?:[ ()./-]{0,2}\d){6,14}(?!\d)/gu,
  },
];

/**
 * As patterns read it, letter for letter: the digits of Arabic and Persian, what Japanese and Chinese keyboards write in full
 * width, and the spaces and dashes of printers.
 */
export function plain(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (letter) => String.fromCodePoint(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\u00A0\u2007\u2009\u202F\u3000]/gu, ' ')
    .replace(/[\u2010-\u2013\u2212]/gu, '-');
}

export interface Held {
  kind: MaskKind;
  start: number;
  end: number;
}

/** What two overlap in may be the end of the one or the beginning of the other: both are held. */
function hold(held: Held[], found: Held): void {
  const other = held.find(({ start, end }) => found.start < end && start < found.end);
  if (!other) held.push(found);
  else if (other.kind === found.kind) other.end = Math.max(other.end, found.end);
  else {
    if (found.start < other.start) hold(held, { ...found, end: other.start });
    if (found.end > other.end) hold(held, { ...found, start: other.end });
  }
}

/** Which parts of a text are masked by their form, in order, none in another. */
export function heldIn(text: string, kinds: (kind: MaskKind) => boolean = () => true): Held[] {
  const looked = plain(text.slice(0, LONGEST));
  const held: Held[] = [];
  for (const { kind, expression, lengthIn } of patterns) {
    if (!kinds(kind)) continue;
    for (const { 0: whole, 1: ahead, index: start } of looked.matchAll(expression)) {
      const found = ahead ?? whole;
      const end = start + (lengthIn ? lengthIn(found) : found.length);
      if (start < end) hold(held, { kind, start, end });
    }
  }
  return held.toSorted((one, other) => one.start - other.start);
}

/** What kind of secret a text holds by its form; null where none. */
export const kindHeld = (text: string, kinds?: (kind: MaskKind) => boolean): MaskKind | null =>
  heldIn(text, kinds)[0]?.kind ?? null;

/** What may become a number of a card or account, an address of e-mail or a token as more of it is typed. */
const beginnings =
  /^\d[\d -]*$|\d(?:[ -]?\d){6}|\b[A-Z]{2}\d{2}|@|\beyJ|\b(?:gh[pousr]|github_pat|[rsp]k|npm)_|\b(?:sk|glpat|xox[a-z])-/iu;
/** Of tokens that are told from words by their capitals. */
const tokenBeginnings = /\b(?:A[KS]IA[A-Z\d]|AIza|ya29\.|SG\.[\w-]|AGE-SECRET)|-----BEGIN/u;

export function mayBecomeSecret(text: string): boolean {
  const looked = plain(text);
  return beginnings.test(looked) || tokenBeginnings.test(looked);
}
