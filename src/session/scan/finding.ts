/** What a scan finds, and which of two that overlap it is. */

/** The most telling first: where two overlap, they are one finding of the first of their kinds. */
export const findingKinds = ['secret', 'account', 'card', 'id', 'email', 'phone', 'word', 'token'] as const;
/**
 * `secret` is a key or password by its form, `token` what looks random, `word` one of the person’s own list; the others are
 * named as what is masked is.
 */
export type FindingKind = (typeof findingKinds)[number];

/** A part of one text. */
export interface Found {
  kind: FindingKind;
  start: number;
  end: number;
}

export interface Finding extends Found {
  /** The same for the same finding in the same session, and nothing of what was found. */
  id: string;
  path: (string | number)[];
  /** It is in the last name of the path, not in what is under it. */
  isKey?: true;
}

const telling = (one: FindingKind, other: FindingKind): FindingKind =>
  findingKinds.indexOf(one) <= findingKinds.indexOf(other) ? one : other;

/** In order, none in another. */
export function merged(found: readonly Found[]): Found[] {
  const whole: Found[] = [];
  for (const next of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = whole.at(-1);
    if (last && next.start < last.end) {
      last.kind = telling(last.kind, next.kind);
      last.end = Math.max(last.end, next.end);
    } else if (next.start < next.end) whole.push({ ...next });
  }
  return whole;
}
