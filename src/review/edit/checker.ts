/** The schema over a session that changes: what was checked once is not checked again. */
import type { Session } from '../../session/schema.ts';
import { problemsOf } from '../../session/validate.ts';

/**
 * Says what is wrong with a session, and remembers the parts of which nothing is: changes keep those that they do not touch
 * as the same objects.
 */
export function createChecker(): (session: Session) => string[] {
  const valid = new WeakSet<object>();
  const isNew = (part: unknown): boolean => typeof part !== 'object' || part === null || !valid.has(part);

  return (session) => {
    const lists = Object.entries<unknown>(session).filter((entry): entry is [string, unknown[]] =>
      Array.isArray(entry[1]),
    );
    // The schema asks nothing of one list that depends on another, nor that one is not empty.
    const changed = lists.map(([name, list]): [string, unknown[]] => [name, list.filter(isNew)]);
    const problems = problemsOf({ ...session, ...Object.fromEntries(changed) });
    // Only in the whole does each problem have its place.
    if (problems.length > 0) return problemsOf(session);
    for (const part of changed.flatMap(([, list]) => list)) {
      if (typeof part === 'object' && part !== null) valid.add(part);
    }
    return [];
  };
}
