/** Names and passwords in addresses (`https://user:password@host/`) are kept nowhere. */
import { withoutCredentials } from '../masking/addresses.ts';
import type { Element } from './schema.ts';

export { withoutCredentials };

const anywhere = /:\/\/[^/?#\s"'\]]*@/u;

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
