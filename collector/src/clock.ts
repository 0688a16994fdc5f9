/** Injected, so that tests can let time pass. */
export type Clock = () => Date;

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(60 * count);
export const days = (count: number): number => hours(24 * count);

export const after = (date: Date, milliseconds: number): string =>
  new Date(date.getTime() + milliseconds).toISOString();
