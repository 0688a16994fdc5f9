/** XPaths as Selenium IDE writes them. */
import type { Tool } from './tool.ts';

function step(element: Element): string {
  const name =
    element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? element.localName : `*[name()="${element.nodeName}"]`;
  const alike = [...(element.parentElement?.children ?? [])].filter(({ nodeName }) => nodeName === element.nodeName);
  return alike.length > 1 ? `/${name}[${alike.indexOf(element) + 1}]` : `/${name}`;
}

export function absoluteXPath(element: Element): string {
  let path = '';
  for (let up: Element | null = element; up; up = up.parentElement) path = step(up) + path;
  return path;
}

const quoted = (value: string): string => (value.includes('"') ? `'${value}'` : `"${value}"`);

function idRelativeXPath(element: Element): string {
  let path = '';
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (up.id) return `//*[@id=${quoted(up.id)}]${path}`;
    path = step(up) + path;
  }
  return path;
}

function findByXPath(expression: string, document: Document): Element[] {
  const result = document.evaluate(expression, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: result.snapshotLength }, (_, index) => result.snapshotItem(index) as Element);
}

const common = { find: findByXPath, say: (path: string) => path };
export const idRelative: Tool<string> = { name: 'XPath below an id', make: idRelativeXPath, ...common };
export const absolute: Tool<string> = { name: 'absolute XPath', make: absoluteXPath, ...common };
