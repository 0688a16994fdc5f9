/** Which part of a field's text the person entered: what they took out again is counted, and not kept. */
import { changeBetween, changeOf, shiftsOf, type TextChange } from './text-change.ts';

/** What was marked in the field before it changed. */
export interface Marked {
  start: number;
  end: number;
}

export interface EnteredText {
  /** The person changed the field. A composition replaces its own letters as it goes on: that is no correction. */
  change: (
    value: string,
    how?: {
      composing?: boolean;
      marked?: Marked | null;
      /** The letters that were, where the page put them in and may have put in more; none where it took something out. */
      typed?: string | null;
    },
  ) => { inserted: string; removed: string };
  /** A script did: what it moves or takes away was entered all the same, unless it helps the person take it out; what it adds was not. */
  rewrite: (value: string, isTakenOut?: boolean) => void;
  /** The page took a letter for itself, before it was in the field. */
  take: (letter: string) => void;
  /** What was entered and not taken out again. */
  text: () => string;
  edits: () => { deletions: number; rewrites: number };
}

const OWN = '1';
const OTHER = '0';

/** A letter that the person entered; it may have left the field since. */
interface Letter {
  unit: string;
}

export function trackEnteredText(before: string): EnteredText {
  let value = before;
  /** One mark for each unit of `value`: whose it is. */
  let whose = OTHER.repeat(before.length);
  /** The person's own in `value`, in their places. */
  let placed: Letter[] = [];
  /** All that was entered and not taken out again, in the order in which it was. */
  let typed: Letter[] = [];
  const edits = { deletions: 0, rewrites: 0 };

  /** Where in `placed` the person's own of what goes out stand. */
  function placesOf({ start, removed }: Pick<TextChange, 'start' | 'removed'>): { from: number; to: number } {
    const from = countOwn(whose.slice(0, start));
    return { from, to: from + countOwn(whose.slice(start, start + removed.length)) };
  }

  const goingOut = (change: TextChange): Letter[] => {
    const { from, to } = placesOf(change);
    return placed.slice(from, to);
  };

  /** @param marks whose each of the units put in is */
  function splice(after: string, { start, removed }: TextChange, marks: string, own: Letter[]): void {
    const { from, to } = placesOf({ start, removed });
    placed = [...placed.slice(0, from), ...own, ...placed.slice(to)];
    whose = whose.slice(0, start) + marks + whose.slice(start + removed.length);
    value = after;
  }

  /** Of the places at which the same text comes of it: what goes out is the person's, what comes in goes before the like of it. */
  function likeliest(change: TextChange): TextChange {
    const shifted = [change, ...shiftsOf(value, change)];
    if (change.removed === '') return shifted.at(-1) ?? change;
    return shifted.reduce((best, one) => (goingOut(one).length > goingOut(best).length ? one : best));
  }

  /** A script wrote it: what went out and comes in again was moved, and of all else that comes in the letters typed are the person's. */
  function move(after: string, change: TextChange, letters: Letter[], isTakenOut: boolean): void {
    const out = goingOut(change);
    const own: Letter[] = [];
    let rest = [...out, ...letters];
    const marks = change.inserted.replace(/[^]/g, (unit) => {
      // The page may put it into capitals.
      const at = rest.findIndex((letter) => letter.unit.toLowerCase() === unit.toLowerCase());
      if (at < 0) return OTHER;
      own.push(...rest.slice(at, at + 1));
      rest = rest.slice(at + 1);
      return OWN;
    });
    splice(after, change, marks, own);
    if (isTakenOut) edits.deletions += withdraw(out.filter((letter) => !own.includes(letter)));
    typed.push(...letters);
  }

  function withdraw(gone: Letter[]): number {
    typed = typed.filter((letter) => !gone.includes(letter));
    return gone.length;
  }

  function replace(after: string, change: TextChange): void {
    const own = lettersIn(change.inserted);
    const out = goingOut(change);
    splice(after, change, OWN.repeat(change.inserted.length), own);
    withdraw(out);
    typed.push(...own);
  }

  return {
    change(after, { composing = false, marked = null, typed: letters = null } = {}) {
      const change = (marked && changeOf(value, after, marked)) ?? likeliest(changeBetween(value, after));
      const { inserted, removed } = change;
      if (letters !== null && isIn(letters, inserted)) {
        move(after, change, lettersIn(letters), letters === '');
        return { inserted: letters, removed: '' };
      }
      replace(after, change);
      if (!composing) edits[inserted === '' ? 'deletions' : 'rewrites'] += removed.length;
      return { inserted, removed };
    },
    rewrite(after, isTakenOut = false) {
      move(after, changeBetween(value, after), [], isTakenOut);
    },
    take(letter) {
      typed.push(...lettersIn(letter));
    },
    // Editors that use a field only to listen take out of it what was entered.
    text: () => unitsOf(typed.length === placed.length ? placed : typed),
    edits: () => ({ ...edits }),
  };
}

const lettersIn = (text: string): Letter[] => text.split('').map((unit) => ({ unit }));

const unitsOf = (letters: Letter[]): string => letters.map(({ unit }) => unit).join('');

const countOwn = (marks: string): number => marks.replaceAll(OTHER, '').length;

/** Longer ones no page rewrites in one go while somebody types. */
const LONGEST_COMPARED = 400;

/** Whether all letters of a text are in another, in their order. */
export function isIn(letters: string, text: string): boolean {
  let next = 0;
  if (text.length <= LONGEST_COMPARED) for (const letter of text.split('')) if (letter === letters[next]) next += 1;
  return next === letters.length;
}
