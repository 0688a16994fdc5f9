/** What a text of JSON says, if nothing in it is made to harm. */
import type { FileProblem } from './file-problem.ts';
import type { FileText } from './file-text.ts';

/** The text is one that the scan has let pass: neither too deep, nor with objects of too many fields. */
export function parseJson({ text, isCutShort }: FileText): { value: unknown } | { problem: FileProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: isCutShort && startsObject(text) ? 'cutShort' : 'noJson' };
    throw error;
  }
  return hasPrototype(value) ? { problem: 'prototype' } : { value };
}

const startsObject = (text: string): boolean => /^\s*\{\s*(?:"|$)/u.test(text);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function hasPrototype(value: unknown): boolean {
  if (!isObject(value)) return false;
  // As a field of its own it harms nobody, until something copies it by assignment.
  if (Object.hasOwn(value, '__proto__')) return true;
  return Array.isArray(value) ? value.some(hasPrototype) : Object.values(value).some(hasPrototype);
}
