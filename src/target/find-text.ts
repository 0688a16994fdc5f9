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
  const buttons = queryAll(root, inputButtons).filter((element) => buttonText(element) === text);
  return new TextSearch(text, masked, limited).below(root, buttons);
}

class TextSearch {
  private readonly text: string;
  private readonly words: string[];
  private readonly masked: MaskedCheck;
  private readonly limited: boolean;
  private readonly found = new Set<Element>();
  private looks = 0;

  constructor(text: string, masked: MaskedCheck, limited: boolean) {
    this.text = text;
    this.words = text.split(' ');
    this.masked = masked;
    this.limited = limited;
  }

  below(root: Root, buttons: Element[]): Element[] {
    for (const button of buttons) this.add(button);
    const outermost = isDocument(root) ? documentElement(root) : root;
    if (outermost) this.search(outermost);
    // Text in two parts may be found from the second one, farther out.
    return [...this.found].filter(
      (outer) => ![...this.found].some((inner) => inner !== outer && contains(outer, inner)),
    );
  }

  private search(branch: Root): void {
    this.look();
    if (!isWrapper(branch)) {
      const raw = withoutInvisible(textContent(branch) ?? '');
      this.look(raw.length / CHARACTERS);
      if (!this.words.every((word) => raw.includes(word))) return;
      if (raw.length <= SHORT) {
        this.walk(branch);
        return;
      }
    }
    const before = this.found.size;
    for (let child = firstChild(branch); child; child = nextSibling(child)) if (isElement(child)) this.search(child);
    if (this.found.size === before && isElement(branch) && this.isIt(branch)) this.add(branch);
  }

  /** What is long and yet has a short text, as with a script in it. */
  private isIt(element: Element): boolean {
    return hasOwnText(element) && !this.masked(element) && hasTreeText(element, this.masked, this.text);
  }

  private walk(branch: Root): void {
    const walker = textNodes(branch);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      this.look(PIECE);
      const element = this.mayBegin((node as Text).data) ? this.around(node) : null;
      if (element) this.add(element);
    }
  }

  /** Most pieces are told by their first character. */
  private mayBegin(piece: string): boolean {
    const first = piece.trimStart().charCodeAt(0);
    if (Number.isNaN(first) || (first < 128 && first !== this.text.charCodeAt(0))) return false;
    const start = collapse(piece);
    return start !== '' && this.text.startsWith(start);
  }

  /** The innermost element around a piece of text that has exactly this text. */
  private around(node: Node): Element | null {
    for (let up = parentElement(node); up; up = parentElement(up)) {
      if (!hasOwnText(up) || this.masked(up)) return null;
      const its = treeText(up, this.masked, this.text.length);
      if (its === this.text) return up;
      if (its === null || !this.text.startsWith(its)) return null;
    }
    return null;
  }

  private add(element: Element): void {
    if (this.found.add(element).size > MOST_ALIKE && this.limited) throw new TooMany();
  }

  private look(count = 1): void {
    this.looks += count;
    if (this.limited && this.looks > MOST_LOOKS) throw new TooMany();
  }
}

/** It holds nearly all of what is around it, or very much: what is in it is looked at instead. */
function isWrapper(branch: Root): boolean {
  if (!isElement(branch) || isOutermost(branch)) return true;
  const count = childElementCount(branch);
  return count === 1 || count > MANY;
}
