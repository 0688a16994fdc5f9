/**
 * Takes every occurrence of a text out of a session. Where the format has room for a mask, the whole value is masked; in
 * addresses and in what the person wrote, `[masked]` takes its place; a selector or a text beside an element is left out.
 */
import { MASKED_PART } from '../../masking/addresses.ts';
import type { Action, Effect, Note, Session } from '../schema.ts';
import { type Finder, finderOf } from './finder.ts';

export interface Hidden {
  session: Session;
  /** In how many places it stood. */
  count: number;
  /** Where it still stands, and nothing can be masked: the sites that were agreed to, the names of elements themselves. */
  staying: number;
}

/** Shorter ones are in half of all words. */
export const SHORTEST_HIDDEN = 2;

const mask = { masked: 'redacted' } as const;

/** Where the format has room for a mask. */
const maskable = new Set(['name', 'text', 'title', 'value', 'label', 'message', 'answer', 'file']);
/** Of these there are others. */
const lists = new Set(['selectors', 'neighbours', 'context']);

class Hiding {
  count = 0;
  private readonly finder: Finder;

  constructor(finder: Finder) {
    this.finder = finder;
  }

  inline(text: string): string {
    if (!this.finder.isIn(text)) return text;
    this.count += 1;
    return this.finder.replaced(text, MASKED_PART);
  }

  /** Of an action, effect or document, whatever its fields are. */
  within<T>(value: T, key = ''): T {
    return this.hide(value, key) as T;
  }

  private hide(value: unknown, key: string): unknown {
    if (typeof value === 'string') return this.string(value, key);
    if (Array.isArray(value)) {
      return lists.has(key) ? value.filter((each) => !this.drops(each)) : value.map((each) => this.hide(each, key));
    }
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'attributes') return this.attributes(value as Record<string, unknown>);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.hide(each, name)]));
  }

  private string(value: string, key: string): unknown {
    if (maskable.has(key)) return this.mask(value);
    return key === 'url' ? this.inline(value) : value;
  }

  private mask(value: string): unknown {
    if (!this.finder.isIn(value)) return value;
    this.count += 1;
    return mask;
  }

  /** Pages make up names of attributes too. */
  private attributes(all: Record<string, unknown>): object {
    const kept = Object.entries(all).filter(([name]) => !this.drops(name));
    return Object.fromEntries(
      kept.map(([name, value]) => [name, typeof value === 'string' ? this.mask(value) : value]),
    );
  }

  private drops(value: unknown): boolean {
    const isDropped = this.finder.isInAny(value);
    if (isDropped) this.count += 1;
    return isDropped;
  }
}

/** How often and how fast letters were typed says how many they were. */
function withoutRhythm(action: Action, before: Action): Action {
  if (action.type !== 'type' || before.type !== 'type') return action;
  const isHidden = action.value !== before.value || action.text !== before.text;
  if (!isHidden) return action;
  const { edits: _edits, timing, ...rest } = action;
  const { keys: _keys, ...others } = timing ?? {};
  return { ...rest, ...(timing && { timing: others }) };
}

/** Takes what the finder finds out of one action. */
export const hideInAction = (action: Action, finder: Finder): Action => hide(new Hiding(finder), action);

function hide(hiding: Hiding, action: Action): Action {
  const hidden = hiding.within(action);
  // What is typed reads the same in the field and by itself: neither may tell the other.
  if (hidden.type !== 'type' || action.type !== 'type') return hidden;
  const isHidden = hidden.value !== action.value && typeof action.value === 'string';
  return withoutRhythm(
    isHidden ? { ...hidden, text: hidden.text === action.text ? mask : hidden.text } : hidden,
    action,
  );
}

const hideInNote = (hiding: Hiding, note: Note): Note =>
  'text' in note ? { ...note, text: hiding.inline(note.text) } : note;

type Part = Action | Effect | Note | Session['documents'][number];

/** Keeps each part that has nothing of it as the same object, so that only what changed is drawn anew. */
const mapped = <T extends Part>(all: T[], finder: Finder, change: (one: T) => T): T[] =>
  all.map((one) => (finder.isInAny(one) ? change(one) : one));

/** In what is the same object as before, it stands nowhere. */
function countStaying(hidden: Session, before: Session, finder: Finder): number {
  const { documents, actions, effects, notes, ...rest } = hidden;
  const pairs: [after: Part[], before: Part[]][] = [
    [documents, before.documents],
    [actions, before.actions],
    [effects, before.effects],
    [notes, before.notes],
  ];
  const changed = pairs.flatMap(([after, parts]) => after.filter((part, index) => part !== parts[index]));
  return finder.countIn(rest) + finder.countIn(changed);
}

/** @param text at least `SHORTEST_HIDDEN` characters; upper and lower case are one */
export function hideText(session: Session, text: string): Hidden {
  const finder = finderOf(text);
  const hiding = new Hiding(finder);
  const { task, outcome, completeness } = session;
  const hidden: Session = {
    ...session,
    task: {
      ...task,
      label: hiding.inline(task.label),
      ...(task.instructions !== undefined && { instructions: hiding.inline(task.instructions) }),
      ...(task.startUrl !== undefined && { startUrl: hiding.inline(task.startUrl) }),
    },
    outcome: outcome && {
      ...outcome,
      ...(outcome.answer !== undefined && { answer: hiding.inline(outcome.answer) }),
      ...(outcome.comment !== undefined && { comment: hiding.inline(outcome.comment) }),
    },
    documents: mapped(session.documents, finder, (document) => hiding.within(document)),
    actions: mapped(session.actions, finder, (action) => hide(hiding, action)),
    effects: mapped(session.effects, finder, (effect) => hiding.within(effect)),
    notes: mapped(session.notes, finder, (note) => hideInNote(hiding, note)),
    completeness: {
      ...completeness,
      unrecordable: completeness.unrecordable.map((one) =>
        'url' in one ? { ...one, url: hiding.inline(one.url) } : { ...one, kind: hiding.inline(one.kind) },
      ),
    },
  };
  return { session: hidden, count: hiding.count, staying: countStaying(hidden, session, finder) };
}
