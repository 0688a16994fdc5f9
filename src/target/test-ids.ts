/** Attributes that developers put on elements for their own tests: the steadiest names there are. */
import { attribute } from './dom.ts';

export const testIdNames = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-pw'];
const LONGEST = 200;

export const testIdsOf = (element: Element): { name: string; value: string }[] =>
  testIdNames.flatMap((name) => {
    const value = attribute(element, name);
    return value && value.length <= LONGEST ? [{ name, value }] : [];
  });
