/** Dates are ISO strings (2030-05-01) throughout, as date fields have them: they compare and sort as text. */
const day = 86_400_000;

const asDate = (iso) => new Date(`${iso}T00:00:00Z`);

export const addDays = (iso, days) => new Date(asDate(iso).getTime() + days * day).toISOString().slice(0, 10);

export function today() {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

export const nightsBetween = (arrive, leave) =>
  arrive && leave ? Math.round((asDate(leave) - asDate(arrive)) / day) : 0;

/** The first of the month that lies so many months after the date. */
export function monthAfter(iso, months) {
  const date = asDate(iso);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export const weekday = (iso) => (asDate(iso).getUTCDay() + 6) % 7;
export const dayOfMonth = (iso) => asDate(iso).getUTCDate();

const say = (options) => {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options });
  return (iso) => format.format(asDate(iso));
};
export const sayDate = say({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
export const sayMonth = say({ month: 'long', year: 'numeric' });

export const sayNights = (nights) => (nights === 1 ? '1 night' : `${nights} nights`);
