/** What was recorded of an action, beyond its sentence: for people who check it. */
import { message } from '../i18n/message.ts';
import type { Place } from '../session/redact/value.ts';
import type { Action, Element, Masked, Modifier, Scope, Selector, Session, Target } from '../session/schema.ts';
import { pageAddress } from '../ui/page-address.ts';
import { clock, lasting } from '../ui/time.ts';
import { keyLabel } from '../wording/key-names.ts';

export interface Fact {
  label: string;
  value: string | Masked;
  /** Where in the action it is, where it can be taken out. */
  place?: Place;
}

type Value = string | Masked | { length: number };

const round = (n: number): string => String(Math.round(n));
const percent = (scale: number): string => message('fact_percent', { n: Math.round(scale * 100) });
const place = ({ x, y }: { x: number; y: number }): string => `${round(x)}, ${round(y)}`;
/** Of a length, nothing is to be taken out. */
const textFacts = (text: Value): Fact[] =>
  typeof text === 'object' && 'length' in text
    ? [{ label: message('fact_text'), value: message('fact_characters', { count: text.length }) }]
    : [{ label: message('fact_text'), value: text, place: ['text'] }];

const keys = (modifiers: Modifier[], last: string): string => [...modifiers.map(keyLabel), last].join(' + ');

const clickTimes: readonly (string | undefined)[] = [undefined, 'double', 'triple'];

function clickFacts(action: Extract<Action, { type: 'click' }>): Fact[] {
  const { button, count, modifiers, pointer, position, value } = action;
  const pressed = keys(modifiers, message('fact_mouse_button', { button }));
  return [
    {
      label: message('fact_button'),
      value: message('fact_clicked', { keys: pressed, times: clickTimes[count - 1] ?? 'once' }),
    },
    { label: message('fact_with'), value: message('fact_pointer', { pointer }) },
    ...(position ? [{ label: message('fact_at'), value: place(position) }] : []),
    ...valueFacts(message('fact_value_after'), value),
  ];
}

/** Of a control that was changed. */
const valueFacts = (label: string, value: string | Masked | undefined): Fact[] =>
  value === undefined ? [] : [{ label, value, place: ['value'] }];

function typeFacts({ value, text, by, edits }: Extract<Action, { type: 'type' }>): Fact[] {
  const corrections = edits ? edits.deletions + edits.rewrites : 0;
  return [
    { label: message('fact_entered'), value: text, place: ['text'] },
    { label: message('fact_by'), value: message('fact_entered_by', { by }) },
    ...valueFacts(message('fact_field_after'), value),
    ...(corrections > 0
      ? [{ label: message('fact_taken_out_again'), value: message('fact_characters', { count: corrections }) }]
      : []),
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
        { label: message('fact_key'), value: keys(action.modifiers, keyLabel(action.key)) },
        ...(action.repeat
          ? [{ label: message('fact_repeated'), value: message('fact_times', { count: action.repeat }) }]
          : []),
        ...valueFacts(message('fact_value_after'), action.value),
      ];
    case 'select':
      return action.options.map(({ label, value }, index) => ({
        label: message('fact_selected'),
        place: ['options', index, label === '' ? 'value' : 'label'],
        value:
          typeof label === 'string' && typeof value === 'string' && label !== value
            ? `${label} (${value})`.trim()
            : label,
      }));
    case 'upload':
      return action.files.map(({ name }, index) => ({
        label: message('fact_file'),
        value: name,
        place: ['files', index, 'name'],
      }));
    case 'scroll':
      return [
        { label: message('fact_from'), value: place(action.from) },
        { label: message('fact_to'), value: place(action.to) },
        { label: message('fact_with'), value: message('fact_scrolled_with', { by: action.by }) },
        ...(action.delta ? [{ label: message('fact_wheel'), value: place(action.delta) }] : []),
      ];
    case 'zoom':
      return [
        { label: message('fact_from'), value: percent(action.from) },
        { label: message('fact_to'), value: percent(action.to) },
      ];
    case 'drag':
      return [
        ...(action.button
          ? [{ label: message('fact_button'), value: message('fact_mouse_button', { button: action.button }) }]
          : []),
        { label: message('fact_from'), value: place(action.from) },
        { label: message('fact_to'), value: place(action.to) },
        ...(action.drop ? elementFacts(message('fact_dropped_on'), action.drop, 'drop') : []),
        ...valueFacts(message('fact_value_after'), action.value),
      ];
    case 'hover':
      return [{ label: message('fact_at'), value: place(action.position) }];
    case 'selectText':
    case 'copy':
    case 'paste':
      return textFacts(action.text);
    case 'cut':
      return [...textFacts(action.text), ...valueFacts(message('fact_field_after'), action.value)];
    case 'navigate':
    case 'back':
    case 'forward':
    case 'reload':
      return [{ label: message('fact_address'), value: action.url }];
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
  return name === '' ? kind : `${kind} ${message('quote', { text: name })}`;
}

/** What it was done to; with the text in it, where that is not its name. */
function elementFacts(label: string, element: Element, part: 'target' | 'drop'): Fact[] {
  const { name, text } = element;
  const isText = text !== undefined && text !== '' && JSON.stringify(text) !== JSON.stringify(name);
  return [
    { label, value: elementName(element), ...(typeof name === 'string' && name !== '' && { place: [part, 'name'] }) },
    ...(typeof name === 'string' ? [] : [{ label: message('fact_its_name'), value: name, place: [part, 'name'] }]),
    ...(isText ? [{ label: message('fact_text_in_it'), value: text, place: [part, 'text'] }] : []),
  ];
}

function checkedFact(action: Action): Fact[] {
  if (!('checked' in action) || action.checked === undefined) return [];
  return [{ label: message('fact_after'), value: message('fact_checked', { checked: action.checked ? 'yes' : 'no' }) }];
}

export function factsOf(action: Action, session: Session): Fact[] {
  const document = session.documents.find(({ id }) => id === action.document);
  const lasted = action.until === undefined ? 0 : action.until - action.at;
  const time = clock(action.at);
  return [
    ...('target' in action && action.target ? elementFacts(message('fact_element'), action.target, 'target') : []),
    ...ownFacts(action),
    ...checkedFact(action),
    {
      label: message('fact_when'),
      value: lasted >= 1000 ? message('fact_when_lasting', { time, duration: lasting(lasted) }) : time,
    },
    ...(document ? [{ label: message('fact_page'), value: pageAddress(document.url) }] : []),
  ];
}

/** `role=button "Search"`, `role=button "Delete" in tr containing "Invoice 42"` */
export function selectorText(selector: Selector): string {
  const within = 'within' in selector ? selector.within : undefined;
  return within
    ? message('fact_selector_within', { way: wayText(selector), scope: scopeText(within) })
    : wayText(selector);
}

function wayText(way: Selector | Exclude<Scope, { kind: 'containing' }>): string {
  if (way.kind === 'role') return `role=${way.role} ${JSON.stringify(way.name)}`;
  if (way.kind === 'testId') return `${way.attribute}=${way.value}`;
  return `${way.kind}=${way.value}`;
}

const scopeText = (scope: Scope): string =>
  scope.kind === 'containing'
    ? message('fact_containing', { css: scope.css, text: JSON.stringify(scope.text) })
    : wayText(scope);

/** The frames and shadow roots on the way to an element, from the top document down. */
export function pathText({ path }: Target): string[] {
  return path.map((hop) => {
    if (hop.hop === 'shadow') return message('fact_shadow_root', { mode: hop.mode, element: elementName(hop.target) });
    const frame = hop.index < 0 ? message('fact_frame') : message('fact_frame_number', { index: hop.index });
    return hop.target ? message('fact_frame_of', { frame, element: elementName(hop.target) }) : frame;
  });
}
