/** Where a page of a list begins: the key of the last entry of the page before, opaque to whoever gets it. */
import { Refusal } from './http/refusal.ts';

export const cursorOf = (...key: (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

export function keyIn(cursor: string | undefined): [string, string] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === 2) return [String(key[0]), String(key[1])];
  } catch {
    // It is refused like any other that is none.
  }
  throw new Refusal('invalid-request', { problems: [{ path: 'after', message: 'It is none that was given out.' }] });
}

/** Of one more than a page. */
export function page<T>(rows: T[], size: number, cursor: (last: T) => string): { rows: T[]; next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? cursor(last) : null };
}
