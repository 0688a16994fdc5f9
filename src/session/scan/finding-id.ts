/** Names a finding, so that a decision on it holds when the same session is scanned again. */
import type { Session } from '../schema.ts';
import type { SessionString } from '../strings.ts';
import type { Found } from './finding.ts';

/** 53 bits (cyrb53): enough that no two findings of a session share a name by chance. */
function hash(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & other) + (one >>> 0);
}

/** Of what was found only so much that another text in its place has another name: a phone number cannot be guessed from it. */
const CHECK = 0xffff;

interface Named {
  id?: unknown;
}

/** By the id of an action, not its number: that changes when one before it is taken out. */
function placeOf(session: Session, path: readonly (string | number)[]): (string | number)[] {
  let value: unknown = session;
  return path.map((name) => {
    value = Object.getOwnPropertyDescriptor(Object(value), name)?.value;
    const id = typeof name === 'number' ? (value as Named | null)?.id : undefined;
    return typeof id === 'string' ? id : name;
  });
}

export function idsFor(session: Session): (string: SessionString, found: Found) => string {
  return ({ path, text, isKey }, { kind, start, end }) => {
    const place = [session.id, ...placeOf(session, path), isKey ?? false, kind, start, end];
    const check = hash(text.slice(start, end)) & CHECK;
    return hash(JSON.stringify([...place, check])).toString(36);
  };
}
