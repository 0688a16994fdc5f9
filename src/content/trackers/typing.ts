/** Text entered into fields and editable regions: one action, until another one comes in between. */
import type { LocalTarget, PageAction } from '../../session/record.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { deepTarget } from '../describe/deep-target.ts';
import { editableOf, valueOf } from '../describe/editable.ts';
import { changeBetween } from '../text-change.ts';
import type { Tracking } from './tracking.ts';

type By = Extract<PageAction, { type: 'type' }>['by'];

/** The input event of a key comes right after its keydown. ms */
const KEY_TO_INPUT = 150;

interface Field {
  element: Element;
  /** Null after a focus alone, which a script may move a thousand times: described once something is done with it. */
  target: LocalTarget | null;
  value: string;
}

interface Entry {
  handle: ActionHandle;
  element: Element;
  text: string;
  by: Map<By, number>;
  deletions: number;
  rewrites: number;
}

export function trackTyping({ on, log, describe, maskOf }: Tracking): void {
  /** The field that has the person's attention, as it was before the page could react. */
  let field: Field | null = null;
  let entry: Entry | null = null;
  let inputSinceKey = false;
  let lastKey = 0;

  function look(event: Event): void {
    const element = deepTarget(event);
    const editable = element && editableOf(element);
    if (!editable) return;
    const isTyping = entry?.element === editable && log.latest() === entry.handle;
    if (isTyping && field?.element === editable) {
      // Written to by a script since: that was not the person. A library that writes what is typed does so after the key.
      if (event.type !== 'keydown') field.value = valueOf(editable);
      return;
    }
    // Again for each entry: the page may have moved the field since it was focused.
    const target = event.type === 'focusin' ? null : describe(editable);
    field = { element: editable, target, value: valueOf(editable) };
  }

  on('focusin', look);
  on('beforeinput', look);
  on('keydown', (event) => {
    inputSinceKey = false;
    lastKey = timeOf(event);
    look(event);
  });

  on('input', (event) => {
    const element = deepTarget(event);
    const editable = element && editableOf(element);
    inputSinceKey = true;
    if (editable) entered(editable, event, howEntered(event));
  });

  // Some masked-input libraries cancel the key and write the value themselves: no input event tells of it.
  on('keyup', (event) => {
    const element = deepTarget(event);
    if (!element || !field || editableOf(element) !== field.element || [...event.key].length !== 1) return;
    const value = valueOf(field.element);
    if (value === field.value) return;
    if (!inputSinceKey) entered(field.element, event, 'keyboard');
    else rewritten(field, value);
  });

  /** The page put what was typed into its own form. */
  function rewritten(known: Field, value: string): void {
    known.value = value;
    if (entry?.element === known.element && log.latest() === entry.handle && !maskOf(known.element)) {
      entry.handle.revise({ value });
    }
  }

  function entered(editable: Element, event: Event, by: By): void {
    const known = field?.element === editable ? field : { element: editable, target: null, value: '' };
    field = known;
    const value = valueOf(editable);
    const before = known.value;
    known.value = value;
    const mask = maskOf(editable);
    takeBackKey(editable, event, value !== before);
    if (mask) {
      if (entry?.element === editable && log.latest() === entry.handle) return;
      const masked = { masked: mask };
      // Neither its length, nor corrections, nor how long it took.
      const handle = log.begin(
        { type: 'type', time: timeOf(event), target: targetOf(known), value: masked, text: masked, by },
        editable,
      );
      entry = { handle, element: editable, text: '', by: new Map(), deletions: 0, rewrites: 0 };
      return;
    }
    if (value === before) return;
    const { inserted, removed } = changeBetween(before, value);
    if (!entry || entry.element !== editable || log.latest() !== entry.handle) {
      begin(known, event, by, value);
    }
    count(inserted, removed, by);
    go(value, timeOf(event));
  }

  function targetOf(known: Field): LocalTarget {
    known.target ??= describe(known.element);
    return known.target;
  }

  function begin(known: Field, event: Event, by: By, value: string): void {
    const { element } = known;
    const target = targetOf(known);
    const handle = log.begin({ type: 'type', time: timeOf(event), target, value, text: '', by }, element);
    entry = { handle, element, text: '', by: new Map(), deletions: 0, rewrites: 0 };
  }

  function count(inserted: string, removed: string, by: By): void {
    if (!entry) return;
    entry.text += inserted;
    entry.by.set(by, (entry.by.get(by) ?? 0) + inserted.length);
    if (removed === '') return;
    if (inserted === '') entry.deletions += removed.length;
    else entry.rewrites += removed.length;
  }

  function go(value: string, until: number): void {
    if (!entry) return;
    const { text, by, deletions, rewrites } = entry;
    const most = [...by].reduce((best, one) => (one[1] > best[1] ? one : best));
    entry.handle.revise({ value, text, by: most[0], until, edits: { deletions, rewrites } });
  }

  /** Enter in a text area, Ctrl+V, an arrow in a number field: the text that it entered is the action. */
  function takeBackKey(editable: Element, event: Event, changed: boolean): void {
    const press = log.latest();
    if (!changed || press?.type !== 'press' || !press.element) return;
    if (press.time !== lastKey || timeOf(event) - press.time > KEY_TO_INPUT || editableOf(press.element) !== editable)
      return;
    press.retract();
  }
}

/** Input Events Level 2; an event without a type is the browser's own filling in. */
function howEntered(event: Event): By {
  if (!(event instanceof InputEvent) || event.inputType === '') return 'autofill';
  if (event.isComposing || event.inputType === 'insertCompositionText') return 'composition';
  if (event.inputType === 'insertFromPaste' || event.inputType === 'insertFromPasteAsQuotation') return 'paste';
  if (event.inputType === 'insertFromDrop') return 'drop';
  return 'keyboard';
}
