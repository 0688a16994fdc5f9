/** Every string of a session that a page or a person can have filled: what is looked through before it is given away. */
import type { Session } from './schema.ts';

export interface SessionString {
  /** Where it is: `session[path[0]][path[1]]…`. */
  path: (string | number)[];
  text: string;
  /** The text is the last name of the path itself, not what is under it. */
  isKey?: true;
}

/**
 * Left out are the fields of which the schema allows but a few words, a date, a digest or a UUID, the numbers that Showhow
 * gives (`a12`, `t1`), and its own sentences. A field that is not named here is looked through: a new one is, until somebody
 * names it. `strings.test.ts` holds the list against the schema.
 */
const own = new Set(
  [
    'format ended type kind button modifiers pointer by hop mode status reason mark change masked unmasked',
    'algorithm canonical at until startedAt endedAt sha256 digest',
    'id tab document cause opener',
    'notice how record why extensionVersion',
  ].flatMap((names) => names.split(' ')),
);

/** Of the same names, but filled by whoever gives the task, by the page, and by whoever takes something out. */
const filled = new Set(['task.id', 'files.type', 'redactions.by']);

/** The only place where a page chooses names. */
const CHOSEN_NAMES = 'attributes';

interface Pending {
  value: unknown;
  path: (string | number)[];
  /** The last name of the path; numbers are none. */
  name: string;
  /** Its names are chosen by the page. */
  isChosen: boolean;
  isKey?: true;
}

const isOwn = (parent: string, name: string): boolean => own.has(name) && !filled.has(`${parent}.${name}`);
/** Most of a session are numbers. */
const mayHold = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'object' && value !== null);

function partsOfList(list: readonly unknown[], { path, name }: Pending): Pending[] {
  const parts: Pending[] = [];
  for (let index = 0; index < list.length; index += 1) {
    if (mayHold(list[index])) parts.push({ value: list[index], path: [...path, index], name, isChosen: false });
  }
  return parts;
}

/** Attributes. */
function partsOfChosen(values: object, { path }: Pending): Pending[] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]): Pending[] => {
    const below = [...path, key];
    return [
      { value: key, path: below, name: key, isChosen: false, isKey: true },
      { value, path: below, name: key, isChosen: false },
    ];
  });
}

function partsOfFields(values: Record<string, unknown>, { path, name }: Pending): Pending[] {
  const parts: Pending[] = [];
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (!mayHold(value) || isOwn(name, key)) continue;
    parts.push({ value, path: [...path, key], name: key, isChosen: key === CHOSEN_NAMES });
  }
  return parts;
}

function partsOf(pending: Pending): Pending[] {
  const { value, isChosen } = pending;
  if (Array.isArray(value)) return partsOfList(value, pending);
  return isChosen ? partsOfChosen(value as object, pending) : partsOfFields(value as Record<string, unknown>, pending);
}

/** In the order of the session's own fields, the same for the same session. */
export const stringsOf = (session: Session): Generator<SessionString, void, undefined> => stringsIn(session, '');

/** The same of a part of a session. @param field it stands in */
export function* stringsIn(part: unknown, field: string): Generator<SessionString, void, undefined> {
  // Its own stack: a generator in each of ten levels would hand each string through all of them.
  const pending: Pending[] = [{ value: part, path: [], name: field, isChosen: field === CHOSEN_NAMES }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path, isKey } = next;
    if (typeof value === 'string') yield isKey ? { path, text: value, isKey } : { path, text: value };
    else if (mayHold(value)) {
      const parts = partsOf(next);
      for (let at = parts.length - 1; at >= 0; at -= 1) pending.push(parts[at] as Pending);
    }
  }
}

/** Whether any string that `stringsIn` gives is so. Says not which, and is quicker for it. */
export const someText = (part: unknown, field: string, isSo: (text: string) => boolean): boolean =>
  isSomeIn(part, field, field === CHOSEN_NAMES, isSo);

function isSomeIn(value: unknown, name: string, isChosen: boolean, isSo: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isSo(value);
  if (typeof value !== 'object' || value === null) return false;
  // The elements of a list are of its name.
  if (Array.isArray(value)) return value.some((one) => isSomeIn(one, name, false, isSo));
  const fields = value as Record<string, unknown>;
  return Object.keys(fields).some((key) => {
    if (isChosen) return isSo(key) || isSomeIn(fields[key], key, false, isSo);
    return !isOwn(name, key) && isSomeIn(fields[key], key, key === CHOSEN_NAMES, isSo);
  });
}
