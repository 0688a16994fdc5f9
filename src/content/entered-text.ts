/** Which part of a field's text the person entered: what they took out again is counted, and not kept. */
import { changeBetween } from './text-change.ts';

export interface EnteredText {
  /** The person changed the field. A composition replaces its own letters as it goes on: that is no correction. */
  change: (value: string, composing?: boolean) => { inserted: string };
  /** A script did: what it takes away was entered all the same, what it puts in was not. */
  rewrite: (value: string) => void;
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

  function splice(after: string, by: string): { inserted: string; removed: string; ownRemoved: string } {
    const { start, inserted, removed } = changeBetween(value, after);
    const end = start + removed.length;
    const ownRemoved = ownOf(removed, whose.slice(start, end));
    whose = whose.slice(0, start) + by.repeat(inserted.length) + whose.slice(end);
    value = after;
    return { inserted, removed, ownRemoved };
  }

  return {
    change(after, composing = false) {
      const { inserted, removed } = splice(after, OWN);
      if (!composing) edits[inserted === '' ? 'deletions' : 'rewrites'] += removed.length;
      return { inserted };
    },
    rewrite(after) {
      moved += splice(after, OTHER).ownRemoved;
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
