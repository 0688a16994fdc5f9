/** One action as steps of Chrome DevTools' Recorder. */

import { inOrder } from '../by-order.ts';
import { chromeFrame, chromeSelectors } from '../convert/chrome-recorder.ts';
import type { Action, ActionType, Masked, Modifier, Target } from '../schema.ts';
import { keyName } from './keys.ts';
import type { Unsayable } from './left-out.ts';
import type { Placeholders } from './placeholders.ts';
import type { RecorderStep, StepOnElement } from './recorder-flow.ts';
import { IN_LABEL, labelOf } from './recorder-label.ts';
import { isExpanded, isOfWeb } from './story.ts';

type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;
type BrowserAction = Exclude<Action, { target?: unknown }>;

export interface RecorderPlace {
  /** `main`, or the address that the tab shows. */
  target: string;
  placeholders: Placeholders;
}

export interface SaidSteps {
  steps: RecorderStep[];
  /** Which of them makes a page leave; the last otherwise. */
  leavesAt?: number;
  /** What they say less exactly than the session. */
  butWhy?: string;
}

/** Others are for when the best finds nothing: what fits several elements would be taken for the first. */
const MOST_SELECTORS = 3;
const LONGEST_HOLD = 200;

const cannot = (what: string): Unsayable => ({ why: `The Recorder has no step for ${what}.` });

export function recorderSteps(action: Action, place: RecorderPlace): SaidSteps | Unsayable {
  switch (action.type) {
    case 'click':
      return click(action, place);
    case 'hover':
      return onElement(action.target, place, (on) => [{ type: 'hover', ...on }]);
    case 'drag':
      return isRange(action.target) && action.value !== undefined
        ? change(action.target, action.value, place)
        : cannot('dragging');
    case 'selectText':
      return cannot('marking text');
    case 'type':
      return type(action, place);
    case 'press':
      return press(action, place);
    case 'select':
      return select(action, place);
    case 'upload':
      return cannot('choosing files');
    case 'scroll':
      return scroll(action, place);
    case 'zoom':
      return cannot('zooming');
    case 'copy':
    case 'paste':
      return cannot('the clipboard');
    case 'cut':
      return action.value === undefined ? cannot('the clipboard') : change(action.target, action.value, place);
    default:
      return inBrowser(action, place);
  }
}

function inBrowser(action: BrowserAction, { target }: RecorderPlace): SaidSteps | Unsayable {
  switch (action.type) {
    case 'navigate':
      return goTo(action.url, target);
    case 'back':
    case 'forward':
    case 'reload': {
      const gone = goTo(action.url, target);
      return 'why' in gone
        ? gone
        : {
            ...gone,
            butWhy: 'It is said as going to that address: the Recorder has no step for the buttons of the browser.',
          };
    }
    case 'openTab':
      return cannot('opening a tab');
    case 'closeTab':
      return { steps: [{ type: 'close', target }] };
    case 'switchTab':
      return { steps: [] };
    default:
      return action satisfies never;
  }
}

const goTo = (url: string, target: string): SaidSteps | Unsayable =>
  isOfWeb(url)
    ? { steps: [{ type: 'navigate', url, target }] }
    : { why: 'Its address is not one of the web (http or https).' };

/** The selectors of an element, and where it is. */
export function elementIn(
  target: Pick<Target, 'tag' | 'text' | 'selectors' | 'path'>,
  tab: string,
): StepOnElement | Unsayable {
  const { alone, places, shared } = inOrder(target.selectors);
  // It would take what is by position for a way to go on where what is meant is gone.
  const selectors =
    [alone, places, shared.slice(0, 1)]
      .map((ways) => chromeSelectors({ ...target, selectors: ways }).slice(0, MOST_SELECTORS))
      .find(({ length }) => length > 0) ?? [];
  const frame = chromeFrame(target);
  if (selectors.length === 0)
    return { why: 'The Recorder cannot reach the element, or has no way to say which it is.' };
  if (frame.some((index) => index < 0)) return { why: 'The number of its frame is not known.' };
  return { selectors, target: tab, ...(frame.length > 0 && { frame }) };
}

function onElement(
  target: Target | undefined,
  { target: tab }: RecorderPlace,
  steps: (on: StepOnElement) => RecorderStep[],
): SaidSteps | Unsayable {
  if (!target) return { why: 'It is not known on which element it was done.' };
  const on = elementIn(target, tab);
  return 'why' in on ? on : { steps: steps(on) };
}

const isInput = (target: Target | undefined): boolean => target?.tag === 'input';
const isRange = (target: Target | undefined): boolean =>
  isInput(target) && (target?.attributes['type'] === 'range' || target?.role === 'slider');

function change(target: Target | undefined, value: string | Masked, place: RecorderPlace): SaidSteps | Unsayable {
  if (typeof value === 'string') return onElement(target, place, (on) => [{ type: 'change', value, ...on }]);
  const { variable } = place.placeholders.of(value.masked, target);
  const said = onElement(target, place, (on) => [{ type: 'change', value: variable, ...on }]);
  if ('why' in said) return said;
  return { ...said, butWhy: `The value was not recorded. Put it into the step in the place of ${variable}.` };
}

const offsetIn = (target: Target | undefined, offset: ActionOf<'click'>['offset']): { x: number; y: number } =>
  offset ?? { x: (target?.box.width ?? 0) / 2, y: (target?.box.height ?? 0) / 2 };

const buttons = { left: {}, middle: { button: 'auxiliary' }, right: { button: 'secondary' } } as const;

function click(action: ActionOf<'click'>, place: RecorderPlace): SaidSteps | Unsayable {
  const { target, count, button, modifiers, value } = action;
  if (isInput(target) && action.checked === undefined && value !== undefined) return change(target, value, place);
  if (modifiers.length > 0 && place.target !== 'main') return keysElsewhere;

  const pressed = labelOf(action) ?? target;
  const { x: offsetX, y: offsetY } = pressed === target ? offsetIn(target, action.offset) : IN_LABEL;
  const said = onElement(pressed, place, (on) => [
    { type: count === 1 ? 'click' : 'doubleClick', ...on, ...buttons[button], offsetX, offsetY },
  ]);
  if ('why' in said) return said;
  const held = holding(modifiers, said.steps);
  return count === 3 ? { ...held, butWhy: 'The third click is missing: the Recorder knows two at most.' } : held;
}

/** @puppeteer/replay gives all keys to the first tab. */
const keysElsewhere: Unsayable = { why: 'The Recorder presses keys in the first tab alone.' };

const down = (key: string): RecorderStep => ({ type: 'keyDown', key, target: 'main' });
const up = (key: string): RecorderStep => ({ type: 'keyUp', key, target: 'main' });

const holding = (modifiers: Modifier[], steps: RecorderStep[]): SaidSteps => ({
  steps: [...modifiers.map(down), ...steps, ...modifiers.toReversed().map(up)],
  leavesAt: modifiers.length + steps.length - 1,
});

/** Puppeteer tells the page nothing when it empties a field, so keys do that. */
function type({ target, value, text, by }: ActionOf<'type'>, place: RecorderPlace): SaidSteps | Unsayable {
  // The page took it for itself.
  if (value === '' && text !== '' && by === 'keyboard') return change(target, text, place);
  if (value !== '' || place.target !== 'main') return change(target, value, place);
  return { steps: [down('Control'), down('a'), up('a'), up('Control'), down('Backspace'), up('Backspace')] };
}

function press(action: ActionOf<'press'>, place: RecorderPlace): SaidSteps | Unsayable {
  const { target, key, code, modifiers, repeat = 0 } = action;
  const name = keyName(key, code);
  if (name === null) return { why: 'The Recorder does not know this key.' };
  if (place.target !== 'main') return keysElsewhere;
  const times = 1 + Math.min(repeat, LONGEST_HOLD);
  const others = modifiers.filter((modifier) => modifier !== name);
  const before = untilExpanded(target, place);
  const { steps } = holding(others, [...Array.from({ length: times }, () => down(name)), up(name)]);
  // Buttons heed Space when it is let go.
  const leavesAt = key === ' ' ? steps.length - 1 : others.length;
  return { steps: [...before, ...steps], leavesAt: before.length + leavesAt };
}

/** Keys are for the list that the person saw open. Where several elements are found, all of them would have to be so. */
function untilExpanded(target: Target | undefined, { target: tab }: RecorderPlace): RecorderStep[] {
  if (!target || !isExpanded(target) || inOrder(target.selectors).alone.length === 0) return [];
  const on = elementIn(target, tab);
  return 'why' in on ? [] : [{ type: 'waitForElement', ...on, attributes: { 'aria-expanded': 'true' } }];
}

function select({ target, options }: ActionOf<'select'>, place: RecorderPlace): SaidSteps | Unsayable {
  const [option] = options;
  if (!option || options.length > 1) return cannot('choosing none or several of the options');
  return change(target, option.value, place);
}

function scroll({ target, to, delta }: ActionOf<'scroll'>, place: RecorderPlace): SaidSteps | Unsayable {
  if (delta) return cannot('turning the wheel');
  const { x, y } = to;
  const isPage = target === undefined || target.tag === 'html' || target.tag === 'body';
  if (!isPage) return onElement(target, place, (on) => [{ type: 'scroll', x, y, ...on }]);
  const frame = target ? chromeFrame(target) : [];
  if (frame.some((index) => index < 0)) return { why: 'The number of its frame is not known.' };
  return { steps: [{ type: 'scroll', x, y, target: place.target, ...(frame.length > 0 && { frame }) }] };
}
