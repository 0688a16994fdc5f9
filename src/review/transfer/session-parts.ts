/**
 * A session in parts from the worker to the page, and put together again: the browser unpacks each message in one go, and in the
 * time that it takes for a large session at once the page would stand still.
 */
import type { Session } from '../../session/schema.ts';

/** Elements of a list in one part. */
const PART = 500;

export type Part = { frame: Record<string, unknown> } | { list: string; elements: unknown[]; part: number };

/** First the session with all its lists empty, then what is in them. */
export function* partsOf(session: Session): Generator<Part> {
  const lists = Object.entries<unknown>(session).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  yield { frame: { ...session, ...Object.fromEntries(lists.map(([name]) => [name, []])) } };
  const total = lists.reduce((sum, [, list]) => sum + list.length, 0);
  let done = 0;
  for (const [name, list] of lists) {
    for (let from = 0; from < list.length; from += PART) {
      const elements = list.slice(from, from + PART);
      done += elements.length;
      yield { list: name, elements, part: done / total };
    }
  }
}

export function createAssembly(): { add: (part: Part) => void; session: () => Session } {
  let frame: Record<string, unknown> = {};
  return {
    add(part) {
      if ('frame' in part) frame = part.frame;
      else (frame[part.list] as unknown[]).push(...part.elements);
    },
    session: () => frame as unknown as Session,
  };
}
