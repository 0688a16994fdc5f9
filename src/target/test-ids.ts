import { attribute } from './dom.ts';
import { testIdNames } from './test-id-names.ts';

const LONGEST = 200;

export const testIdsOf = (element: Element): { name: string; value: string }[] =>
  testIdNames.flatMap((name) => {
    const value = attribute(element, name);
    return value && value.length <= LONGEST ? [{ name, value }] : [];
  });
