/** XPath expressions: from the nearest ancestor with an id of its own, or from the document down. */
import { attribute, contentType, countAll, isElement, isHtml, localName, parentNode } from './dom.ts';
import { positionAmongAll, positionOfType } from './position.ts';
import { looksGenerated } from './stable.ts';

export function xpathOf(element: Element, document: Document): string {
  const steps: string[] = [];
  for (let up: Node | null = element; isElement(up); up = parentNode(up)) {
    const id = ownId(up, document);
    if (id) return [`//*[@id="${id}"]`, ...steps].join('/');
    steps.unshift(stepTo(up, document));
  }
  return `/${steps.join('/')}`;
}

function ownId(element: Element, document: Document): string | null {
  const id = attribute(element, 'id');
  if (!id || id.includes('"') || looksGenerated(id)) return null;
  return countAll(document, `#${CSS.escape(id)}`) === 1 ? id : null;
}

function stepTo(element: Element, document: Document): string {
  const name = localName(element);
  if (!isElement(parentNode(element))) return '*';
  // Only in HTML documents does a name without prefix mean an HTML element.
  if (!isHtml(element) || contentType(document) !== 'text/html' || !/^[a-z][a-z\d-]*$/u.test(name)) {
    return `*[${positionAmongAll(element)}]`;
  }
  return `${name}[${positionOfType(element)}]`;
}
