/** Names and passwords in addresses (`https://user:password@host/`) are kept nowhere. */
import type { Element } from './schema.ts';

const credentials = /^(?<scheme>\s*(?:[a-z][a-z\d+.-]*:)?\/\/)[^/?#\s]*@/iu;
const anywhere = /:\/\/[^/?#\s"'\]]*@/u;

export const withoutCredentials = (url: string): string => url.replace(credentials, '$<scheme>');

/** A selector that needs them to find the element is dropped: there are others. */
export function elementWithoutCredentials<T extends Element>(element: T): T {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutCredentials(value) : value,
    ]),
  );
  const selectors = element.selectors.filter((selector) => !anywhere.test(JSON.stringify(selector)));
  return { ...element, attributes, selectors };
}
