/** Times from the one to the other, both of them too. */
import { countUntil } from '../count-until.ts';

export interface Span {
  from: number;
  until: number;
}

export const isWithin = (time: number, { from, until }: Span): boolean => time >= from && time <= until;

/** Whether a time is within one of many spans, in whatever order they are. */
export function withinAny(spans: Span[]): (time: number) => boolean {
  const apart = merged(spans);
  return (time) => {
    const next = apart[countUntil(apart, ({ until }) => until < time)];
    return next !== undefined && isWithin(time, next);
  };
}

/** In time order, none of which overlap. One that ends before it begins holds no time. */
function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, until } of spans.filter((span) => span.from <= span.until).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else result.push({ from, until });
  }
  return result;
}
