/**
 * Keys that are not text, and shortcuts. What a key did shows only afterwards: if it entered text, scrolled or chose an
 * option, that is the action, and the press is taken back.
 */

import { deepTarget } from '../../target/deep-target.ts';
import { canDelete, checkedOf, contentOf, editableOf, isTextField, selectAround } from '../../target/editable.ts';
import { actedOn } from '../../target/retarget.ts';
import { roleOf } from '../../target/role.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { isMoving } from '../moving-keys.ts';
import { isUnseen } from './field-kinds.ts';
import { isWriting } from './text-events.ts';
import { modifiersOf, type Tracking } from './tracking.ts';

/** Modifiers, and what only begins a letter. */
const silentKeys = /^(?:Alt|Control|Dead|Fn|Hyper|Meta|Process|Shift|Super|Symbol)|Lock$/u;
/** Part of typing, where there is something to take out: the value says what they did. */
const correctingKeys = new Set(['Backspace', 'Delete']);
/** All that may be known of the keys in a masked field: those that leave it. */
const leavingKeys = new Set(['Enter', 'Escape', 'Tab']);

interface Held {
  /** That it went down. */
  event: KeyboardEvent;
  handle: ActionHandle;
  repeat: number;
  /** Before the key. */
  checked: boolean | null;
}

export function trackKeyboard({ on, afterwards, log, describe, maskOf }: Tracking): void {
  let held: Held | null = null;

  on('keydown', (event) => {
    const element = deepTarget(event);
    // keyCode 229: an input method has the key, also where `isComposing` is not set yet (UI Events §3.7.1).
    // Chrome's autofill makes key events without a key.
    if (!element || !event.key || event.isComposing || event.keyCode === 229) return;
    // Held on, it may take out what is beside the field, once there is nothing left in it.
    if (event.repeat && (held || !correctingKeys.has(event.key))) return repeated(event);
    // Another one before it is released: what the page does with it then, it does elsewhere.
    if (held) noteChecked(held);
    held = null;
    if (silentKeys.test(event.key)) return;
    if (isPartOfAnother(event, element)) return correcting(event, element);
    begin(event, element);
  });

  function begin(event: KeyboardEvent, element: Element): void {
    const handle = log.begin(
      {
        type: 'press',
        time: timeOf(event),
        target: describe(element),
        key: event.key,
        code: event.code,
        modifiers: modifiersOf(event),
      },
      element,
    );
    held = { event, handle, repeat: 0, checked: checkedOf(element) };
  }

  /** In an editor it may take out a picture, or make a paragraph of a list entry: no text tells of it. */
  function correcting(event: KeyboardEvent, element: Element): void {
    const editable = editableOf(element);
    if (!correctingKeys.has(event.key) || !editable || isTextField(editable) || maskOf(editable)) return;
    const before = contentOf(editable);
    const latest = log.latest();
    afterwards('keydown', () => {
      if (contentOf(editable) === before && log.latest() === latest) begin(event, element);
    });
  }

  function repeated(event: KeyboardEvent): void {
    if (held?.event.code !== event.code) return;
    const again = held;
    // By then it is known whether it has entered text or taken it out, which tells that itself.
    afterwards('keydown', () => {
      if (isWriting(event) && log.latest() !== again.handle) return;
      again.repeat += 1;
      again.handle.revise({ repeat: again.repeat, until: timeOf(event) });
    });
  }

  // An access key is handed on to the element that has it, or its control: that was pressed, wherever the focus was.
  on('click', (event) => {
    const element = deepTarget(event);
    if (!element || event.detail > 0 || !held?.event.altKey || log.latest() !== held.handle) return;
    // Enter sends a form, with a click on its button.
    if (held.event.key.length > 1) return;
    held.handle.retract();
    begin(held.event, actedOn(element).element);
  });

  on('keyup', (event) => {
    if (held?.event.code !== event.code) return;
    const released = held;
    held = null;
    afterwards('keyup', () => noteChecked(released));
  });

  /** Controls made by scripts say their state in ARIA, once the page has handled the key. */
  function noteChecked({ handle, checked: before }: Held): void {
    const { element } = handle;
    if (!element || log.latest() !== handle) return;
    const checked = checkedOf(element);
    if (checked === null || checked === before) return;
    // A radio button goes off as another one is chosen.
    if (checked || !roleOf(element)?.endsWith('radio')) handle.revise({ checked });
  }

  function isPartOfAnother(event: KeyboardEvent, element: Element): boolean {
    const select = selectAround(element);
    if (select) {
      // Where several rows show, Enter sends the form.
      if (event.key === 'Enter') return select.size < 2 && !select.multiple;
      // Through which a closed list is moved or opened; the choice is the action.
      return isMoving(event.key) || isCharacter(event);
    }
    const editable = editableOf(element);
    // A page may listen for a PIN without a field.
    if (!editable) return event.key !== ' ' && isCharacter(event) && maskOf(element) !== null;
    return maskOf(editable) ? !leavingKeys.has(event.key) : isPartOfTyping(event, editable);
  }

  function isPartOfTyping(event: KeyboardEvent, editable: Element): boolean {
    if (!correctingKeys.has(event.key)) return isCharacter(event);
    // A sheet has something of its own in the field in which it listens: what goes then is in its cells.
    return canDelete(editable, event.key) && (log.latest()?.type === 'type' || !isUnseen(editable));
  }
}

/** AltGr is Ctrl+Alt on Windows, and Option makes characters on a Mac. */
function isCharacter(event: KeyboardEvent): boolean {
  if ([...event.key].length !== 1) return false;
  if (event.getModifierState('AltGraph')) return true;
  // Shortcuts are letters and digits: `@` and `ł` are what the keys together make.
  if (event.ctrlKey && event.altKey && !/[a-z\d ]/iu.test(event.key)) return true;
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}
