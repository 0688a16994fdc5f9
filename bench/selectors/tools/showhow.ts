/** What a session keeps of a target, and what the first of its selectors finds. */
import { inOrder } from '../../../src/session/convert/in-order.ts';
import type { LocalTarget } from '../../../src/session/record.ts';
import type { Selector } from '../../../src/session/schema.ts';
import { describeTarget } from '../../../src/target/describe.ts';
import { find } from '../../../src/target/find.ts';
import { inOrderName, showhowName } from './names.ts';
import type { Tool } from './tool.ts';

/** The root that the first selectors of the hosts around it lead to. */
function rootOf({ path }: LocalTarget, document: Document): Document | ShadowRoot | null {
  let root: Document | ShadowRoot = document;
  for (const { target } of path) {
    const [selector] = target.selectors;
    const [host, ...others]: Element[] = selector ? find(selector, root) : [];
    if (!host?.shadowRoot || others.length > 0) return null;
    root = host.shadowRoot;
  }
  return root;
}

export const showhow: Tool<LocalTarget> = {
  name: showhowName,
  make: (element) => describeTarget(element, () => null),
  find(target, document) {
    const [first] = target.selectors;
    const root = rootOf(target, document);
    return first && root ? find(first, root) : [];
  },
  say: ({ selectors: [first] }) => JSON.stringify(first ?? null),
};

/** As a player does that rather finds none than another: see `inOrder`. */
export const showhowInOrder: Tool<LocalTarget> = {
  ...showhow,
  name: inOrderName,
  find(target, document) {
    const root = rootOf(target, document);
    if (!root) return [];
    const { alone, shared, places } = inOrder(target.selectors);
    const foundBy = (selectors: Selector[]): Element[][] => selectors.map((selector) => find(selector, root));
    const told = foundBy(alone);
    const first = told.find(({ length }) => length === 1);
    if (first) return first;
    const others = [...told, ...foundBy(shared)];
    const isMeant = ([only, ...more]: Element[]): boolean =>
      only !== undefined && more.length === 0 && (others.length === 0 || others.some((found) => found.includes(only)));
    return foundBy(places).find(isMeant) ?? [];
  },
};
