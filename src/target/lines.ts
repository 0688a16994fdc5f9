/**
 * The text of an editable region, a line for each block and line break, so that one key more in it is one letter more here:
 * `innerText` says of an empty paragraph that it is three lines, and of one with a letter in it that it is one.
 */
import { firstChild, isElement, isText, localName, nextSibling, textContent } from './dom.ts';

const blocks = new Set(
  (
    'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const silent = new Set(['script', 'style', 'template', 'noscript']);

/** @param longest no more of it is read. UTF-16 units */
export function linesOf(editable: Element, longest: number): string {
  const lines = new Lines(/^(?:pre|break-spaces)/u.test(getComputedStyle(editable).whiteSpace));
  const readWithin = (element: Element): void => {
    for (let node = firstChild(element); node && lines.text.length < longest; node = nextSibling(node)) {
      if (isText(node)) lines.write(textContent(node) ?? '');
      else if (isElement(node)) read(node, localName(node));
    }
  };
  const read = (element: Element, name: string): void => {
    if (name === 'br') lines.break();
    else if (blocks.has(name)) {
      lines.open();
      readWithin(element);
      lines.close();
    } else if (!silent.has(name)) readWithin(element);
  };
  readWithin(editable);
  return lines.text.slice(0, longest);
}

/** The line at the end is empty and belongs to a block just begun, has something in it, or is over; or a break is at its end. */
type End = 'fresh' | 'open' | 'closed' | 'broken';

class Lines {
  text = '';
  private end: End = 'fresh';
  private readonly keepsSpaces: boolean;

  constructor(keepsSpaces: boolean) {
    this.keepsSpaces = keepsSpaces;
  }

  write(data: string): void {
    const shown = this.shown(data.replace(/[\u200B\uFEFF]/gu, ''));
    if (shown === '') return;
    if (this.end === 'closed' || this.end === 'broken') this.text += '\n';
    this.end = 'open';
    this.text += shown;
  }

  /** The last one in a block only keeps its line open. */
  break(): void {
    if (this.end === 'closed' || this.end === 'broken') this.text += '\n';
    this.end = 'broken';
  }

  open(): void {
    if (this.end !== 'fresh') this.text += '\n';
    this.end = 'fresh';
  }

  close(): void {
    this.end = 'closed';
  }

  private shown(data: string): string {
    if (this.keepsSpaces) return data.replace(/\u00A0/gu, ' ');
    const collapsed = data.replace(/[ \t\r\n\f]+/gu, ' ');
    // Between blocks of the source there are line breaks and indents.
    return collapsed === ' ' && this.end !== 'open' ? '' : collapsed.replace(/\u00A0/gu, ' ');
  }
}
