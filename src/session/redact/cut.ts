/**
 * Takes parts out of a session, whole: actions with what they caused, and where a page, a tab or a time is meant, all else
 * that was recorded of it. What stays keeps its order, its causes and its times.
 */

import { CLOCKS_DIFFER } from '../clocks.ts';
import { countUntil } from '../count-until.ts';
import { pagesAround } from '../page-around.ts';
import type { Action, Effect, Note, PointerPath, Session, SessionDocument } from '../schema.ts';
import { keepTimes } from './pointer-times.ts';
import { isWithin, type Span, withinAny } from './spans.ts';

/** What to take out, as a person chooses it. Actions, pages and tabs by their ids, notes by their place. */
export type Cut =
  | { what: 'action'; action: string }
  /** From the one to the other, both of them too. */
  | { what: 'range'; from: string; to: string }
  | { what: 'before'; action: string }
  | { what: 'after'; action: string }
  /** With the frames in it. */
  | { what: 'page'; page: string }
  | { what: 'tab'; tab: string }
  | { what: 'note'; index: number };

/** All that goes. */
interface Taken {
  actions: Set<string>;
  documents: Set<string>;
  tab: string | null;
  /** Whether it is a time of which nothing stays. */
  isGone: (time: number) => boolean;
  note: number | null;
}

const endOf = ({ at, until }: Action): number => until ?? at;

/** A page, and the documents of its frames while the tab showed it. */
function documentsOfPage(session: Session, page: string): SessionDocument[] {
  const top = session.documents.find(({ id }) => id === page);
  if (!top) return [];
  const around = pagesAround(session.documents);
  return [top, ...session.documents.filter((one) => one.frame.length > 0 && one !== top && around(one) === top)];
}

function actionsOf(session: Session, cut: Cut): Action[] {
  const place = (id: string): number => session.actions.findIndex((action) => action.id === id);
  switch (cut.what) {
    case 'action':
      return session.actions.filter(({ id }) => id === cut.action);
    case 'range': {
      const ends = [place(cut.from), place(cut.to)].toSorted((a, b) => a - b);
      return ends[0] === -1 ? [] : session.actions.slice(ends[0], (ends[1] ?? -1) + 1);
    }
    case 'before':
      return session.actions.slice(0, Math.max(0, place(cut.action)));
    case 'after': {
      const from = place(cut.action);
      return from === -1 ? [] : session.actions.slice(from + 1);
    }
    case 'page': {
      const documents = new Set(documentsOfPage(session, cut.page).map(({ id }) => id));
      return session.actions.filter(({ document }) => document !== null && documents.has(document));
    }
    case 'tab':
      return session.actions.filter(({ tab }) => tab === cut.tab);
    default:
      return [];
  }
}

/** The way of the mouse to each action leads to it as surely as the action itself. */
function waysTo(taken: Set<string>, { actions }: Session): Span[] {
  const earliest = earliestAfter(actions);
  return actions.flatMap((action): Span[] => {
    if (!taken.has(action.id)) return [];
    let before = countUntil(earliest, (at) => at <= action.at) - 1;
    while (before >= 0 && !isBefore(actions[before] as Action, action)) before -= 1;
    const last = actions[before];
    return [{ from: last ? endOf(last) : 0, until: endOf(action) }];
  });
}

const isBefore = ({ id, at }: Action, action: Action): boolean => id !== action.id && at <= action.at;

/** For each place, when the first of the actions from there on was. In a session from elsewhere they may be in any order. */
function earliestAfter(actions: Action[]): number[] {
  let earliest = Infinity;
  return actions
    .toReversed()
    .map(({ at }) => (earliest = Math.min(earliest, at)))
    .toReversed();
}

function spansOf(session: Session, cut: Cut, actions: Action[]): Span[] {
  const kept = (id: string): Action | undefined => session.actions.find((action) => action.id === id);
  if (cut.what === 'before') return [{ from: 0, until: (kept(cut.action)?.at ?? 0) - 1 }];
  if (cut.what === 'after') {
    const last = kept(cut.action);
    return last ? [{ from: endOf(last) + 1, until: Infinity }] : [];
  }
  if (cut.what !== 'range') return [];
  const [first, last] = [actions[0], actions.at(-1)];
  return first && last
    ? [{ from: first.at, until: actions.reduce((end, one) => Math.max(end, endOf(one)), first.at) }]
    : [];
}

function documentsOf(session: Session, cut: Cut, spans: Span[], actions: Set<string>): Set<string> {
  if (cut.what === 'page') return new Set(documentsOfPage(session, cut.page).map(({ id }) => id));
  if (cut.what === 'tab') return new Set(session.documents.filter(({ tab }) => tab === cut.tab).map(({ id }) => id));
  // Pages that were seen in that time alone, and that nothing led to before it.
  const used = new Set([
    ...session.actions.filter(({ id }) => !actions.has(id)).map(({ document }) => document),
    ...session.effects.filter(({ cause }) => cause !== null && !actions.has(cause)).map(({ document }) => document),
  ]);
  const end = Date.parse(session.endedAt) - Date.parse(session.startedAt);
  // By its own clock it may have been left just after the next one came.
  const isLeftWithin = (closedAt: number, { until }: Span): boolean =>
    closedAt <= until + CLOCKS_DIFFER || until >= end;
  const isGone = ({ id, openedAt, closedAt = end }: SessionDocument): boolean =>
    !used.has(id) && spans.some((span) => isWithin(openedAt, span) && isLeftWithin(closedAt, span));
  return new Set(session.documents.filter(isGone).map(({ id }) => id));
}

function takenBy(session: Session, cut: Cut, actions: Set<string>, spans: Span[]): Taken {
  return {
    actions,
    isGone: withinAny(spans),
    documents: documentsOf(session, cut, spans, actions),
    tab: cut.what === 'tab' ? cut.tab : null,
    note: cut.what === 'note' ? cut.index : null,
  };
}

const isTaken = (effect: Effect, { actions, documents, tab, isGone }: Taken): boolean =>
  (effect.cause !== null && actions.has(effect.cause)) ||
  (effect.document !== null && documents.has(effect.document)) ||
  effect.tab === tab ||
  (effect.cause === null && isGone(effect.at));

const isTakenNote = (note: Note, index: number, { actions, isGone, note: chosen }: Taken): boolean =>
  index === chosen || ('action' in note && note.action !== undefined ? actions.has(note.action) : isGone(note.at));

/** That something could not be recorded stays said, though not of which page. */
function unrecordableWithout(session: Session, { documents, isGone }: Taken): Session['completeness'] {
  const addresses = new Set(session.documents.filter(({ id }) => documents.has(id)).map(({ url }) => url));
  return {
    ...session.completeness,
    unrecordable: session.completeness.unrecordable.map((one) =>
      'url' in one && (addresses.has(one.url) || isGone(one.at))
        ? { kind: 'A page that was taken out', why: one.why, at: one.at }
        : one,
    ),
  };
}

/** The session without it, sealed as it was; the same one where there is nothing of it. */
export function withoutCut(session: Session, cut: Cut): Session {
  const found = actionsOf(session, cut);
  const actions = new Set(found.map(({ id }) => id));
  const spans = spansOf(session, cut, found);
  const taken = takenBy(session, cut, actions, spans);
  const { documents, tab, isGone } = taken;
  const isOnWay = withinAny([...spans, ...waysTo(actions, session)]);
  const pathWithout = (path: PointerPath): PointerPath | null =>
    documents.has(path.document) ? null : keepTimes(path, (time) => !isOnWay(time));
  const { pointer, attention } = session;
  return {
    ...session,
    actions: session.actions.filter(({ id }) => !actions.has(id)),
    effects: session.effects.filter((effect) => !isTaken(effect, taken)),
    notes: session.notes.filter((note, index) => !isTakenNote(note, index, taken)),
    documents: session.documents.filter(({ id }) => !documents.has(id)),
    tabs: session.tabs
      .filter(({ id }) => id !== tab)
      .map(({ opener, ...rest }) => (opener === undefined || opener === tab ? rest : { ...rest, opener })),
    ...(pointer && {
      pointer: pointer.map(pathWithout).filter((path) => path !== null),
    }),
    ...(attention && {
      attention: attention.filter((one) => one.tab !== tab && !documents.has(one.document) && !isGone(one.at)),
    }),
    completeness: unrecordableWithout(session, taken),
  };
}

/** How many actions it takes out. */
export const sizeOfCut = (session: Session, cut: Cut): number => actionsOf(session, cut).length;
