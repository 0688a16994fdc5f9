/** One action as lines of a Playwright test. */
import { quoted } from '../convert/quoted.ts';
import type { Action, ActionType, Target } from '../schema.ts';
import { keyName } from './keys.ts';
import { isPage, onElement, type PlaywrightPlace, type Said, valueCode } from './playwright-draft.ts';
import { click, drag, scroll } from './playwright-pointer.ts';
import { isExpanded, isOfWeb } from './story.ts';

type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;
type BrowserAction = Exclude<Action, { target?: unknown }>;

export function playwrightLines(action: Action, place: PlaywrightPlace): Said {
  switch (action.type) {
    case 'click':
      return click(action, place);
    case 'hover':
      return onElement(action.target, place, (element) => [`await ${element}.hover();`]);
    case 'drag':
      return drag(action, place);
    case 'selectText':
      return { why: 'Playwright cannot mark a part of a text.' };
    case 'type':
      return type(action, place);
    case 'press':
      return press(action, place);
    case 'select':
      return select(action, place);
    case 'upload':
      return upload(action, place);
    case 'scroll':
      return scroll(action, place);
    case 'zoom':
      return { why: 'Playwright cannot zoom a page.' };
    case 'copy':
    case 'paste':
      return { why: 'The clipboard of whoever runs the test is theirs.' };
    case 'cut':
      return cut(action, place);
    default:
      return inBrowser(action, place);
  }
}

function inBrowser(action: BrowserAction, { page }: PlaywrightPlace): Said {
  switch (action.type) {
    case 'navigate':
      return goTo(action.url, page);
    case 'back':
      return [`await ${page}.goBack();`];
    case 'forward':
      return [`await ${page}.goForward();`];
    case 'reload':
      return [`await ${page}.reload();`];
    case 'openTab':
      return [];
    case 'closeTab':
      return [`await ${page}.close();`];
    case 'switchTab':
      return [`await ${page}.bringToFront();`];
    default:
      return action satisfies never;
  }
}

export const goTo = (url: string, page: string): Said =>
  isOfWeb(url)
    ? [`await ${page}.goto(${quoted(url)});`]
    : { why: 'Its address is not one of the web (http or https).' };

/** Editors hide the field that keys go to. CSS pixels */
const UNSEEN = 2;
/** Longer texts are not typed key by key. */
const LONGEST_TYPED = 200;

function type(action: ActionOf<'type'>, place: PlaywrightPlace): Said {
  const { target, value, text } = action;
  return onElement(target, place, (element) => {
    const filled = [`await ${element}.fill(${valueCode(value, target, place)});`];
    if (text === '') return filled;
    if (!isFillable(target)) return [`await ${element}.pressSequentially(${valueCode(text, target, place)});`];
    return typed(action, element, place) ?? filled;
  });
}

/** Many pages heed keys alone; what was entered in the midst of other text, or by other means, is filled in. */
function typed(
  { target, value, text, by }: ActionOf<'type'>,
  element: string,
  place: PlaywrightPlace,
): string[] | null {
  if (typeof value !== 'string' || typeof text !== 'string' || text.length > LONGEST_TYPED) return null;
  if (by !== 'keyboard' || !isOfText(target)) return null;
  // The page took it for itself, or wrote it in another form.
  if (!value.includes(text)) return [`await ${element}.pressSequentially(${quoted(text)});`];
  if (!value.endsWith(text)) return null;
  place.helpers.add('type');
  return [`await type(${element}, ${quoted(value.slice(0, value.length - text.length))}, ${quoted(text)});`];
}

const ofOtherKinds = new Set(['date', 'time', 'datetime-local', 'month', 'week', 'color', 'range']);
const isOfText = (target: Target | undefined): boolean => !ofOtherKinds.has(typeOf(target));

function typeOf(target: Target | undefined): string {
  const named = target?.attributes['type'];
  return typeof named === 'string' ? named : '';
}

const isFillable = (target: Target | undefined): boolean =>
  (target?.tag === 'input' || target?.tag === 'textarea') && target.box.width >= UNSEEN && target.box.height >= UNSEEN;

const cut = ({ target, value }: ActionOf<'cut'>, place: PlaywrightPlace): Said =>
  value === undefined
    ? { why: 'The clipboard of whoever runs the test is theirs.' }
    : onElement(target, place, (element) => [`await ${element}.fill(${valueCode(value, target, place)});`]);

/** Longer than anyone holds a key. */
const LONGEST_HOLD = 1_000;

function press({ target, key, code, modifiers, repeat = 0 }: ActionOf<'press'>, place: PlaywrightPlace): Said {
  const name = keyName(key, code);
  if (name === null) return { why: 'Playwright does not know this key.' };
  const keys = quoted([...modifiers.filter((modifier) => modifier !== name), name].join('+'));
  const times = 1 + Math.min(repeat, LONGEST_HOLD);
  const often = times === 1 ? '' : `for (let times = 0; times < ${times}; times += 1) `;
  if (isPage(target)) return [`${often}await ${place.page}.keyboard.press(${keys});`];
  return onElement(target, place, (element) => [
    ...(isExpanded(target) ? [`await expect(${element}).toHaveAttribute('aria-expanded', 'true');`] : []),
    `${often}await ${element}.press(${keys});`,
  ]);
}

function select({ target, options }: ActionOf<'select'>, place: PlaywrightPlace): Said {
  const chosen = options.map(({ value, index }) =>
    typeof value === 'string' && value !== '' ? `{ value: ${quoted(value)} }` : `{ index: ${index} }`,
  );
  return onElement(target, place, (element) => [`await ${element}.selectOption([${chosen.join(', ')}]);`]);
}

/** Which files they were is not recorded: their paths are asked for, separated as in PATH. */
function upload({ target, files }: ActionOf<'upload'>, place: PlaywrightPlace): Said {
  if (target?.tag !== 'input') return { why: 'Playwright cannot drop files of this machine onto a page.' };
  if (files.length === 0) return onElement(target, place, (element) => [`await ${element}.setInputFiles([]);`]);
  return onElement(target, place, (element) => {
    const { name } = place.placeholders.of('file', target);
    return [`await ${element}.setInputFiles(${name}.split(delimiter));`];
  });
}
