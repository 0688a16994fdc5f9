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
    const findAll = (selectors: Selector[]): Element[][] => selectors.map((selector) => find(selector, root));
    const told = findAll(alone);
    const others = [...told, ...findAll(shared)];
    return (
      firstOf(alone, told, others) ?? (told.some(({ length }) => length > 1) ? [] : placeOf(findAll(places), others))
    );
  },
};

/** What one of them finds alone. */
function firstOf(alone: Selector[], told: Element[][], others: Element[][]): Element[] | undefined {
  return told.find((found, at) => {
    const [only, ...more] = found;
    if (only === undefined || more.length > 0) return false;
    // A text may stand in another element today: in the label inside of the button.
    const rest = others.filter((each) => each !== found && each.length > 0);
    return alone[at]?.kind !== 'text' || rest.length === 0 || rest.some((each) => each.includes(only));
  });
}

/** What all positions lead to, where it is among what the others find. */
function placeOf(places: Element[][], others: Element[][]): Element[] {
  const [element] = places[0] ?? [];
  if (!element || places.some((found) => found.length !== 1 || found[0] !== element)) return [];
  return others.length === 0 || others.some((found) => found.includes(element)) ? [element] : [];
}
