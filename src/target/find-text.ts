/**
 * Elements by their text. Where a branch of a page has not all the words in its raw text, it is passed over: browsers hand
 * that out far faster than anybody walks through the pieces.
 */
import {
  childElementCount,
  contains,
  documentElement,
  firstChild,
  isDocument,
  isElement,
  isOutermost,
  nextSibling,
  parentElement,
  queryAll,
  type Root,
  textContent,
  textNodes,
} from './dom.ts';
import { collapse, hasOwnText, hasTreeText, type MaskedCheck, treeText, withoutInvisible } from './text.ts';
import { TooMany } from './too-many.ts';

/** Branches looked at, and elements with one text: more tell nothing. */
const MOST_LOOKS = 60_000;
/** To read so many characters takes as long as one look; to look at a piece of text, as long as so many. */
const CHARACTERS = 100;
const PIECE = 12;
const MOST_ALIKE = 50;
/** Characters of a branch that is gone through piece by piece. */
const SHORT = 2000;
/** An element with more children is not looked at as a whole. */
const MANY = 20;

const inputButtons = 'input:is([type="submit" i], [type="button" i], [type="reset" i])';

/** The text of a button made of an input. */
export const buttonText = (element: Element): string | null =>
  element instanceof HTMLInputElement && /^(?:submit|button|reset)$/u.test(element.type)
    ? collapse(element.value)
    : null;

/**
 * The innermost elements that have exactly this text.
 *
 * @throws {TooMany} only where `limited` is set
 */
export function elementsWithText(root: Root, text: string, masked: MaskedCheck, limited: boolean): Element[] {
  const words = text.split(' ');
  const found = new Set<Element>();
  let looks = 0;

  function search(branch: Root): void {
    look();
    if (!isWrapper(branch)) {
      const raw = withoutInvisible(textContent(branch) ?? '');
      look(raw.length / CHARACTERS);
      if (!words.every((word) => raw.includes(word))) return;
      if (raw.length <= SHORT) {
        walk(branch);
        return;
      }
    }
    const before = found.size;
    for (let child = firstChild(branch); child; child = nextSibling(child)) if (isElement(child)) search(child);
    if (found.size === before && isElement(branch) && isIt(branch)) add(branch);
  }

  /** What is long and yet has a short text, as with a script in it. */
  const isIt = (element: Element): boolean =>
    hasOwnText(element) && !masked(element) && hasTreeText(element, masked, text);

  function walk(branch: Root): void {
    const walker = textNodes(branch);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      look(PIECE);
      const element = mayBegin((node as Text).data) ? around(node) : null;
      if (element) add(element);
    }
  }

  /** Most pieces are told by their first character. */
  function mayBegin(piece: string): boolean {
    const first = piece.trimStart().charCodeAt(0);
    if (Number.isNaN(first) || (first < 128 && first !== text.charCodeAt(0))) return false;
    const start = collapse(piece);
    return start !== '' && text.startsWith(start);
  }

  /** The innermost element around a piece of text that has exactly this text. */
  function around(node: Node): Element | null {
    for (let up = parentElement(node); up; up = parentElement(up)) {
      if (!hasOwnText(up) || masked(up)) return null;
      const its = treeText(up, masked, text.length);
      if (its === text) return up;
      if (its === null || !text.startsWith(its)) return null;
    }
    return null;
  }

  function add(element: Element): void {
    if (found.add(element).size > MOST_ALIKE && limited) throw new TooMany();
  }

  function look(count = 1): void {
    looks += count;
    if (limited && looks > MOST_LOOKS) throw new TooMany();
  }

  queryAll(root, inputButtons)
    .filter((element) => buttonText(element) === text)
    .forEach(add);
  const outermost = isDocument(root) ? documentElement(root) : root;
  if (outermost) search(outermost);
  // Text in two parts may be found from the second one, farther out.
  return [...found].filter((outer) => ![...found].some((inner) => inner !== outer && contains(outer, inner)));
}

/** It holds nearly all of what is around it, or very much: what is in it is looked at instead. */
function isWrapper(branch: Root): boolean {
  if (!isElement(branch) || isOutermost(branch)) return true;
  const count = childElementCount(branch);
  return count === 1 || count > MANY;
}
