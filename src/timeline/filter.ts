/** Which actions a person wants to see: any of what they chose in a group, and all groups together. */
import type { Corrections, Derived } from '../session/derive.ts';
import { placesOf, valueAt } from '../session/redact/value.ts';
import type { Action, ActionType, Mark, Session, SessionDocument } from '../session/schema.ts';
import { pageAddress } from '../ui/page-address.ts';
import { longWaitIn } from './signals.ts';
import type { Entry, PageGroup } from './timeline.ts';

export const groups = ['kind', 'page', 'tab', 'sign'] as const;
export type Group = (typeof groups)[number];

/** What an action is, in each group. */
export type Traits = Record<Group, readonly string[]>;
/** What was chosen in each group; nothing chosen is no wish. */
export type Filter = Record<Group, ReadonlySet<string>>;

const nothing: ReadonlySet<string> = new Set();
export const noFilter: Filter = { kind: nothing, page: nothing, tab: nothing, sign: nothing };

export const isEmpty = (filter: Filter): boolean => groups.every((group) => filter[group].size === 0);

export const matches = (filter: Filter, traits: Traits): boolean =>
  groups.every((group) => filter[group].size === 0 || traits[group].some((trait) => filter[group].has(trait)));

export function toggled(filter: Filter, group: Group, trait: string): Filter {
  const chosen = new Set(filter[group]);
  if (!chosen.delete(trait)) chosen.add(trait);
  return { ...filter, [group]: chosen };
}

const kinds = {
  click: 'clicks',
  type: 'typing',
  press: 'keys',
  select: 'choices',
  scroll: 'scrolling',
  zoom: 'zooming',
  hover: 'hovering',
  drag: 'dragging',
  selectText: 'marking',
  upload: 'files',
  copy: 'clipboard',
  cut: 'clipboard',
  paste: 'clipboard',
  navigate: 'addresses',
  back: 'addresses',
  forward: 'addresses',
  reload: 'addresses',
  openTab: 'tabs',
  closeTab: 'tabs',
  switchTab: 'tabs',
} as const satisfies Record<ActionType, string>;

/** Types of action that are one for a person. */
export type Kind = (typeof kinds)[ActionType];
/** What is said of an action: by the person, or by how it went. */
export type Sign = Mark | 'reason' | 'hesitated' | 'corrected' | 'masked';

const isMasked = (action: Action): boolean =>
  placesOf(action).some((place) => typeof valueAt(action, place) === 'object');

const isCorrected = ({ deletions, rewrites, undo, again }: Corrections): boolean =>
  deletions + rewrites > 0 || undo || again;

function signsOf({ actions, notes }: Session, derived: Derived[]): Map<string, Set<Sign>> {
  const signs = new Map(actions.map((action) => [action.id, new Set<Sign>(isMasked(action) ? ['masked'] : [])]));
  for (const note of notes) {
    if (note.action === undefined) continue;
    signs.get(note.action)?.add('mark' in note ? note.mark : 'reason');
  }
  const longWait = longWaitIn(derived);
  for (const { action, hesitation, corrections } of derived) {
    if (hesitation !== null && hesitation >= longWait) signs.get(action)?.add('hesitated');
    if (isCorrected(corrections)) signs.get(action)?.add('corrected');
  }
  return signs;
}

const pageTraits = (page: SessionDocument | null): string[] => (page ? [pageAddress(page.url)] : []);

/** The traits of each action by its id, in the order of the timeline. */
export function traitsOf(session: Session, derived: Derived[], pages: PageGroup[]): Map<string, Traits> {
  const signs = signsOf(session, derived);
  const traits = new Map<string, Traits>();
  for (const { page, entries } of pages) {
    for (const entry of entries) {
      if (entry.kind !== 'action') continue;
      const { id, type, tab } = entry.action;
      traits.set(id, {
        kind: [kinds[type]],
        page: pageTraits(page),
        tab: [tab],
        sign: [...(signs.get(id) ?? [])],
      });
    }
  }
  return traits;
}

/** Of what is no action: notes and marks go with the action that they are about, all else with its page. */
function traitsBeside(entry: Entry, page: SessionDocument | null, traits: ReadonlyMap<string, Traits>): Traits {
  const isAbout = (entry.kind === 'note' || entry.kind === 'mark') && entry.action !== undefined;
  const own = isAbout ? traits.get(entry.action ?? '') : undefined;
  if (own) return own;
  return { kind: [], page: pageTraits(page), tab: [], sign: entry.kind === 'mark' ? [entry.mark] : [] };
}

export function isShown(
  filter: Filter,
  entry: Entry,
  page: SessionDocument | null,
  traits: ReadonlyMap<string, Traits>,
): boolean {
  const own = entry.kind === 'action' ? traits.get(entry.action.id) : traitsBeside(entry, page, traits);
  return own !== undefined && matches(filter, own);
}

export interface Choice {
  trait: string;
  /** Of so many actions it is true. */
  count: number;
}

/** What there is to choose in each group, the most frequent first; a group of one has no choice. */
export function choicesIn(traits: ReadonlyMap<string, Traits>): Record<Group, Choice[]> {
  const counts = Object.fromEntries(groups.map((group) => [group, new Map<string, number>()])) as Record<
    Group,
    Map<string, number>
  >;
  for (const own of traits.values()) {
    for (const group of groups) {
      for (const trait of own[group]) counts[group].set(trait, (counts[group].get(trait) ?? 0) + 1);
    }
  }
  const choices = (group: Group): Choice[] => {
    const all = [...counts[group]].map(([trait, count]) => ({ trait, count })).toSorted((a, b) => b.count - a.count);
    return group === 'sign' || all.length > 1 ? all : [];
  };
  return { kind: choices('kind'), page: choices('page'), tab: choices('tab'), sign: choices('sign') };
}
