/** A number of days as it is written: null for none, undefined where it is no such number. */
export function readDays(written: string): number | null | undefined {
  if (written.trim() === '') return null;
  const days = Number(written.trim());
  return Number.isInteger(days) && days >= 1 && days <= 36_500 ? days : undefined;
}

/** Null is for ever. */
export const isShorter = (days: number, before: number | null): boolean => before === null || days < before;
