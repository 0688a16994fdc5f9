/** Made-up numbers and tokens that prove themselves by their form. */
import fc from 'fast-check';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const letters = (alphabet: string, minLength: number, maxLength = minLength): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength, maxLength });

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MIXED = `${UPPER}abcdefghijklmnopqrstuvwxyz0123456789`;

/** ISO/IEC 7812-1, annex B. */
function checkDigit(number: string): number {
  const sum = [...number].reverse().reduce((before, digit, index) => {
    const twice = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return before + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Visa, Mastercard, Discover, UnionPay with 16, American Express with 15, Diners with 14 digits. */
const issuers: [string, number][] = [
  ['4', 16],
  ['51', 16],
  ['2221', 16],
  ['6011', 16],
  ['62', 16],
  ['37', 15],
  ['305', 14],
];

const grouped = (text: string, by: string): string => text.replace(/.{4}(?=.)/gu, `$&${by}`);

const card = fc
  .tuple(fc.constantFrom(...issuers), digits(20), fc.constantFrom('', ' ', '-'))
  .map(([[issuer, length], more, by]) => {
    const number = `${issuer}${more}`.slice(0, length - 1);
    return grouped(`${number}${checkDigit(number)}`, by);
  });

/** ISO 13616-1: the check digits that make 1 of it, modulo 97. */
function ibanOf(country: string, account: string): string {
  const number = [...`${account}${country}00`].map((each) => Number.parseInt(each, 36)).join('');
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${account}`;
}

const iban = fc
  .tuple(letters(UPPER, 2), letters(`${UPPER}0123456789`, 11, 30), fc.constantFrom('', ' '), fc.boolean())
  .map(([country, account, by, small]) => {
    const written = grouped(ibanOf(country, account), by);
    return small ? written.toLowerCase() : written;
  });

const token = fc
  .oneof(
    fc.tuple(fc.constantFrom('ghp_', 'gho_', 'ghs_', 'npm_'), letters(MIXED, 36)),
    fc.tuple(fc.constant('github_pat_'), letters(`${MIXED}_`, 40)),
    fc.tuple(fc.constantFrom('glpat-', 'sk-', 'ya29.'), letters(`${MIXED}-_`, 24)),
    fc.tuple(fc.constantFrom('sk_live_', 'rk_test_', 'pk_live_'), letters(MIXED, 24)),
    fc.tuple(fc.constantFrom('AIza', 'xoxb-', 'xoxp-'), letters(MIXED, 35)),
    fc.tuple(
      fc.constant('SG.'),
      letters(MIXED, 40).map((part) => `${part.slice(0, 20)}.${part.slice(20)}`),
    ),
    fc.tuple(fc.constant('AGE-SECRET-KEY-1'), letters(`${UPPER}0123456789`, 58)),
    fc.tuple(fc.constantFrom('AKIA', 'ASIA'), letters(`${UPPER}0123456789`, 16)),
    fc.tuple(
      fc.constant('eyJ'),
      letters(MIXED, 20).map((part) => `${part}.${part}.${part}`),
    ),
  )
  .map((parts) => parts.join(''));

export const secret: fc.Arbitrary<string> = fc.oneof(card, iban, token);
