/** Times and sizes in words. Durations are milliseconds. */
import { locale, message } from '../i18n/message.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** `2:41`, or `1:02:41` from an hour on. */
export function clock(duration: number): string {
  const seconds = Math.max(0, Math.floor(duration / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** `4 min 12 s` */
export function lasting(duration: number): string {
  const seconds = Math.max(0, Math.round(duration / 1000));
  const parts = [
    { n: Math.floor(seconds / 3600), unit: 'hours' },
    { n: Math.floor(seconds / 60) % 60, unit: 'minutes' },
    { n: seconds % 60, unit: 'seconds' },
  ] as const;
  const said = parts.filter(({ n }) => n > 0).map(({ n, unit }) => message(`duration_${unit}`, { n }));
  return said.length > 0 ? said.join(' ') : message('duration_seconds', { n: 0 });
}

/** `PT4M12S`, for the `datetime` of a `<time>`. */
export const isoDuration = (duration: number): string => `PT${Math.max(0, Math.round(duration / 1000))}S`;

/** Day and time, as they are written where the person is. */
export const dateTime = (time: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
