/** Numbers that prove themselves by a check digit. */

/** ISO/IEC 7812-1, annex B: the formula of Luhn. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at -= 1, twice = !twice) {
    const digit = Number(digits[at]) * (twice ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Of the card schemes: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro, Mir, RuPay. */
const issuers = /^(?:4|5[0-8]|6\d|2[2-7]|3[0-9]|8[126]|9[789])/u;

export const isCardNumber = (digits: string): boolean =>
  /^\d{13,19}$/u.test(digits) && issuers.test(digits) && !/^(\d)\1*$/u.test(digits) && passesLuhn(digits);

/** ISO 13616-1, by ISO 7064 MOD 97-10. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/u.test(text)) return false;
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
