/** What a driver performed, and how a session differs from it. Knows no browser and no test runner. */
import type { Action, Effect, Selector, Session, Target } from '../src/session/schema.ts';
import type { Description, Hop, Trial } from './describe.ts';
import { type Point, pathOfDragDifferences } from './path.ts';

export interface ExpectedTarget {
  element: Description;
  /** Role and accessible name as the driver knows them; null where it could not tell. */
  aria: { role: string; name: string } | null;
  /** Frames to pass, outermost first. */
  frames: { index: number; element: Hop }[];
}

export interface ExpectedAction {
  type: Action['type'];
  /** Tabs are numbered by the driver as it meets them. */
  tab: number;
  target: ExpectedTarget | null;
  /** Of a drag: what it was dropped on, and where the mouse went. Not compared where they are absent. */
  drop?: ExpectedTarget;
  path?: Point[];
  /** Fields of the action that have to be just so; what is undefined may be anything. Numbers of positions may differ by a pixel. */
  is: Record<string, unknown>;
}

export interface ExpectedEffect {
  type: Effect['type'];
  is: Record<string, unknown>;
  /** Place of the action that caused it, in the driver's log; null for none. */
  cause: number | null;
}

export interface Log {
  actions: ExpectedAction[];
  effects: ExpectedEffect[];
}

/** Tries selectors in some page: see `tryOut`. */
export type TryOut = (trial: Trial) => Promise<(number[] | null)[]>;

const NEAR = 2;

function near(one: unknown, other: unknown, by: number): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= by;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => near(Reflect.get(one, name), Reflect.get(other, name), by));
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
const show = (value: unknown) => JSON.stringify(value);

function hopDifferences(recorded: Omit<Target, 'path'>, expected: Hop): string[] {
  const found: string[] = [];
  if (recorded.tag !== expected.tag) found.push(`tag is ${recorded.tag}, not ${expected.tag}`);
  if (!near(recorded.box, expected.box, NEAR)) found.push(`box is ${show(recorded.box)}, not ${show(expected.box)}`);
  for (const [name, value] of Object.entries(recorded.attributes)) {
    const actual = expected.attributes[name];
    if (typeof value === 'string' && (actual === undefined || tidy(actual) !== tidy(value)))
      found.push(`attribute ${name} is ${show(value)}, not ${show(actual)}`);
  }
  return found;
}

/** Spaces between inline elements depend on the layout. */
function says({ element }: ExpectedTarget, text: string): boolean {
  const dense = (each: string) => each.replace(/\s/gu, '');
  return [element.text, element.visibleText, element.flatText].some((each) => dense(each).includes(dense(text)));
}

function selectorWords(selector: Selector, expected: ExpectedTarget): string[] {
  const wrong = `selector ${show(selector)} does not fit`;
  if (selector.kind === 'role' && expected.aria)
    return selector.role === expected.aria.role && selector.name === expected.aria.name ? [] : [wrong];
  if (selector.kind === 'label') return expected.element.labels.includes(tidy(selector.value)) ? [] : [wrong];
  if (selector.kind === 'text') return says(expected, selector.value) ? [] : [wrong];
  return [];
}

async function selectorDifferences(recorded: Target, expected: ExpectedTarget, tryOut: TryOut): Promise<string[]> {
  const found: string[] = [];
  const first = recorded.selectors[0];
  if (first?.matches !== 1) found.push(`the first selector finds not exactly one: ${show(first)}`);
  const places = await tryOut({ root: expected.element.root, selectors: recorded.selectors });
  for (const [at, selector] of recorded.selectors.entries()) {
    found.push(...selectorWords(selector, expected));
    const place = places[at];
    if (!place) continue;
    if (place.length !== selector.matches) found.push(`selector ${show(selector)} finds ${place.length}`);
    if (!place.includes(expected.element.index)) found.push(`selector ${show(selector)} does not find the element`);
  }
  return found;
}

function pathDifferences(recorded: Target['path'], expected: ExpectedTarget): string[] {
  const expectedPath = [
    ...expected.frames.map(({ index, element }) => ({ hop: 'frame', index, element })),
    ...expected.element.hosts.map((element) => ({ hop: 'shadow', index: 0, element })),
  ];
  const kinds = (path: { hop: string }[]) => path.map(({ hop }) => hop).join(' ');
  if (kinds(recorded) !== kinds(expectedPath)) return [`path is "${kinds(recorded)}", not "${kinds(expectedPath)}"`];
  return recorded.flatMap((hop, at) => {
    const wanted = expectedPath[at];
    if (!wanted) return [];
    const index =
      hop.hop === 'frame' && hop.index !== wanted.index ? [`frame is ${hop.index}, not ${wanted.index}`] : [];
    if (!hop.target) return [...index, `${hop.hop} ${at} of the path has no element`];
    return [...index, ...hopDifferences(hop.target, wanted.element)].map((each) => `path: ${each}`);
  });
}

async function targetDifferences(recorded: Target, expected: ExpectedTarget, tryOut: TryOut): Promise<string[]> {
  const found = hopDifferences(recorded, expected.element);
  const { aria } = expected;
  if (aria && recorded.role !== aria.role) found.push(`role is ${show(recorded.role)}, not ${show(aria.role)}`);
  if (aria && recorded.name !== aria.name) found.push(`name is ${show(recorded.name)}, not ${show(aria.name)}`);
  if (typeof recorded.text === 'string') {
    if (!says(expected, recorded.text.replace(/…$/u, '')))
      found.push(`text is ${show(recorded.text)}, not ${show(expected.element.flatText)}`);
  }
  found.push(...pathDifferences(recorded.path, expected));
  found.push(...(await selectorDifferences(recorded, expected, tryOut)));
  return found;
}

/** Counts are exact. */
const places = new Set(['position', 'offset', 'from', 'to', 'delta']);

function fieldDifferences(recorded: object, is: Record<string, unknown>): string[] {
  return Object.entries(is)
    .filter(
      ([name, value]) => value !== undefined && !near(Reflect.get(recorded, name), value, places.has(name) ? 1 : 0),
    )
    .map(([name, value]) => `${name} is ${show(Reflect.get(recorded, name))}, not ${show(value)}`);
}

const shown = ['button', 'count', 'key', 'modifiers', 'value', 'text', 'options', 'url', 'checked', 'from', 'to'];

/** One line for an action, to see at a glance what is missing and what is too much. */
export function line(action: Action): string {
  const target = 'target' in action && action.target;
  const said = shown.filter((name) => name in action).map((name) => show(Reflect.get(action, name)));
  return [action.type, target && `${target.tag} ${show(target.name)}`, ...said].filter(Boolean).join(' ');
}

function expectedLine({ type, target, is }: ExpectedAction): string {
  const said = shown.filter((name) => name in is).map((name) => show(is[name]));
  const named = target && `${target.element.tag} ${show(target.aria?.name ?? target.element.text.slice(0, 40))}`;
  return [type, named, ...said].filter(Boolean).join(' ');
}

function frameDifferences(session: Session, action: Action, expected: ExpectedAction): string[] {
  if (!expected.target) return [];
  const frame = session.documents.find(({ id }) => id === action.document)?.frame;
  const wanted = expected.target.frames.map(({ index }) => index);
  return show(frame) === show(wanted) ? [] : [`its document is in frame ${show(frame)}, not ${show(wanted)}`];
}

async function dragDifferences(action: Action, { drop, path }: ExpectedAction, tryOut: TryOut): Promise<string[]> {
  if (action.type !== 'drag') return [];
  const found = path ? pathOfDragDifferences(action.path, path) : [];
  if (!drop) return found;
  const dropped = action.drop ? await targetDifferences(action.drop, drop, tryOut) : ['it is none'];
  return [...found, ...dropped.map((each) => `drop: ${each}`)];
}

async function actionDifferences(session: Session, action: Action, expected: ExpectedAction, tryOut: TryOut) {
  const found = [
    ...fieldDifferences(action, expected.is),
    ...frameDifferences(session, action, expected),
    ...(await dragDifferences(action, expected, tryOut)),
  ];
  if (!expected.target) return found;
  const target = 'target' in action ? action.target : undefined;
  return target ? [...found, ...(await targetDifferences(target, expected.target, tryOut))] : [...found, 'no target'];
}

function tabDifferences(session: Session, log: Log): string[] {
  const names = new Map<number, string>();
  return session.actions.flatMap((action, at) => {
    const number = log.actions[at]?.tab ?? -1;
    const name = names.get(number) ?? action.tab;
    names.set(number, name);
    return name === action.tab ? [] : [`action ${at + 1}: tab is ${action.tab}, not ${name}`];
  });
}

function effectLine(type: string, fields: Record<string, unknown>, cause: string): string {
  return [type, fields['kind'] ?? fields['change'], fields['url'], `by ${cause}`].filter(Boolean).join(' ');
}

/** Effects of frames are left to the tests of frames: here the tabs and their top documents count. */
function effectDifferences(session: Session, log: Log): string[] {
  const top = new Set(session.documents.filter(({ frame }) => frame.length === 0).map(({ id }) => id));
  const place = (id: string | null) => (id === null ? -1 : session.actions.findIndex((action) => action.id === id));
  const recorded = session.effects
    .filter(({ type, document }) => type === 'tab' || document === null || top.has(document))
    .map((effect) => effectLine(effect.type, { ...effect }, `action ${place(effect.cause) + 1}`));
  const expected = log.effects.map(({ type, is, cause }) => effectLine(type, is, `action ${(cause ?? -1) + 1}`));
  if (show(recorded) === show(expected)) return [];
  return [`effects are\n  ${recorded.join('\n  ')}\nnot\n  ${expected.join('\n  ')}`];
}

/** Everything in which the session says something else than the driver's log, in plain sentences. */
export async function differences(session: Session, log: Log, tryOut: TryOut): Promise<string[]> {
  const types = session.actions.map(({ type }) => type);
  const wanted = log.actions.map(({ type }) => type);
  if (show(types) !== show(wanted)) {
    const recorded = session.actions.map(line).join('\n  ');
    return [`actions are\n  ${recorded}\nnot\n  ${log.actions.map(expectedLine).join('\n  ')}`];
  }
  const found: string[] = [];
  for (const [at, action] of session.actions.entries()) {
    const expected = log.actions[at];
    if (!expected) continue;
    const wrong = await actionDifferences(session, action, expected, tryOut);
    found.push(...wrong.map((each) => `action ${at + 1} (${expectedLine(expected)}): ${each}`));
  }
  return [...found, ...tabDifferences(session, log), ...effectDifferences(session, log)];
}
