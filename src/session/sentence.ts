/** Actions and effects in plain sentences. */
import type { Action, ActionType, Effect, Modifier, Position } from './schema.ts';
import { address, listed, type Part, quote, text } from './sentence-parts.ts';
import { isField, isPage, justName, theTarget } from './target-words.ts';

export { type Part, plain } from './sentence-parts.ts';

type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;

export function sentence(action: Action): Part[] {
  switch (action.type) {
    case 'click':
      return click(action);
    case 'hover':
      return [text('Hovered over '), ...theTarget(action.target)];
    case 'drag':
      return drag(action);
    case 'selectText':
      return [text('Marked '), quote(action.text)];
    case 'type':
      return type(action);
    case 'press':
      return press(action);
    case 'select':
      return select(action);
    case 'upload':
      return upload(action);
    case 'scroll':
      return scroll(action);
    case 'zoom':
      return zoom(action);
    case 'copy':
      return [text('Copied '), ...clipboard(action)];
    case 'cut':
      return [text('Cut '), ...clipboard(action)];
    case 'paste':
      return [text('Pasted '), ...clipboard(action), ...after(' into ', action.target)];
    case 'navigate':
      return [text(`Went to ${address(action.url)}`)];
    case 'back':
      return [text(`Went back to ${address(action.url)}`)];
    case 'forward':
      return [text(`Went forward to ${address(action.url)}`)];
    case 'reload':
      return [text('Reloaded the page')];
    case 'openTab':
      return [text('Opened a tab')];
    case 'closeTab':
      return [text('Closed a tab')];
    case 'switchTab':
      return [text('Switched to another tab')];
    default:
      return unknown(action);
  }
}

function unknown(thing: never): Part[] {
  return [text(`Did something else (${String((thing as { type: unknown }).type)})`)];
}

/** The place of an action, where it is more than the page. */
function after(word: string, target: ActionOf<'press'>['target']): Part[] {
  return target === undefined || isPage(target) ? [] : [text(word), ...justName(target)];
}

function click({ button, count, modifiers, checked, value, target }: ActionOf<'click'>): Part[] {
  if (checked !== undefined && button === 'left') return [...toggled(checked, target), ...holding(modifiers)];
  if (value !== undefined && target?.role === 'slider')
    return [text('Set '), ...theTarget(target), text(' to '), quote(value)];
  return [text(`${clicked(button, count)} `), ...theTarget(target), ...holding(modifiers)];
}

function clicked(button: ActionOf<'click'>['button'], count: number): string {
  const times = count === 1 ? '' : count === 2 ? 'double-' : 'triple-';
  const which = button === 'left' ? '' : `${button}-`;
  const word = `${times}${which}clicked`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function toggled(checked: boolean, target: ActionOf<'click'>['target']): Part[] {
  const role = target?.role ?? '';
  const verb = toggleVerb(role, checked);
  return [text(`${verb} `), ...justName(target)];
}

function toggleVerb(role: string, checked: boolean): string {
  if (role === 'switch') return checked ? 'Switched on' : 'Switched off';
  if (role.endsWith('radio') && checked) return 'Chose';
  return checked ? 'Ticked' : 'Unticked';
}

const holding = (modifiers: Modifier[]): Part[] =>
  modifiers.length === 0 ? [] : [text(` while holding ${inOrder(modifiers).join('+')}`)];

const inOrder = (modifiers: Modifier[]): Modifier[] =>
  (['Control', 'Alt', 'Shift', 'Meta'] as const).filter((modifier) => modifiers.includes(modifier));

function drag({ target, drop, value }: ActionOf<'drag'>): Part[] {
  const dragged = [text('Dragged '), ...theTarget(target)];
  if (value !== undefined) return [...dragged, text(' to '), quote(value)];
  return drop ? [...dragged, text(' to '), ...theTarget(drop)] : dragged;
}

const entered = {
  keyboard: 'Typed',
  composition: 'Typed',
  paste: 'Pasted',
  autofill: 'Had the browser fill in',
  drop: 'Dropped',
  suggestion: 'Took the suggestion',
  dictation: 'Dictated',
} as const;

function type({ text: typed, value, by, target }: ActionOf<'type'>): Part[] {
  if (typed === '') return [text(value === '' ? 'Emptied ' : 'Took text out of '), ...justName(target)];
  return [text(`${entered[by]} `), quote(typed), ...after(by === 'autofill' ? ' in ' : ' into ', target)];
}

function press({ key, modifiers, repeat, checked, target }: ActionOf<'press'>): Part[] {
  const keys = [...inOrder(modifiers), keyName(key)]
    .filter((name, index, all) => all.indexOf(name) === index)
    .join('+');
  if (checked !== undefined) return [...toggled(checked, target), text(` with ${keys}`)];
  const pressed = text(`${repeat ? 'Held down' : 'Pressed'} ${keys}`);
  if (target === undefined || isPage(target)) return [pressed];
  return isField(target) ? [pressed, ...after(' in ', target)] : [pressed, text(' on '), ...theTarget(target)];
}

/** `Arrow Down` for ArrowDown, `Space` for a space, `A` for a. */
function keyName(key: string): string {
  if (key === ' ') return 'Space';
  if ([...key].length === 1) return key.toUpperCase();
  return key.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
}

function select({ options, target }: ActionOf<'select'>): Part[] {
  if (options.length === 0) return [text('Chose nothing in '), ...justName(target)];
  const labels = options.map(({ label, value }) => (label === '' ? value : label));
  return [text('Chose '), ...listed(labels), ...after(' in ', target)];
}

function upload({ files, by, target }: ActionOf<'upload'>): Part[] {
  if (files.length === 0) return [text('Took all files out of '), ...justName(target)];
  const names = files.map(({ name }) => name);
  const what = files.length === 1 ? 'file ' : 'files ';
  if (by === 'drop') return [text(`Dropped ${what}`), ...listed(names), ...after(' on ', target)];
  return [text(`Chose ${what}`), ...listed(names), ...after(' for ', target)];
}

function scroll({ from, to, delta, modifiers = [], target }: ActionOf<'scroll'>): Part[] {
  if (delta) return [text('Turned the wheel over '), ...theTarget(target), ...holding(modifiers)];
  const direction = directionOf(from, to);
  return [
    text(direction ? `Scrolled ${direction} ` : 'Scrolled '),
    ...(isPage(target) ? theTarget(target) : justName(target)),
  ];
}

const percent = (scale: number): string => `${Math.round(scale * 100)} %`;

const zoom = ({ from, to }: ActionOf<'zoom'>): Part[] => [
  text(`Zoomed ${to >= from ? 'in' : 'out'} from ${percent(from)} to ${percent(to)}`),
];

function directionOf(from: Position, to: Position): string | null {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (x === 0 && y === 0) return null;
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'right' : 'left';
  return y > 0 ? 'down' : 'up';
}

function clipboard({ text: copied }: ActionOf<'copy' | 'cut' | 'paste'>): Part[] {
  if (typeof copied === 'string' || 'masked' in copied) return [quote(copied)];
  return [text(copied.length === 1 ? '1 character' : `${copied.length} characters`)];
}

/** What followed, to stand after the sentence of its cause: `went to booking.example/results`. */
export function effectSentence(effect: Effect): Part[] {
  switch (effect.type) {
    case 'navigation':
      return [text(navigated(effect))];
    case 'tab':
      return [text(effect.change === 'opened' ? 'opened a tab' : 'closed a tab')];
    case 'dialog':
      return dialog(effect);
    case 'download':
      return effect.file === undefined ? [text('downloaded a file')] : [text('downloaded '), quote(effect.file)];
    case 'print':
      return [text('printed the page')];
    default:
      return unknown(effect);
  }
}

function navigated({ kind, url }: Extract<Effect, { type: 'navigation' }>): string {
  const to = address(url);
  if (kind === 'redirect') return `was sent on to ${to}`;
  if (kind === 'fragment') return `went to another part of ${to}`;
  return `went to ${to}`;
}

function dialog({ kind, message, answer }: Extract<Effect, { type: 'dialog' }>): Part[] {
  const asked =
    kind === 'beforeunload'
      ? [text('asked whether to leave the page')]
      : [text(kind === 'alert' ? 'said ' : 'asked '), quote(message)];
  if (answer === undefined || kind === 'alert') return asked;
  if (typeof answer === 'boolean') return [...asked, text(answer ? ', answered with yes' : ', answered with no')];
  return [...asked, text(', answered with '), quote(answer)];
}
