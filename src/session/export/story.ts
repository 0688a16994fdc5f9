/**
 * A session as something to be done again: in which tabs, from which addresses, and what has to be awaited with each action.
 */
import type { Action, Effect, Session, Target } from '../schema.ts';

export type Dialog = Extract<Effect, { type: 'dialog' }>;
export type Navigation = Extract<Effect, { type: 'navigation' }>;
type TabEffect = Extract<Effect, { type: 'tab' }>;

export interface Scene {
  action: Action;
  /** Tabs that the page opens upon it. */
  opens: string[];
  /** Dialogs that are to be answered meanwhile, in their order. */
  dialogs: Dialog[];
  /** Where its tab goes after it and before anything else is done in that tab. */
  arrival: Navigation | null;
  /** Where a tab that it opens goes. */
  arrivals: Map<string, Navigation>;
  /** An address to go to before it: it is the first in its tab. */
  from: string | null;
}

export interface Story {
  /** The tab that everything begins in; null where nothing is done. */
  first: string | null;
  scenes: Scene[];
  viewport: { width: number; height: number };
  /** Dialogs that nothing is known to have caused. */
  stray: Dialog[];
}

export function storyOf(session: Session): Story {
  const actions = session.actions.toSorted((a, b) => a.at - b.at);
  const scenes = actions.map(
    (action): Scene => ({ action, opens: [], dialogs: [], arrival: null, arrivals: new Map(), from: null }),
  );
  const stray: Dialog[] = [];
  const known: Known = {
    byId: new Map(scenes.map((scene) => [scene.action.id, scene])),
    pages: new Set(session.documents.filter(({ frame }) => frame.length === 0).map(({ id }) => id)),
    latest: new Map(),
  };
  let done = 0;
  for (const effect of session.effects.toSorted((a, b) => a.at - b.at)) {
    for (let scene = scenes[done]; scene && scene.action.at <= effect.at; scene = scenes[done]) {
      known.latest.set(scene.action.tab, scene);
      done += 1;
    }
    if (effect.type === 'tab') addTab(effect, known);
    if (effect.type === 'navigation') addNavigation(effect, known);
    if (effect.type === 'dialog') addDialog(effect, known, stray);
  }
  addAddresses(session, scenes);
  return { first: actions[0]?.tab ?? null, scenes, viewport: viewportOf(session), stray };
}

interface Known {
  /** By the id of the action. */
  byId: Map<string, Scene>;
  /** Ids of documents that are no frames. */
  pages: Set<string>;
  /** What was done last in each tab before the effect. */
  latest: Map<string, Scene>;
}

const causeOf = ({ cause }: Effect, { byId }: Known): Scene | undefined =>
  cause === null ? undefined : byId.get(cause);

function addTab(effect: TabEffect, known: Known): void {
  if (effect.change === 'opened') causeOf(effect, known)?.opens.push(effect.tab);
}

function addDialog(effect: Dialog, known: Known, stray: Dialog[]): void {
  const scene = causeOf(effect, known) ?? known.latest.get(effect.tab);
  if (scene) scene.dialogs.push(effect);
  else stray.push(effect);
}

/** The last of several counts: pages are sent on. Frames are not waited for. */
function addNavigation(effect: Navigation, known: Known): void {
  if (effect.document === null || !known.pages.has(effect.document)) return;
  const before = known.latest.get(effect.tab);
  if (before) before.arrival = effect;
  else causeOf(effect, known)?.arrivals.set(effect.tab, effect);
}

/** A tab that no page opened begins at the address of its first document. */
function addAddresses(session: Session, scenes: Scene[]): void {
  const begun = new Set(scenes.flatMap(({ opens }) => opens));
  for (const scene of scenes) {
    const { action } = scene;
    if (begun.has(action.tab) || isOfTabs(action)) continue;
    begun.add(action.tab);
    const document = session.documents
      .filter(({ tab, frame }) => tab === action.tab && frame.length === 0)
      .reduce<Session['documents'][number] | null>((a, b) => (a && a.openedAt <= b.openedAt ? a : b), null);
    if (!document || (action.type === 'navigate' && action.document === document.id)) continue;
    scene.from = document.url;
  }
}

const isOfTabs = ({ type }: Action): boolean => type === 'openTab' || type === 'closeTab' || type === 'switchTab';

function viewportOf({ documents, actions }: Session): Story['viewport'] {
  const [first] = actions.toSorted((a, b) => a.at - b.at);
  const document = documents.find(({ tab, frame }) => tab === first?.tab && frame.length === 0);
  const { width = 0, height = 0 } = document?.viewport ?? {};
  return { width: side(width, 1280), height: side(height, 720) };
}

/** A page may say anything of its size, and browsers refuse what is no screen. */
const side = (length: number, otherwise: number): number =>
  length >= 1 && length <= 10_000 ? Math.round(length) : otherwise;

/** What it opens was open when the person acted: pages may take a moment for that. */
export const isExpanded = (target: Target | undefined): boolean => target?.attributes['aria-expanded'] === 'true';

/** Sessions may be anybody's: an address must not be a script, nor a file of whoever does it again. */
export const isOfWeb = (url: string): boolean => /^https?:\/\//iu.test(url);

/** Without what changes with every visit; the address itself where it is none. */
export function pathOf(url: string): string {
  try {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  } catch {
    return url;
  }
}
