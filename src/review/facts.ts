/** What was recorded of an action, beyond its sentence: for people who check it. */
import type { Place } from '../session/redact/value.ts';
import type { Action, Element, Masked, Scope, Selector, Session, Target } from '../session/schema.ts';
import { pageAddress } from '../ui/page-address.ts';
import { howMany } from '../ui/quantity.ts';
import { clock, lasting } from '../ui/time.ts';

export interface Fact {
  label: string;
  value: string | Masked;
  /** Where in the action it is, where it can be taken out. */
  place?: Place;
}

type Value = string | Masked | { length: number };

const round = (n: number): string => String(Math.round(n));
const place = ({ x, y }: { x: number; y: number }): string => `${round(x)}, ${round(y)}`;
/** Of a length, nothing is to be taken out. */
const textFacts = (text: Value): Fact[] =>
  typeof text === 'object' && 'length' in text
    ? [{ label: 'Text', value: howMany(text.length, 'character') }]
    : [{ label: 'Text', value: text, place: ['text'] }];

const entered = {
  keyboard: 'keyboard',
  paste: 'paste',
  composition: 'input method',
  autofill: 'autofill',
  drop: 'drop',
  suggestion: 'suggestion of the browser',
  dictation: 'dictation',
};

function keys(modifiers: string[], last: string): string {
  return [...modifiers, last].join(' + ');
}

function clickFacts(action: Extract<Action, { type: 'click' }>): Fact[] {
  const { button, count, modifiers, pointer, position, value } = action;
  const times = ['', ', double', ', triple'][count - 1] ?? '';
  return [
    { label: 'Button', value: `${keys(modifiers, button)}${times}` },
    { label: 'With', value: pointer === 'none' ? 'keyboard' : pointer },
    ...(position ? [{ label: 'At', value: place(position) }] : []),
    ...valueFacts('Value afterwards', value),
  ];
}

/** Of a control that was changed. */
const valueFacts = (label: string, value: string | Masked | undefined): Fact[] =>
  value === undefined ? [] : [{ label, value, place: ['value'] }];

function typeFacts({ value, text, by, edits }: Extract<Action, { type: 'type' }>): Fact[] {
  const corrections = edits ? edits.deletions + edits.rewrites : 0;
  return [
    { label: 'Entered', value: text, place: ['text'] },
    { label: 'By', value: entered[by] },
    ...valueFacts('Field afterwards', value),
    ...(corrections > 0 ? [{ label: 'Taken out again', value: howMany(corrections, 'character') }] : []),
  ];
}

/** What only its type has. */
function ownFacts(action: Action): Fact[] {
  switch (action.type) {
    case 'click':
      return clickFacts(action);
    case 'type':
      return typeFacts(action);
    case 'press':
      return [
        { label: 'Key', value: keys(action.modifiers, action.key === ' ' ? 'Space' : action.key) },
        ...(action.repeat ? [{ label: 'Repeated', value: `${action.repeat} times` }] : []),
        ...valueFacts('Value afterwards', action.value),
      ];
    case 'select':
      return action.options.map(({ label, value }, index) => ({
        label: 'Selected',
        place: ['options', index, label === '' ? 'value' : 'label'],
        value:
          typeof label === 'string' && typeof value === 'string' && label !== value
            ? `${label} (${value})`.trim()
            : label,
      }));
    case 'upload':
      return action.files.map(({ name }, index) => ({ label: 'File', value: name, place: ['files', index, 'name'] }));
    case 'scroll':
      return [
        { label: 'From', value: place(action.from) },
        { label: 'To', value: place(action.to) },
        { label: 'With', value: action.by },
        ...(action.delta ? [{ label: 'Wheel turned by', value: place(action.delta) }] : []),
      ];
    case 'zoom':
      return [
        { label: 'From', value: `${round(action.from * 100)} %` },
        { label: 'To', value: `${round(action.to * 100)} %` },
      ];
    case 'drag':
      return [
        { label: 'From', value: place(action.from) },
        { label: 'To', value: place(action.to) },
        ...(action.drop ? elementFacts('Dropped on', action.drop, 'drop') : []),
        ...valueFacts('Value afterwards', action.value),
      ];
    case 'hover':
      return [{ label: 'At', value: place(action.position) }];
    case 'selectText':
    case 'copy':
    case 'paste':
      return textFacts(action.text);
    case 'cut':
      return [...textFacts(action.text), ...valueFacts('Field afterwards', action.value)];
    case 'navigate':
    case 'back':
    case 'forward':
    case 'reload':
      return [{ label: 'Address', value: action.url }];
    case 'openTab':
    case 'closeTab':
    case 'switchTab':
      return [];
    default:
      return action satisfies never;
  }
}

/** `button “Search”`, or its tag where it has no role. */
function elementName({ role, tag, name }: Element): string {
  const kind = role ?? `<${tag}>`;
  if (typeof name !== 'string') return kind;
  return name === '' ? kind : `${kind} “${name}”`;
}

/** What it was done to; with the text in it, where that is not its name. */
function elementFacts(label: string, element: Element, part: 'target' | 'drop'): Fact[] {
  const { name, text } = element;
  const isText = text !== undefined && text !== '' && JSON.stringify(text) !== JSON.stringify(name);
  return [
    { label, value: elementName(element), ...(typeof name === 'string' && name !== '' && { place: [part, 'name'] }) },
    ...(typeof name === 'string' ? [] : [{ label: 'Its name', value: name, place: [part, 'name'] }]),
    ...(isText ? [{ label: 'Text in it', value: text, place: [part, 'text'] }] : []),
  ];
}

function checkedFact(action: Action): Fact[] {
  if (!('checked' in action) || action.checked === undefined) return [];
  return [{ label: 'Afterwards', value: action.checked ? 'checked' : 'not checked' }];
}

export function factsOf(action: Action, session: Session): Fact[] {
  const document = session.documents.find(({ id }) => id === action.document);
  const lasted = action.until === undefined ? 0 : action.until - action.at;
  return [
    ...('target' in action && action.target ? elementFacts('Element', action.target, 'target') : []),
    ...ownFacts(action),
    ...checkedFact(action),
    { label: 'When', value: lasted >= 1000 ? `${clock(action.at)}, for ${lasting(lasted)}` : clock(action.at) },
    ...(document ? [{ label: 'Page', value: pageAddress(document.url) }] : []),
  ];
}

/** `role=button "Search"`, `role=button "Delete" in tr containing "Invoice 42"` */
export function selectorText(selector: Selector): string {
  const within = 'within' in selector ? selector.within : undefined;
  return within ? `${wayText(selector)} in ${scopeText(within)}` : wayText(selector);
}

function wayText(way: Selector | Exclude<Scope, { kind: 'containing' }>): string {
  if (way.kind === 'role') return `role=${way.role} ${JSON.stringify(way.name)}`;
  if (way.kind === 'testId') return `${way.attribute}=${way.value}`;
  return `${way.kind}=${way.value}`;
}

const scopeText = (scope: Scope): string =>
  scope.kind === 'containing' ? `${scope.css} containing ${JSON.stringify(scope.text)}` : wayText(scope);

/** The frames and shadow roots on the way to an element, from the top document down. */
export function pathText({ path }: Target): string[] {
  return path.map((hop) => {
    if (hop.hop === 'shadow') return `${hop.mode} shadow root of ${elementName(hop.target)}`;
    const number = hop.index < 0 ? 'frame' : `frame ${hop.index}`;
    return hop.target ? `${number}, ${elementName(hop.target)}` : number;
  });
}
