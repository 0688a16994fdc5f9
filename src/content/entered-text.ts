/** Which part of a field's text the person entered: what they took out again is counted, and not kept. */
import { changeBetween, changeOf, type TextChange } from './text-change.ts';

/** What was marked in the field before it changed. */
export interface Marked {
  start: number;
  end: number;
}

export interface EnteredText {
  /** The person changed the field. A composition replaces its own letters as it goes on: that is no correction. */
  change: (
    value: string,
    how?: { composing?: boolean; marked?: Marked | null },
  ) => { inserted: string; removed: string };
  /** A script did: what it moves or takes away was entered all the same, what it adds was not. */
  rewrite: (value: string) => void;
  /** The page took a letter for itself, before it was in the field. */
  take: (letter: string) => void;
  /** What was entered and not taken out again. */
  text: () => string;
  edits: () => { deletions: number; rewrites: number };
}

const OWN = '1';
const OTHER = '0';

export function trackEnteredText(before: string): EnteredText {
  let value = before;
  /** One letter for each of `value`: whose it is. */
  let whose = OTHER.repeat(before.length);
  /** Entered, and since then moved out of the field by the page, as editors do that use a field only to listen. */
  let moved = '';
  const edits = { deletions: 0, rewrites: 0 };

  /** @param by whose each of the letters put in is */
  function splice(after: string, { start, inserted, removed }: TextChange, by: string): void {
    whose = whose.slice(0, start) + by.padEnd(inserted.length, by || OTHER) + whose.slice(start + removed.length);
    value = after;
  }

  return {
    change(after, { composing = false, marked = null } = {}) {
      const change = (marked && changeOf(value, after, marked)) ?? changeBetween(value, after);
      const { inserted, removed } = change;
      splice(after, change, OWN);
      if (!composing) edits[inserted === '' ? 'deletions' : 'rewrites'] += removed.length;
      return { inserted, removed };
    },
    rewrite(after) {
      const change = changeBetween(value, after);
      const own = ownOf(change.removed, whose.slice(change.start, change.start + change.removed.length));
      const kept = inCommon(own, change.inserted);
      if (kept === null) moved += own;
      splice(after, change, kept ?? OTHER);
    },
    take(letter) {
      moved += letter;
    },
    text: () => moved + ownOf(value, whose),
    edits: () => ({ ...edits }),
  };
}

function ownOf(text: string, whose: string): string {
  let own = '';
  for (let at = whose.indexOf(OWN); at !== -1; ) {
    const end = whose.indexOf(OTHER, at);
    own += text.slice(at, end === -1 ? undefined : end);
    at = end === -1 ? -1 : whose.indexOf(OWN, end);
  }
  return own;
}

/** Longer ones no page rewrites in one go while somebody types. */
const LONGEST_COMPARED = 400;

/** Which letters of a text are those of another in their order, a mark for each; null where not all of them are there. */
function inCommon(letters: string, text: string): string | null {
  if (letters === '' || text.length > LONGEST_COMPARED) return letters === '' ? OTHER.repeat(text.length) : null;
  let marks = '';
  let next = 0;
  for (const letter of text.split('')) {
    const isNext = letter === letters[next];
    if (isNext) next += 1;
    marks += isNext ? OWN : OTHER;
  }
  return next === letters.length ? marks : null;
}
