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

/** As rows have it: null where there is none. */
export interface Kept {
  hundredths: number | null;
  unit: string | null;
}

/** What was promised, or what is set now if that is more. Of another unit nobody can say that it is: the promise holds. */
export function neverLess(promised: Kept, now: Kept): Kept {
  if (promised.unit === null) return now;
  return now.unit === promised.unit && (now.hundredths ?? 0) > (promised.hundredths ?? 0) ? now : promised;
}

/** One sum for each unit. */
export function added(credits: Kept[]): Credit[] {
  const sums = new Map<string, number>();
  for (const { hundredths, unit } of credits)
    if (unit !== null) sums.set(unit, (sums.get(unit) ?? 0) + (hundredths ?? 0));
  return [...sums].map(([unit, sum]) => ({ amount: amountOf(sum), unit }));
}

interface Brings {
  accepted_at: string | null;
  credit_hundredths: number | null;
  credit_unit: string | null;
  promised_hundredths: number | null;
  promised_unit: string | null;
}

/** What a session has brought; until it is accepted, what it brings at least if it is. */
export const broughtBy = (row: Brings): Credit | null =>
  row.accepted_at === null
    ? creditOf(row.promised_hundredths, row.promised_unit)
    : creditOf(row.credit_hundredths, row.credit_unit);

export const creditOf = (hundredths: number | null, unit: string | null): Credit | null =>
  hundredths === null || unit === null ? null : { amount: amountOf(hundredths), unit };
