/** Words that several views share. */
import { locale } from '../../../src/i18n/message.ts';
import { dateTime } from '../../../src/ui/time.ts';

interface Credit {
  amount: string;
  unit: string;
}

export const day = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(Date.parse(iso));

export const moment = (iso: string): string => dateTime(Date.parse(iso));

export const count = (n: number): string => n.toLocaleString(locale());

/** `2.50 EUR` */
export const creditWords = (credits: readonly Credit[]): string =>
  credits.map(({ amount, unit }) => `${amount} ${unit}`).join(' + ');

/** `3 h 20 min` */
export function minutesWords(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  return hours === 0 ? `${whole} min` : `${count(hours)} h ${whole % 60} min`;
}
