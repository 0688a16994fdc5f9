/** Generators of CSS selectors, with the settings that they come with. */
import { finder } from '@medv/finder';
import { getCssSelector } from 'css-selector-generator';
import uniqueSelectorModule from 'unique-selector';
import type { Tool } from './tool.ts';

const common = {
  find: (selector: string, document: Document) => [...document.querySelectorAll(selector)],
  say: (selector: string) => selector,
};

function required(selector: string | null): string {
  if (!selector) throw new Error('No selector was made');
  return selector;
}

export const medvFinder: Tool<string> = { name: '@medv/finder', make: (element) => finder(element), ...common };

export const cssSelectorGenerator: Tool<string> = {
  name: 'css-selector-generator',
  // Without a limit it tries all combinations of classes, which on some elements takes minutes.
  make: (element) => getCssSelector(element, { maxCombinations: 100, maxCandidates: 100 }),
  ...common,
};

export const uniqueSelector: Tool<string> = {
  name: 'unique-selector',
  make: (element) => required(uniqueSelectorModule.default(element)),
  ...common,
};
