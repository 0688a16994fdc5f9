/** What a person says of their session afterwards, and what they mask. Each gives another session, sealed as this one was. */
import type { Action, Mark, Note, Session } from '../schema.ts';

export type Outcome = Session['outcome'];

export const renamed = (session: Session, label: string): Session => ({ ...session, task: { ...session.task, label } });

export const withOutcome = (session: Session, outcome: Outcome): Session => ({ ...session, outcome });

const isAbout = (note: Note, action: string): boolean => note.action === action;

const inOrder = (notes: Note[]): Note[] => notes.toSorted((a, b) => a.at - b.at);

/** What the person wrote of why they did it; empty where nothing. */
export const whyOf = ({ notes }: Session, action: string): string =>
  notes.flatMap((note) => ('text' in note && isAbout(note, action) ? [note.text] : []))[0] ?? '';

export const marksOf = ({ notes }: Session, action: string): Mark[] =>
  notes.flatMap((note) => ('mark' in note && isAbout(note, action) ? [note.mark] : []));

export function withWhy(session: Session, { id, at }: Action, why: string): Session {
  const others = session.notes.filter((note) => !('text' in note && isAbout(note, id)));
  return { ...session, notes: inOrder(why === '' ? others : [...others, { at, text: why, action: id }]) };
}

/** Sets the mark, or takes it off again. */
export function withMark(session: Session, { id, at }: Action, mark: Mark): Session {
  const others = session.notes.filter((note) => !('mark' in note && note.mark === mark && isAbout(note, id)));
  const isNew = others.length === session.notes.length;
  return { ...session, notes: inOrder(isNew ? [...others, { at, mark, action: id }] : others) };
}

/** Writes down that something was taken out: what kind of thing, by whom and when; never what it said. */
export const withRedaction = (session: Session, what: string, at: Date): Session => ({
  ...session,
  redactions: [...session.redactions, { what, by: 'the person who recorded it', at: at.toISOString() }],
});
