/** A fidelity case: a page, what a person does in it, and what a session has to say of that, by hand from docs/capture.md. */
import type { ActionType, Effect } from '../../src/session/schema.ts';
import type { DevToolsHand, Hand, Where } from './hand.ts';

/** Fields of an action or effect that have to be just so; a function says whether a value will do. */
export type Fields = Record<string, unknown>;

export interface ExpectedAction {
  type: ActionType;
  /** Null for none: an action on the viewport, or in the browser's own interface. */
  target: Where | null;
  is: Fields;
  /** Of the target. */
  name?: string;
  role?: string | null;
}

export interface ExpectedEffect {
  type: Effect['type'];
  is: Fields;
  /** Place of the action that caused it; null for none. */
  cause: number | null;
}

export interface Redirect {
  redirect: string;
}
export interface File {
  content: string;
  headers: Record<string, string>;
  /** 200 otherwise. */
  status?: number;
}
/** HTML of a body or of a whole document, or something else. */
export type Reply = string | Redirect | File;

interface Described {
  /** What the person does, and what may go wrong, in a few words. Unique. */
  name: string;
  /** What is served at the start, or at several paths below it, the start being `''`. `{other}` is the other origin. */
  page: string | Record<string, Reply>;
  /** In time order, and no others. */
  expected: ExpectedAction[];
  /** In time order, and no others. URLs are relative to the start. */
  effects?: ExpectedEffect[];
  /** What the page does by itself, out of step with the person, is not what the case is about. */
  ignoresEffects?: true;
  /** The page was recorded before, and has not been loaded anew since. */
  isRecordedAgain?: true;
  /** What the session has to name as not recordable, by the beginning of why. */
  unrecordable?: string[];
  /** What may stand nowhere in the session. */
  secret?: string;
}

/** Driven with what both browsers offer. */
interface CaseForBoth extends Described {
  needs?: undefined;
  act: (hand: Hand) => Promise<void>;
}
/** Driven with what only the DevTools protocol of Chromium can do. */
interface CaseForChromium extends Described {
  needs: string;
  act: (hand: DevToolsHand) => Promise<void>;
}
export type Case = CaseForBoth | CaseForChromium;

export const isForBoth = (candidate: Case): candidate is CaseForBoth => candidate.needs === undefined;

const action = (kind: ActionType, target: Where | null, is: Fields): ExpectedAction => ({ type: kind, target, is });

export const click = (target: Where, is: Fields = {}): ExpectedAction =>
  action('click', target, { button: 'left', count: 1, modifiers: [], pointer: 'mouse', ...is });

export const hover = (target: Where, is: Fields = {}): ExpectedAction => action('hover', target, is);

/** `drop` is what was dropped on. */
export const drag = (target: Where, drop: Where | null, is: Fields = {}): ExpectedAction =>
  action('drag', target, { drop, ...is });

export const selectText = (target: Where, text: unknown): ExpectedAction => action('selectText', target, { text });

/** Text that makes up the whole field, unless it is said otherwise. */
export const type = (target: Where, value: unknown, is: Fields = {}): ExpectedAction =>
  action('type', target, { value, text: value, by: 'keyboard', ...is });

/** `Control+Shift+a`: modifiers, and a key as UI Events name it, but for `Space`. */
export function press(target: Where | null, keys: string, is: Fields = {}): ExpectedAction {
  const modifiers = keys.split('+');
  const key = modifiers.pop() || '+';
  return action('press', target, { key: key === 'Space' ? ' ' : key, modifiers, ...is });
}

export const select = (target: Where, ...options: [value: string, label: string, index: number][]): ExpectedAction =>
  action('select', target, { options: options.map(([value, label, index]) => ({ value, label, index })) });

/** The names of files are masked. */
export const upload = (target: Where, sizes: number[], is: Fields = {}): ExpectedAction =>
  action('upload', target, {
    files: (files: unknown) =>
      Array.isArray(files) && files.map(({ size }: { size: number }) => size).join() === sizes.join(),
    ...is,
  });

interface Point {
  x: number;
  y: number;
}
const origin: Point = { x: 0, y: 0 };

/** Null for the viewport. */
export const scroll = (target: Where | null, to: Partial<Point> | null, is: Fields = {}): ExpectedAction =>
  action('scroll', target, { from: origin, by: 'wheel', ...(to && { to: { ...origin, ...to } }), ...is });

/** The target is what zooms itself; null for the page. */
export const zoom = (is: Fields, target: Where | null = null): ExpectedAction => action('zoom', target, is);

export const copy = (target: Where | null, text: unknown): ExpectedAction => action('copy', target, { text });
export const cut = (target: Where, text: unknown, value?: unknown): ExpectedAction =>
  action('cut', target, { text, ...(value !== undefined && { value }) });
export const paste = (target: Where | null, text: unknown): ExpectedAction => action('paste', target, { text });

/** Text itself or only its length: the format lets a session say either. */
export const ofText = (text: string) => (value: unknown) =>
  value === text || (typeof value === 'object' && value !== null && Reflect.get(value, 'length') === text.length);

type Way = 'navigate' | 'back' | 'forward' | 'reload';
/** `url` is relative to the start. */
export const way = (kind: Way, url: string): ExpectedAction => action(kind, null, { url: { relative: url } });

export const onTab = (kind: 'openTab' | 'closeTab' | 'switchTab', tab: number): ExpectedAction =>
  action(kind, null, { tab });

/** In another than the first tab of the session. */
export const inTab = (tab: number, expected: ExpectedAction): ExpectedAction => ({
  ...expected,
  is: { ...expected.is, tab },
});

type NavigationKind = Extract<Effect, { type: 'navigation' }>['kind'];
export const leads = (kind: NavigationKind, url: string, cause: number | null): ExpectedEffect => ({
  type: 'navigation',
  is: { kind, url: { relative: url } },
  cause,
});

export const tabEffect = (change: 'opened' | 'closed', cause: number): ExpectedEffect => ({
  type: 'tab',
  is: { change },
  cause,
});

type DialogKind = Extract<Effect, { type: 'dialog' }>['kind'];
export const dialog = (kind: DialogKind, cause: number | null, is: Fields): ExpectedEffect => ({
  type: 'dialog',
  is: { kind, ...is },
  cause,
});

export const download = (cause: number, is: Fields = {}): ExpectedEffect => ({ type: 'download', is, cause });
export const printing = (cause: number): ExpectedEffect => ({ type: 'print', is: {}, cause });
