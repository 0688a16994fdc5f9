/** XPath expressions: from the nearest ancestor with an id of its own, or from the document down. */
import {
  attribute,
  classList,
  contentType,
  countAll,
  isElement,
  isHtml,
  localName,
  ownerDocument,
  parentNode,
} from './dom.ts';
import { positionAmongAll, positionOfType } from './position.ts';
import { isTellingClass, looksGenerated } from './stable.ts';

export function xpathOf(element: Element, document: Document): string {
  const steps: string[] = [];
  for (let up: Node | null = element; isElement(up); up = parentNode(up)) {
    const id = ownId(up, document);
    if (id) return [`//*[@id="${id}"]`, ...steps].join('/');
    steps.unshift(stepTo(up, document));
  }
  return `/${steps.join('/')}`;
}

/** One that has an element in it of which the text is this; null where XPath has no words for it. */
export function xpathByTitle(element: Element, title: string): string | null {
  const text = quoted(title);
  const name = nameOf(element, ownerDocument(element));
  if (text === null || name === null) return null;
  const isPlain = name === 'div' || name === 'span';
  const telling = isPlain ? [...classList(element)].find(isTellingClass) : undefined;
  if (isPlain && telling === undefined) return null;
  const like = telling === undefined ? '' : `[contains(concat(" ", @class, " "), " ${telling} ")]`;
  return `//${name}${like}[.//*[normalize-space()=${text}]]`;
}

/** All of its tag that say the same; null where XPath has no words for it. */
export function xpathOfAlike(element: Element, { kind, value }: { kind: string; value: string }): string | null {
  const text = quoted(value);
  const name = nameOf(element, ownerDocument(element));
  if (text === null || name === null) return null;
  return `//${name}[${kind === 'text' ? 'normalize-space()' : `@${kind}`}=${text}]`;
}

/** XPath has no escapes. */
function quoted(text: string): string | null {
  if (!text.includes('"')) return `"${text}"`;
  return text.includes("'") ? null : `'${text}'`;
}

/** Only in HTML documents does a name without prefix mean an HTML element. */
const nameOf = (element: Element, document: Document): string | null =>
  isHtml(element) && contentType(document) === 'text/html' && /^[a-z][a-z\d-]*$/u.test(localName(element))
    ? localName(element)
    : null;

function ownId(element: Element, document: Document): string | null {
  const id = attribute(element, 'id');
  if (!id || id.includes('"') || looksGenerated(id)) return null;
  return countAll(document, `#${CSS.escape(id)}`) === 1 ? id : null;
}

/** `li[2]`: its place among those of its kind. */
function stepTo(element: Element, document: Document): string {
  if (!isElement(parentNode(element))) return '*';
  const name = nameOf(element, document);
  return name === null ? `*[${positionAmongAll(element)}]` : `${name}[${positionOfType(element)}]`;
}
