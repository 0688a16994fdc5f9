/** What one change did to a text: the part between the beginning and the end that both have. */
export interface TextChange {
  start: number;
  inserted: string;
  removed: string;
}

export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  // Rare letters and emoji are two units long, and two that differ may begin or end alike.
  if (start > 0 && isFirstHalf(before, start - 1)) start -= 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && end < before.length && isFirstHalf(before, before.length - 1 - end)) end -= 1;
  return {
    start,
    inserted: after.slice(start, after.length - end),
    removed: before.slice(start, before.length - end),
  };
}

/**
 * What one change did, where it is known which part was replaced: writing over “123” with “1” leaves a 1, but another one.
 * Null where that part alone cannot have been it.
 */
export function changeOf(
  before: string,
  after: string,
  { start, end }: { start: number; end: number },
): TextChange | null {
  const kept = before.length - end;
  if (after.length < start + kept || before.slice(0, start) !== after.slice(0, start)) return null;
  if (before.slice(end) !== after.slice(after.length - kept)) return null;
  return { start, inserted: after.slice(start, after.length - kept), removed: before.slice(start, end) };
}

/** Where one letter was put over what begins or ends with it, which looks as if the rest had been taken out. Null where it was not. */
export function coveredBy(letter: string | null, before: string, after: string): { start: number; end: number } | null {
  // As with nearly every letter: it was put in.
  if (after.length > before.length) return null;
  const { start: at, inserted } = changeBetween(before, after);
  const start = [at - 1, at].find((place) => after[place] === letter);
  return inserted || start === undefined ? null : { start, end: start + before.length - after.length + 1 };
}

const isFirstHalf = (text: string, at: number): boolean => /[\uD800-\uDBFF]/u.test(text.charAt(at));

/** The same change told of other places before it: “aa” becomes “a” whichever goes. Only where text is put in or taken out. */
export function shiftsOf(before: string, { start, inserted, removed }: TextChange): TextChange[] {
  if ((inserted === '') === (removed === '')) return [];
  const shifts: TextChange[] = [];
  let turned = inserted || removed;
  for (let at = start - 1; at >= 0 && before[at] === turned.at(-1) && !isFirstHalf(before, at - 1); at -= 1) {
    turned = `${turned.at(-1)}${turned.slice(0, -1)}`;
    shifts.push({ start: at, inserted: inserted && turned, removed: removed && turned });
  }
  return shifts;
}
