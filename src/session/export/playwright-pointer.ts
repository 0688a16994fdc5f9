/** What was done with the mouse, as lines of a Playwright test. */
import { playwrightLocator } from '../convert/playwright.ts';
import { quoted } from '../convert/quoted.ts';
import type { Action, ActionType, Modifier, Target } from '../schema.ts';
import {
  isPage,
  isRange,
  number,
  onElement,
  type PlaywrightPlace,
  point,
  type Said,
  valueCode,
} from './playwright-draft.ts';

type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;
type Place = ActionOf<'drag'>['from'];

/** Where these are pressed makes no difference, but for an editor, which puts the caret there. */
const pressedAnywhere = new Set(
  'button link checkbox radio switch tab menuitem menuitemcheckbox menuitemradio option textbox searchbox combobox'.split(
    ' ',
  ),
);
const boxes = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio']);
/** Smaller than what a mouse can be aimed at. CSS pixels */
const UNSEEN = 2;

export function click(action: ActionOf<'click'>, place: PlaywrightPlace): Said {
  const { target, value, checked } = action;
  if (target?.tag === 'input' && checked === undefined && value !== undefined)
    return onElement(target, place, (element) => [`await ${element}.fill(${valueCode(value, target, place)});`]);
  return onElement(target, place, (element) => {
    const line = clickLine(action, element, place);
    // Of a radio button nothing is undone by a click, which may close what is open elsewhere.
    if (!isPlain(action) || checked === undefined || !isBox(target) || isRadio(target)) return [line];
    return [`if ((await ${element}.isChecked()) !== ${checked}) ${line}`];
  });
}

const isPlain = ({ button, count, modifiers }: ActionOf<'click'>): boolean =>
  button === 'left' && count === 1 && modifiers.length === 0;

const isBox = (target: Target | undefined): boolean =>
  boxes.has(target?.role ?? '') || target?.attributes['type'] === 'checkbox' || target?.attributes['type'] === 'radio';

function clickLine(action: ActionOf<'click'>, element: string, { helpers }: PlaywrightPlace): string {
  const { target, count, offset, pointer } = action;
  const options = clickOptions(action);
  // What was pressed on its label may itself be invisible, lie under what is drawn in its stead, or heed where it is pressed.
  if (target && offset === null && pointer !== 'none') {
    helpers.add('clickLabel');
    const given = [...options, ...(count === 2 ? ['clickCount: 2'] : [])];
    return `await clickLabel(${[element, ...optionsOf(given)].join(', ')});`;
  }
  if (isPlain(action) && isBox(target) && isUnseen(target)) return `await ${element}.dispatchEvent('click');`;
  return `await ${element}.${count === 2 ? 'dblclick' : 'click'}(${optionsOf(options).join('')});`;
}

const optionsOf = (options: string[]): string[] => (options.length === 0 ? [] : [`{ ${options.join(', ')} }`]);

const isRadio = (target: Target | undefined): boolean =>
  target?.role?.endsWith('radio') === true || target?.attributes['type'] === 'radio';

const isUnseen = (target: Target | undefined): boolean =>
  target !== undefined && (target.box.width < UNSEEN || target.box.height < UNSEEN);

function clickOptions({ target, button, count, modifiers, offset }: ActionOf<'click'>): string[] {
  const options: string[] = [];
  if (button !== 'left') options.push(`button: ${quoted(button)}`);
  if (count === 3) options.push('clickCount: 3');
  if (modifiers.length > 0) options.push(`modifiers: ${list(modifiers)}`);
  if (offset && target && (!pressedAnywhere.has(target.role ?? '') || isEditor(target)) && isOn(offset, target))
    options.push(`position: ${point(offset.x, offset.y)}`);
  // Playwright waits until it may be clicked, which was not so when it was.
  if (isDisabled(target)) options.push('force: true');
  return options;
}

const isEditor = ({ tag, role }: Target): boolean => role === 'textbox' && tag !== 'input' && tag !== 'textarea';

const isDisabled = (target: Target | undefined): boolean =>
  target !== undefined && ('disabled' in target.attributes || target.attributes['aria-disabled'] === 'true');

const isWithin = ({ x, y }: Place, { box }: Target): boolean => x >= 0 && y >= 0 && x <= box.width && y <= box.height;

/** A dialog is also pressed beside it, on its backdrop, which closes many. */
const isOn = (offset: Place, target: Target): boolean => target.tag === 'dialog' || isWithin(offset, target);

const list = (modifiers: Modifier[]): string => `[${modifiers.map(quoted).join(', ')}]`;

export function drag(action: ActionOf<'drag'>, place: PlaywrightPlace): Said {
  const { target, drop, kind, value, modifiers = [] } = action;
  if (target && value !== undefined && isRange(target))
    return onElement(target, place, (element) => [`await ${element}.fill(${valueCode(value, target, place)});`]);
  const onto = drop && kind === 'native' && !isPage(drop) ? playwrightLocator(drop, place.page) : undefined;
  return onElement(target, place, (element) => [
    ...modifiers.map((key) => `await ${place.page}.keyboard.down(${quoted(key)});`),
    onto === undefined ? dragLine(action, element, place) : `await ${element}.dragTo(${onto}${between(action)});`,
    ...modifiers.toReversed().map((key) => `await ${place.page}.keyboard.up(${quoted(key)});`),
  ]);
}

/** Where in an element it is dropped tells lists whether it goes before, after or into it. */
function between({ target, drop, from, to }: ActionOf<'drag'>): string {
  if (!target || !drop) return '';
  const [source, end] = [inBox(from, target), inBox(to, drop)];
  if (!isWithin(source, target) || !isWithin(end, drop)) return '';
  return `, { sourcePosition: ${point(source.x, source.y)}, targetPosition: ${point(end.x, end.y)} }`;
}

const inBox = ({ x, y }: Place, { box }: Target): Place => ({ x: x - box.x, y: y - box.y });

/** Enough for the shape of any path. */
const MOST_POINTS = 200;

function dragLine(
  { target, from, to, path, button, cancelled }: ActionOf<'drag'>,
  element: string,
  { page, helpers }: PlaywrightPlace,
): string {
  helpers.add('drag');
  const { x = 0, y = 0 } = target?.box ?? {};
  const every = Math.ceil(path.length / MOST_POINTS);
  const passed = path.filter((_, index) => index % every === 0).map(([px, py]) => ({ x: px, y: py }));
  const steps = [...passed, to].map((at) => `[${number(at.x - from.x)}, ${number(at.y - from.y)}]`);
  const start = `[${number(from.x - x)}, ${number(from.y - y)}]`;
  const ending = cancelled ? [button ?? 'left', 'Escape'] : button ? [button] : [];
  return `await drag(${[page, element, start, `[${steps.join(', ')}]`, ...ending.map(quoted)].join(', ')});`;
}

export function scroll(action: ActionOf<'scroll'>, place: PlaywrightPlace): Said {
  const { target, to, delta, modifiers = [] } = action;
  const { page } = place;
  if (delta)
    return onElement(target, place, (element) => [
      `await ${element}.hover();`,
      ...modifiers.map((key) => `await ${page}.keyboard.down(${quoted(key)});`),
      `await ${page}.mouse.wheel(${number(delta.x)}, ${number(delta.y)});`,
      ...modifiers.toReversed().map((key) => `await ${page}.keyboard.up(${quoted(key)});`),
    ]);
  const left = `left: ${number(to.x)}, top: ${number(to.y)}, behavior: 'instant'`;
  if (isPage(target) && !target?.path.length) return [`await ${page}.evaluate(() => window.scrollTo({ ${left} }));`];
  const scrolls = isPage(target) ? 'element.ownerDocument.defaultView?.scrollTo' : 'element.scrollTo';
  return onElement(target, place, (element) => [`await ${element}.evaluate((element) => ${scrolls}({ ${left} }));`]);
}
