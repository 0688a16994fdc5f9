/** Selects, tick boxes and other controls: what the person's click or key made of them. */
import type { PageAction } from '../../session/record.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { contains } from '../../target/dom.ts';
import { checkedOf, editableOf, selectAround } from '../../target/editable.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { type Tracking, unlessMasked } from './tracking.ts';

type Files = Extract<PageAction, { type: 'upload' }>['files'];
type Typed = Extract<PageAction, { type: 'type' }>;
type Options = Extract<PageAction, { type: 'select' }>['options'];

export function trackControls({ on, log, describe, maskOf }: Tracking): void {
  /** Files dropped on a field change it, too. */
  let dropped: ActionHandle | null = null;
  let selecting: { element: HTMLSelectElement; handle: ActionHandle } | null = null;
  let lastKey = -Infinity;

  on('keydown', (event) => {
    lastKey = timeOf(event);
  });
  // It goes on in another tab, window or frame.
  on('blur', ({ target }) => {
    if (target === window) selecting = null;
  });

  const changed = (event: Event): void => {
    const inner = deepTarget(event);
    // Within a closed shadow root all that shows is what has the focus: in a list that is open, the option.
    const element = inner && (selectAround(inner) ?? inner);
    if (element instanceof HTMLSelectElement) chosen(element, event);
    else if (element instanceof HTMLInputElement && element.type === 'file') uploaded(element, event);
    else if (element instanceof HTMLInputElement) set(element, event);
  };
  // Both: `input` comes first, and a page's script may have stopped it.
  on('input', changed);
  on('change', changed);

  function chosen(element: HTMLSelectElement, event: Event): void {
    const options = chosenOptions(element, maskOf(element));
    // The press on an option of it was part of the choice, and so was the one that opened the list.
    const chosenBy = takeBack(element);
    const openedBy =
      chosenBy && chosenBy.element !== element && element.size < 2 && !element.multiple ? takeBack(element) : null;
    const first = openedBy ?? chosenBy;
    const latest = log.latest();
    if (selecting?.element === element && latest === selecting.handle) {
      selecting.handle.revise({ options, until: timeOf(event) });
      return;
    }
    const time = first?.time ?? timeOf(event);
    const handle = log.begin({ type: 'select', time, target: describe(element), options }, element);
    selecting = { element, handle };
  }

  function takeBack(select: HTMLSelectElement): ActionHandle | null {
    const opened = log.latest();
    const isOpening = opened && operating.has(opened.type) && (opened.type !== 'press' || opened.time === lastKey);
    if (!isOpening || !opened.element || !isPartOf(opened.element, select)) return null;
    opened.retract();
    return opened;
  }

  function set(element: HTMLInputElement, event: Event): void {
    const latest = log.latest();
    const by = latest && operating.has(latest.type) ? latest : null;
    if (element.type === 'checkbox' || element.type === 'radio') {
      if (by?.element && showsStateOf(element, by.element)) by.revise({ checked: element.checked });
    } else if (!editableOf(element)) {
      // A slider or a colour.
      const value = unlessMasked(maskOf(element), element.value);
      if (by?.element === element) by.revise({ value });
      else if (element.type === 'color') picked(element, { value, text: value }, event);
    }
  }

  /** In the browser's own picker, which a button of the page has opened. */
  function picked(element: Element, texts: Pick<Typed, 'value' | 'text'>, event: Event): void {
    const latest = log.latest();
    if (latest?.type === 'type' && latest.element === element) latest.revise(texts);
    else
      log.begin({ type: 'type', time: timeOf(event), target: describe(element), ...texts, by: 'suggestion' }, element);
  }

  // In the browser's dialog nothing is heard: what comes before the change of the field is what opened it.
  function uploaded(element: HTMLInputElement, event: Event): void {
    if (event.type !== 'change') return;
    const latest = log.latest();
    if (latest && latest === dropped) return;
    if (latest && operating.has(latest.type)) latest.retract();
    const files = filesIn(element.files);
    log.begin({ type: 'upload', time: timeOf(event), target: describe(element), files, by: 'dialog' }, element);
  }

  on('drop', (event) => {
    const files = filesIn(event.dataTransfer?.files ?? null);
    const element = deepTarget(event);
    if (!element || files.length === 0) return;
    dropped = log.begin({ type: 'upload', time: timeOf(event), target: describe(element), files, by: 'drop' }, element);
  });
}

const filesIn = (list: FileList | null): Files =>
  Array.from(list ?? [], ({ type, size }) => ({ name: { masked: 'file' as const }, type, size }));

/** Which of the person's actions set a control. */
const operating = new Set<ActionHandle['type']>(['click', 'press', 'drag']);

/** A button that ticks boxes has no such state itself, and an arrow chooses another radio button than it is pressed on. */
const showsStateOf = (box: HTMLInputElement, element: Element): boolean =>
  contains(element, box) || (checkedOf(element) !== null && !(element instanceof HTMLInputElement));

const isPartOf = (element: Element, select: HTMLSelectElement): boolean =>
  element === select || contains(select, element);

function chosenOptions(select: HTMLSelectElement, mask: ReturnType<Tracking['maskOf']>): Options {
  return Array.from(select.selectedOptions, ({ value, label, index }) => ({
    value: unlessMasked(mask, value),
    label: unlessMasked(mask, label),
    index: mask ? 0 : index,
  }));
}
