/** What a text of JSON says, if nothing in it is made to harm. */
import type { FileText } from './file-text.ts';

const NO_JSON = 'This file is not a session: it is not JSON. Choose a JSON file that Showhow has exported.';
const CUT_SHORT = 'This file is cut short: its end is missing. Copy or download it again.';
const PROTOTYPE = 'This file is not a session: it has a field with the name __proto__, which Showhow never writes.';

/** The text is one that the scan has let pass: neither too deep, nor with objects of too many fields. */
export function parseJson({ text, isCutShort }: FileText): { value: unknown } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: isCutShort && startsObject(text) ? CUT_SHORT : NO_JSON };
    throw error;
  }
  return hasPrototype(value) ? { problem: PROTOTYPE } : { value };
}

const startsObject = (text: string): boolean => /^\s*\{\s*(?:"|$)/u.test(text);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function hasPrototype(value: unknown): boolean {
  if (!isObject(value)) return false;
  // As a field of its own it harms nobody, until something copies it by assignment.
  if (Object.hasOwn(value, '__proto__')) return true;
  return Array.isArray(value) ? value.some(hasPrototype) : Object.values(value).some(hasPrototype);
}
