/** The schema over a session part by part: with progress, and without a second copy of a large one in memory. */
import { problemsOf } from '../../session/validate.ts';

/** Elements of one array that are checked together. */
const PART = 1000;

type Fields = Record<string, unknown>;

/**
 * The first things that are wrong with a session, as `problemsOf` says them; [] where it is valid.
 * Yields which part of it is checked, from 0 to 1.
 */
export function* checkParts(value: unknown): Generator<number, string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problemsOf(value);
  const fields = { ...value } as Fields;
  const lists = Object.entries(fields).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  // The schema asks nothing of one list that depends on another, nor that one of these is not empty.
  const rest: Fields = { ...fields, ...Object.fromEntries(lists.map(([name]) => [name, []])) };
  const problems = problemsOf(rest);
  if (problems.length > 0) return problems;
  const total = lists.reduce((sum, [, list]) => sum + list.length, 0);
  let done = 0;
  for (const [name, list] of lists) {
    for (let from = 0; from < list.length; from += PART) {
      const found = problemsOf({ ...rest, [name]: list.slice(from, from + PART) });
      if (found.length > 0) return found.map((problem) => inWhole(problem, name, from));
      done += Math.min(PART, list.length - from);
      yield done / total;
    }
  }
  return [];
}

/** The place of a problem in the whole list. */
function inWhole(problem: string, name: string, from: number): string {
  if (!problem.startsWith(`${name}.`)) return problem;
  return name + problem.slice(name.length).replace(/^\.(\d+)/u, (_, index: string) => `.${Number(index) + from}`);
}

/**
 * Where the problem is, without anything that the session says itself: names of attributes are the only names in it that pages
 * have given.
 */
export function placeOf(problem: string): string {
  return problem.split(/\.attributes\.|: /u, 1)[0] ?? '';
}
