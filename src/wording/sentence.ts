/** Actions in plain sentences. */
import { locale, type MessageKey, message } from '../i18n/message.ts';
import type { Action, ActionType, Modifier, Position } from '../session/schema.ts';
import { keyNames } from './key-names.ts';
import { address, listed, type Part, quote, say, text } from './sentence-parts.ts';
import { isField, isPage, justName, theTarget } from './target-words.ts';

export { effectSentence } from './effect-sentence.ts';
export { type Part, plain } from './sentence-parts.ts';

type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;

/** Languages begin with different words, and a sentence with a capital letter. */
export function sentence(action: Action): Part[] {
  const [first, ...others] = said(action);
  if (!first || !('text' in first)) return first ? [first, ...others] : others;
  return [text(first.text.charAt(0).toLocaleUpperCase(locale()) + first.text.slice(1)), ...others];
}

function said(action: Action): Part[] {
  switch (action.type) {
    case 'click':
      return click(action);
    case 'hover':
      return say('action_hover', { target: theTarget(action.target) });
    case 'drag':
      return drag(action);
    case 'selectText':
      return say('action_select_text', { text: [quote(action.text)] });
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
      return say('action_copy', { text: clipboard(action) });
    case 'cut':
      return say('action_cut', { text: clipboard(action) });
    case 'paste':
      return at(action.target, 'action_paste', 'action_paste_into', { text: clipboard(action) });
    case 'navigate':
      return say('action_navigate', { address: address(action.url) });
    case 'back':
      return say('action_back', { address: address(action.url) });
    case 'forward':
      return say('action_forward', { address: address(action.url) });
    case 'reload':
      return say('action_reload');
    case 'openTab':
      return say('action_open_tab');
    case 'closeTab':
      return say('action_close_tab');
    case 'switchTab':
      return say('action_switch_tab');
    default:
      return unknown(action);
  }
}

const unknown = (action: never): Part[] => say('action_unknown', { type: String((action as { type: unknown }).type) });

/** The place of an action is said where it is more than the page. */
function at(
  target: ActionOf<'press'>['target'],
  without: MessageKey,
  within: MessageKey,
  values: Record<string, string | number | Part[]>,
): Part[] {
  if (target === undefined || isPage(target)) return say(without, values);
  return say(within, { ...values, target: justName(target) });
}

function click({ button, count, modifiers, checked, value, target }: ActionOf<'click'>): Part[] {
  if (checked !== undefined && button === 'left') return holding(modifiers, toggled(checked, target));
  if (value !== undefined && target?.role === 'slider')
    return say('action_set', { target: theTarget(target), value: [quote(value)] });
  const times = count === 1 ? 'single' : count === 2 ? 'double' : 'triple';
  return holding(modifiers, say('action_click', { how: `${times}_${button}`, target: theTarget(target) }));
}

const toggled = (checked: boolean, target: ActionOf<'click'>['target']): Part[] =>
  say('action_toggle', { how: toggle(target?.role ?? '', checked), target: justName(target) });

function toggle(role: string, checked: boolean): string {
  if (role === 'switch') return checked ? 'switch_on' : 'switch_off';
  if (role.endsWith('radio') && checked) return 'choose';
  return checked ? 'tick' : 'untick';
}

const holding = (modifiers: Modifier[], action: Part[]): Part[] =>
  modifiers.length === 0 ? action : say('action_holding', { action, keys: keyNames(modifiers) });

function drag({ target, drop, value, cancelled }: ActionOf<'drag'>): Part[] {
  const dragged = theTarget(target);
  if (cancelled) return say('action_drag_cancelled', { target: dragged });
  if (value !== undefined) return say('action_drag_to', { target: dragged, to: [quote(value)] });
  if (drop) return say('action_drag_to', { target: dragged, to: theTarget(drop) });
  return say('action_drag', { target: dragged });
}

function type({ text: typed, value, by, target }: ActionOf<'type'>): Part[] {
  if (typed === '') return say(value === '' ? 'action_empty' : 'action_take_text', { target: justName(target) });
  return at(target, 'action_type', 'action_type_into', { by, text: [quote(typed)] });
}

function press({ key, modifiers, repeat, checked, target }: ActionOf<'press'>): Part[] {
  const keys = keyNames(modifiers, key);
  if (checked !== undefined) return say('action_with_keys', { action: toggled(checked, target), keys });
  const values = { keys, held: repeat ? 'yes' : 'no' };
  if (target === undefined || isPage(target) || isField(target))
    return at(target, 'action_press', 'action_press_in', values);
  return say('action_press_on', { ...values, target: theTarget(target) });
}

function select({ options, target }: ActionOf<'select'>): Part[] {
  if (options.length === 0) return say('action_choose_nothing', { target: justName(target) });
  const labels = options.map(({ label, value }) => (label === '' ? value : label));
  return at(target, 'action_choose', 'action_choose_in', { options: listed(labels) });
}

function upload({ files, by, target }: ActionOf<'upload'>): Part[] {
  if (files.length === 0) return say('action_files_none', { target: justName(target) });
  const values = { count: files.length, files: listed(files.map(({ name }) => name)) };
  if (by === 'drop') return at(target, 'action_files_dropped', 'action_files_dropped_on', values);
  return at(target, 'action_files', 'action_files_for', values);
}

function scroll({ from, to, delta, modifiers = [], target }: ActionOf<'scroll'>): Part[] {
  if (delta) return holding(modifiers, say('action_wheel', { target: theTarget(target) }));
  const scrolled = isPage(target) ? theTarget(target) : justName(target);
  return say('action_scroll', { way: directionOf(from, to), target: scrolled });
}

const percent = (scale: number): string => message('percent', { n: Math.round(scale * 100) });

function zoom({ from, to, target }: ActionOf<'zoom'>): Part[] {
  const way = to >= from ? 'in' : 'out';
  if (target) return say('action_pinch', { way, target: theTarget(target) });
  return say('action_zoom', { way, from: percent(from), to: percent(to) });
}

function directionOf(from: Position, to: Position): string {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (x === 0 && y === 0) return 'nowhere';
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'right' : 'left';
  return y > 0 ? 'down' : 'up';
}

function clipboard({ text: copied }: ActionOf<'copy' | 'cut' | 'paste'>): Part[] {
  if (typeof copied === 'string' || 'masked' in copied) return [quote(copied)];
  return say('characters', { count: copied.length });
}
