/** Amounts are kept as whole hundredths: sums of decimals in floating point lose some. */
interface Credit {
  amount: string;
  unit: string;
}

export function hundredthsOf(amount: string): number {
  const [whole = '0', part = ''] = amount.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

export const amountOf = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

export const creditOf = (hundredths: number | null, unit: string | null): Credit | null =>
  hundredths === null || unit === null ? null : { amount: amountOf(hundredths), unit };
