/** What a text of JSON says, if nothing in it is made to harm. */
import type { FileProblem } from './file-problem.ts';

/** Of one object: browsers run out of memory sorting millions of names for the seal. */
const MOST_FIELDS = 100_000;

/** Levels. A session has fewer than twenty. */
const DEEPEST = 100;

export function parseJson(text: string): { value: unknown } | { problem: FileProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: isCutShort(text) ? 'cutShort' : 'noJson' };
    throw error;
  }
  const problem = harmIn(value);
  return problem === null ? { value } : { problem };
}

/** Whether an object or a text in it is still open at the end. */
function isCutShort(text: string): boolean {
  if (!/^\s*\{\s*(?:"|$)/u.test(text)) return false;
  let open = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted && letter === '\\') at++;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted) open += (letter === '{' || letter === '[' ? 1 : 0) - (letter === '}' || letter === ']' ? 1 : 0);
  }
  return quoted || open > 0;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Level by level, because a function that calls itself ends in a nesting deep enough. */
function harmIn(value: unknown): FileProblem | null {
  let level = isObject(value) ? [value] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= DEEPEST) return 'tooDeep';
    const next: object[] = [];
    for (const one of level) {
      // As a field of its own it harms nobody, until something copies it by assignment.
      if (Object.hasOwn(one, '__proto__')) return 'prototype';
      const values = Object.values(one);
      if (values.length > MOST_FIELDS && !Array.isArray(one)) return 'tooManyFields';
      for (const inner of values) if (isObject(inner)) next.push(inner);
    }
    level = next;
  }
  return null;
}
