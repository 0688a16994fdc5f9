/** What a session keeps of a target, and what the first of its selectors finds. */
import type { LocalTarget } from '../../../src/session/record.ts';
import { describeTarget } from '../../../src/target/describe.ts';
import { find } from '../../../src/target/find.ts';
import { foundInOrder, tryAll } from '../../../src/target/locating/in-order.ts';
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

/** As a player does that rather finds none than another. */
export const showhowInOrder: Tool<LocalTarget> = {
  ...showhow,
  name: inOrderName,
  find(target, document) {
    const root = rootOf(target, document);
    const found = root && foundInOrder(target, tryAll(target.selectors, root));
    return found ? [found] : [];
  },
};
