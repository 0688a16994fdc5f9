/** A session in the order in which it happened, by page. */
import { pagesAround } from '../session/page-around.ts';
import type { Action, Effect, Mark, Session, SessionDocument } from '../session/schema.ts';

export type Entry =
  | { kind: 'action'; at: number; action: Action; effects: Effect[] }
  /** One that no action is known to have caused. */
  | { kind: 'effect'; at: number; effect: Effect }
  /** With the id of the action that it is about, where there is one. */
  | { kind: 'note'; at: number; text: string; action?: string | undefined }
  | { kind: 'mark'; at: number; mark: Mark; action?: string | undefined }
  | { kind: 'pause'; at: number; until: number; reason: 'user' | 'interrupted' };

export interface PageGroup {
  /** The page as its tab showed it; null for what was done on no page. */
  page: SessionDocument | null;
  entries: Entry[];
}

function effectsByCause(session: Session): Map<string, Effect[]> {
  const known = new Set(session.actions.map(({ id }) => id));
  const effects = new Map<string, Effect[]>();
  for (const effect of session.effects) {
    if (effect.cause === null || !known.has(effect.cause)) continue;
    const siblings = effects.get(effect.cause);
    if (siblings) siblings.push(effect);
    else effects.set(effect.cause, [effect]);
  }
  return effects;
}

function entriesOf(session: Session): Entry[] {
  const caused = effectsByCause(session);
  const attached = new Set([...caused.values()].flat());
  const entries: Entry[] = [
    ...session.actions.map(
      (action): Entry => ({ kind: 'action', at: action.at, action, effects: caused.get(action.id) ?? [] }),
    ),
    ...session.effects
      .filter((effect) => !attached.has(effect))
      .map((effect): Entry => ({ kind: 'effect', at: effect.at, effect })),
    ...session.notes.map((note): Entry => ({ kind: 'text' in note ? 'note' : 'mark', ...note }) as Entry),
    ...session.pauses.map((pause): Entry => ({ kind: 'pause', ...pause })),
  ];
  return entries.sort((a, b) => a.at - b.at);
}

/** Finds the page, for what was done in one of its frames. */
export function pageFinder(documents: SessionDocument[]): (id: string | null) => SessionDocument | null {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const around = pagesAround(documents);
  const found = new Map<SessionDocument, SessionDocument>();
  return (id) => {
    const own = id === null ? undefined : byId.get(id);
    if (!own || own.frame.length === 0) return own ?? null;
    const page = found.get(own) ?? around(own) ?? own;
    found.set(own, page);
    return page;
  };
}

function documentOf(entry: Entry): string | null {
  if (entry.kind === 'action') return entry.action.document;
  return entry.kind === 'effect' ? entry.effect.document : null;
}

/** What belongs to no page (notes, pauses, tabs) stays with the page before it. */
export function timeline(session: Session): PageGroup[] {
  const find = pageFinder(session.documents);
  const groups: PageGroup[] = [];
  for (const entry of entriesOf(session)) {
    const page = find(documentOf(entry));
    const last = groups.at(-1);
    if (last && (page === null || last.page === null || last.page.id === page.id)) {
      last.entries.push(entry);
      last.page ??= page;
    } else {
      groups.push({ page, entries: [entry] });
    }
  }
  return groups;
}
