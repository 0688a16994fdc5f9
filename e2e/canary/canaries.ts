/** Values of which no two are the same, and which stand nowhere by chance. */

/** Letters alone: numbers of some digits are in any file of a browser. */
export function word(number: number): string {
  let rest = number * 7919 + 104_729;
  let letters = '';
  while (letters.length < 8) {
    letters += 'bdfghjkmpqrstvwxyz'[rest % 18];
    rest = Math.floor(rest / 18) + 31 * letters.length + number;
  }
  return `zq${letters}`;
}

/** ISO/IEC 7812-1: with its check digit. */
export function cardNumber(number: number): string {
  const digits = `400000${String(734_210_000 + number * 37).padStart(9, '0')}`;
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** ISO 13616-1, of Germany. */
export function iban(number: number): string {
  const account = `37040044${String(9_532_010_000 + number * 41)}`;
  // “DE00” at the end, in digits.
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`;
}
