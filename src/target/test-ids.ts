import { attribute } from './dom.ts';

const LONGEST = 200;

/** @param names of the attributes that hold them */
export const testIdsOf = (element: Element, names: readonly string[]): { name: string; value: string }[] =>
  names.flatMap((name) => {
    const value = attribute(element, name);
    return value && value.length <= LONGEST ? [{ name, value }] : [];
  });
