/** One action as lines of a Playwright test. */
import { quoted } from '../convert/quoted.ts';
import type { Action, ActionType, Target } from '../schema.ts';
import { keyName } from './keys.ts';
import { isPage, onElement, type PlaywrightPlace, type Said, valueCode } from './playwright-draft.ts';
import { click, drag, scroll } from './playwright-pointer.ts';
import { isOfWeb } from './story.ts';

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

/** A field is filled with all that it held afterwards; what is none, or cannot be seen, gets the keys. */
function type({ target, value, text }: ActionOf<'type'>, place: PlaywrightPlace): Said {
  return onElement(target, place, (element) =>
    isFilled(target) || text === ''
      ? [`await ${element}.fill(${valueCode(value, target, place)});`]
      : [`await ${element}.pressSequentially(${valueCode(text, target, place)});`],
  );
}

const isFilled = (target: Target | undefined): boolean =>
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
  return onElement(target, place, (element) => [`${often}await ${element}.press(${keys});`]);
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
