/** How long a person waited before each action, and within it. */
import { countUntil } from '../count-until.ts';
import type { Action, Attention, Session } from '../schema.ts';

/** From, until; in ms since the start of the session. */
type Span = [from: number, until: number];

export interface Wait {
  hesitation: number | null;
  away: number | null;
  stop: number | null;
}

const endOf = ({ at, until }: Action): number => until ?? at;
const round = (duration: number): number => Math.round(duration * 10) / 10;

export function hesitations({ actions, pauses, documents, attention }: Session): Wait[] {
  const paused = merged(pauses.map(({ at, until }): Span => [at, until]));
  const absent = attention && without(absences(attention, documents), paused);
  let ended: number | null = null;
  return actions.map((action) => {
    const wait: Span | null = ended === null ? null : [Math.min(ended, action.at), action.at];
    ended = Math.max(ended ?? 0, endOf(action));
    return {
      hesitation: wait && round(length(wait) - overlap(wait, paused)),
      away: wait && absent ? round(overlap(wait, absent)) : null,
      stop: longestStop(action, paused),
    };
  });
}

const length = ([from, until]: Span): number => until - from;
/** @param spans in time order, none of which overlap */
const overlap = (span: Span, spans: Span[]): number =>
  within(span, spans).reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(span[1], end) - Math.max(span[0], start)),
    0,
  );

/** Those that have a part of the span. */
function within([from, until]: Span, spans: Span[]): Span[] {
  const first = countUntil(spans, ([, end]) => end <= from);
  let last = first;
  while (last < spans.length && (spans[last] as Span)[0] < until) last += 1;
  return spans.slice(first, last);
}

/** Spans that touch or overlap as one, in time order. */
function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, until] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else result.push([from, Math.max(from, until)]);
  }
  return result;
}

function without(spans: Span[], taken: Span[]): Span[] {
  return spans.flatMap(([from, until]) => {
    const rest: Span[] = [];
    let start = from;
    for (const [begin, end] of within([from, until], taken)) {
      if (begin > start) rest.push([start, begin]);
      start = end;
    }
    if (start < until) rest.push([start, until]);
    return rest;
  });
}

/** When no recorded page had the focus. Before the first word of it nothing is known. */
function absences(attention: Attention[], documents: Session['documents']): Span[] {
  const focused = new Set<string>();
  const spans: Span[] = [];
  let since: number | null = null;
  for (const { at, document, gains } of inTime([...changes(attention), ...closings(documents)])) {
    if (gains) focused.add(document);
    else if (!focused.delete(document) && since !== null) continue;
    if (focused.size === 0) since ??= at;
    else if (since !== null) {
      spans.push([since, at]);
      since = null;
    }
  }
  return since === null ? spans : [...spans, [since, Infinity]];
}

interface FocusChange {
  at: number;
  document: string;
  gains: boolean;
}

const changes = (attention: Attention[]): FocusChange[] =>
  attention.flatMap(({ at, document, change }) =>
    change === 'focus' || change === 'blur' ? [{ at, document, gains: change === 'focus' }] : [],
  );

const closings = (documents: Session['documents']): FocusChange[] =>
  documents.flatMap(({ id, closedAt }) =>
    closedAt === undefined ? [] : [{ at: closedAt, document: id, gains: false }],
  );

const inTime = <T extends { at: number }>(items: T[]): T[] => items.toSorted((a, b) => a.at - b.at);

function longestStop(action: Action, paused: Span[]): number | null {
  const keys = action.type === 'type' ? action.timing?.keys : undefined;
  if (!keys || keys.length === 0) return null;
  let at = action.at;
  let longest = -Infinity;
  for (const step of keys) {
    const stop: Span = [at, at + step];
    at += step;
    longest = Math.max(longest, length(stop) - overlap(stop, paused));
  }
  return round(longest);
}
