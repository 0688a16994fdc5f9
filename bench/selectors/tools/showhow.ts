/** What a session keeps of a target, and what the first of its selectors finds. */
import type { LocalTarget } from '../../../src/session/record.ts';
import { describeTarget } from '../../../src/target/describe.ts';
import { find } from '../../../src/target/find.ts';
import { showhowName } from './names.ts';
import type { Tool } from './tool.ts';

export const showhow: Tool<LocalTarget> = {
  name: showhowName,
  make: (element) => describeTarget(element, () => null),
  find({ selectors: [first] }, document) {
    return first ? find(first, document) : [];
  },
  say: ({ selectors: [first] }) => JSON.stringify(first ?? null),
};

/** As players of recordings do: the first of them that finds one element. */
export const showhowInOrder: Tool<LocalTarget> = {
  ...showhow,
  name: 'Showhow, in order',
  find: ({ selectors }, document) =>
    selectors.map((selector) => find(selector, document)).find(({ length }) => length === 1) ?? [],
};
