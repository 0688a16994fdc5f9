import en from 'zod/v4/locales/en.js';
import { Session } from './schema.ts';

interface Issue {
  path: PropertyKey[];
  message: string;
}

const messages = en().localeError;

/**
 * Elements of a session's lists that were found valid, by the name of the list. Nothing changes a session in place: an edit
 * keeps what it does not touch as the same objects, which need no other look.
 */
const valid = new Map<string, WeakSet<object>>();

/** What is wrong with a session, one line for each problem; [] where it is valid. */
export function problemsOf(value: unknown): string[] {
  if (isObject(value) && isValidInParts(value)) return [];
  const parsed = Session.safeParse(value, { error: messages });
  return parsed.success ? [] : parsed.error.issues.map(problemOf);
}

export function problemOf({ path, message }: Issue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema asks nothing of one list that depends on another, nor that one of these is not empty. */
function isValidInParts(value: object): boolean {
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const fresh = lists.map(([name, list]): [string, unknown[]] => {
    const known = valid.get(name);
    return [name, known ? list.filter((one) => !isObject(one) || !known.has(one)) : list];
  });
  if (!Session.safeParse({ ...value, ...Object.fromEntries(fresh) }).success) return false;
  for (const [name, list] of fresh) remember(name, list);
  return true;
}

function remember(name: string, list: unknown[]): void {
  const known = valid.get(name) ?? new WeakSet();
  valid.set(name, known);
  for (const one of list) if (isObject(one)) known.add(one);
}
