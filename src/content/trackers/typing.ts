/** Text entered into fields and editable regions: one action, until another one comes in between. */
import type { LocalTarget, PageAction } from '../../session/record.ts';
import type { Masked } from '../../session/schema.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { isConnected } from '../../target/dom.ts';
import { contentOf, editableOf, isTextField, valueOf } from '../../target/editable.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { type EnteredText, isIn, type Marked, trackEnteredText } from '../entered-text.ts';
import { changeBetween, coveredBy } from '../text-change.ts';
import { after } from '../timers.ts';
import { isDate, isEmptySearch, isHalf, isSameField, isStepped, isUnseen } from './field-kinds.ts';
import { type By, isBreaking, isDeleting, isShortcut, isTyped, isWriting, lettersOf, wayOf } from './text-events.ts';
import { type Tracking, unlessMasked } from './tracking.ts';

type Typed = Extract<PageAction, { type: 'type' }>;

/** The input event of a key comes right after its keydown, but a busy page keeps both waiting. ms */
const KEY_TO_INPUT = 1000;
/** When to look whether editors that take a paste for themselves have put it in, where they have not at once: some look it over first. ms */
const LOOKS_AFTER_PASTE = [60, 300, 1000];

interface Field {
  element: Element;
  /** Null after a focus alone, which a script may move a thousand times: described once something is done with it. */
  target: LocalTarget | null;
  /** What it holds, as `contentOf` says. */
  content: string;
  /** What was marked in it before it changed, where browsers tell. */
  marked: Marked | null;
}

interface Entry {
  handle: ActionHandle;
  element: Element;
  /** What it holds by now. */
  content: string;
  entered: EnteredText;
  by: Map<By, number>;
}

interface Unsettled {
  event: Event;
  by: By;
  editable: Element;
  /** What it held when the page was told. */
  content: string;
  /** The page has been told, and had not written it then. */
  isLate: boolean;
}

/** Letters that a field refuses are never written. */
const MOST_UNSETTLED = 32;

export function trackTyping({ on, guard, afterwards, log, describe, maskOf }: Tracking): void {
  /** The field that has the person's attention, as it was before the page could react. */
  let field: Field | null = null;
  let entry: Entry | null = null;
  let inputSinceKey = false;
  /** Letters of keys pressed in the field since. */
  let letters = '';
  let lastKey = -Infinity;
  /** Of which it is not known yet whether the page has taken them for itself, or that it has not written yet. */
  let unsettled: Unsettled[] = [];
  /** Keys that are down and are no text, though they may be released as letters, after their modifiers. */
  const shortcuts = new Set<string>();
  /** What the page is being told of, and enters nothing by itself: what is entered now, a script enters. */
  let telling: Event | null = null;

  const editableAt = (event: Event): Element | null => {
    const element = deepTarget(event);
    return element && editableOf(element);
  };
  const entryIn = (editable: Element): Entry | null =>
    entry?.element === editable && log.latest() === entry.handle ? entry : null;

  /** Editors and masked-input libraries cancel what they write for themselves: no input event tells of it. */
  function settle(): boolean {
    unsettled = unsettled.filter((one) => one.event.defaultPrevented && !enteredByPage(one) && !taken(one));
    for (const one of unsettled) one.isLate = true;
    return unsettled.length > 0;
  }
  function settleLater(event: Event, by: By): void {
    const editable = editableAt(event);
    if (!editable) return;
    const content = field?.content ?? '';
    unsettled = [...unsettled.slice(-MOST_UNSETTLED), { event, by, editable, content, isLate: false }];
    // At the latest when the next event comes, which may be before that.
    afterwards(event.type, settle);
  }
  function tell(event: Event): void {
    telling = event;
    afterwards(event.type, () => {
      telling = null;
    });
  }

  function look(event: Event): void {
    settle();
    const editable = editableAt(event);
    if (!editable) return;
    if (entryIn(editable) && field?.element === editable) {
      // Written to by a script since: that was not the person. A library that writes what is typed does so after the key.
      if (event.type !== 'keydown') rewritten(field, contentOf(editable));
      return;
    }
    const before = field?.element === editable ? field : unknownField(editable);
    if (field !== before) letters = '';
    // Again for each entry: the page may have moved the field since it was focused.
    const target = event.type === 'focusin' ? null : describe(editable);
    field = { ...before, target, content: contentNow(before), marked: null };
  }

  function lookAtMarked(editable: Element | null): void {
    if (!editable || field?.element !== editable || !isTextField(editable)) return;
    const { selectionStart: start, selectionEnd: end } = editable;
    field.marked = start === null || end === null ? null : { start, end };
  }

  on('focusin', look);
  on('keydown', (event) => {
    // Chrome's autofill makes key events without a key.
    if (!event.key) return;
    look(event);
    inputSinceKey = false;
    lastKey = timeOf(event);
    // What a shortcut does to an editor is told by the shortcut.
    if (isShortcut(event)) shortcuts.add(event.code);
    else if (isWriting(event) || isBreaking(event)) {
      letters += lettersOf(event) ?? '';
      settleLater(event, 'keyboard');
    }
    if (isPress(log.latest())) tell(event);
  });
  // Chromium steps a number that has the focus, as its arrow keys do.
  on('wheel', (event) => {
    if (isStepped(editableAt(event))) lastKey = timeOf(event);
  });
  on('beforeinput', (event) => {
    look(event);
    lookAtMarked(editableAt(event));
    if (!event.inputType.startsWith('format')) settleLater(event, howEntered(event));
  });
  // An editor in a frame may keep the focus while a button of its page is pressed.
  for (const page of pagesAround()) {
    for (const type of ['pointerdown', 'keydown'] as const) on(type, endEntry, { target: page });
  }
  // Of a page of another origin all that shows is that the pointer went there.
  on('pointerout', (event) => {
    if (event.relatedTarget === null && window !== window.top) endEntry();
  });
  // It goes on in another tab, window or frame.
  on('blur', ({ target }) => {
    if (target === window) endEntry();
  });
  function endEntry(): void {
    entry = null;
  }
  on('mousedown', tell);
  on('click', tell);
  on('paste', (event) => {
    const editable = editableAt(event);
    if (!editable) return;
    look(event);
    tell(event);
    settleLater(event, 'paste');
    const before = log.latest();
    const lookAgain = (): void => {
      // What the page writes once the person has gone on may be anything.
      if (event.defaultPrevented && log.latest() === before)
        enteredByPage({ event, by: 'paste', editable, content: '', isLate: false });
    };
    for (const wait of LOOKS_AFTER_PASTE) after(() => guard('paste', lookAgain), wait);
  });

  on('input', (event) => {
    unsettled = unsettled.filter(({ isLate }) => !isLate);
    settle();
    const editable = editableAt(event);
    inputSinceKey = true;
    letters = '';
    if (!editable) return;
    if (isByControl(editable, event) || isEmptiedByKey(editable, event)) setByControl(editable);
    else if (isByPage(editable, event) || (isTyped(event) && event.inputType === 'deleteByCut')) {
      known(editable, isHalf(editable) ? lettersOf(event) : null);
    } else entered(editable, event, howEntered(event), amongOthers(editable, event));
  });

  on('keyup', (event) => {
    settle();
    const wasShortcut = shortcuts.delete(event.code);
    if (!field || editableAt(event) !== field.element || !isWriting(event)) return;
    const { element } = field;
    if (wasShortcut) {
      known(element);
      return;
    }
    // The page may complete what was typed when it hears of the key.
    if (isTextField(element)) {
      afterwards('keyup', () => {
        if (field?.element === element) rewritten(field, contentOf(element));
      });
    }
    const content = contentNow(field);
    if (content === field.content) {
      tookPart(field, event);
      return;
    }
    // The page took away what was in the field because of the letter, which came no further.
    const isEmptied = letters !== '' && changeBetween(field.content, content).inserted === '';
    if (!inputSinceKey && isEmptied) swallowed(field, content, letters);
    else if (!inputSinceKey) entered(element, event, 'keyboard', letters);
    else rewritten(field, content, isDeleting(event));
  });

  /** The page has put it into the field itself, if it has. */
  function enteredByPage(one: Unsettled): boolean {
    const { editable, event, by } = one;
    if (field?.element !== editable) return enteredBehind(one);
    if (contentOf(editable) === field.content) return false;
    const { inserted } = changeBetween(field.content, contentOf(editable));
    if (!isWritten(one, inserted)) return false;
    inputSinceKey = true;
    const isPressed = isBreaking(event) ? !inserted.includes('\n') : isDeleting(event) && isPress(log.latest());
    if (isPressed) known(editable);
    else entered(editable, event, by, letters !== '' && isIn(letters, inserted) ? letters : lettersOf(event));
    return true;
  }

  /** By now it may be something else that the page has written; and where a field is only listened to, a letter takes out nothing. */
  function isWritten({ editable, event, by, isLate }: Unsettled, inserted: string): boolean {
    const letter = lettersOf(event);
    if (letter ? isIn(letter, inserted) : inserted === '' && by !== 'paste') return true;
    return !isLate && (inserted !== '' || isBreaking(event) || !isUnseen(editable));
  }

  /** A part of a date that is full hands the focus on, and only then shows its last digit. */
  function enteredBehind({ editable, event, by, content }: Unsettled): boolean {
    const letter = lettersOf(event);
    if (!letter || !isIn(letter, changeBetween(content, contentOf(editable)).inserted)) return false;
    const ahead = field;
    field = { element: editable, target: null, content, marked: null };
    entered(editable, event, by);
    field = ahead;
    return true;
  }

  /** A terminal draws what is typed, and its field stays empty; a grid empties it as it goes on elsewhere. */
  function taken({ editable, event }: Unsettled): boolean {
    if (field?.element !== editable) return true;
    if (!(event instanceof KeyboardEvent) || [...event.key].length !== 1 || maskOf(editable) || !isUnseen(editable))
      return false;
    rewritten(field, contentOf(editable));
    take(field, event);
    return true;
  }

  /** A letter that is not in the field. */
  function take(at: Field, event: KeyboardEvent): void {
    const value = valueOf(at.element);
    const current = entryIn(at.element) ?? begin(at, event, { value, text: '', by: 'keyboard' }, at.content);
    current.entered.take(event.key);
    current.by.set('keyboard', (current.by.get('keyboard') ?? 0) + 1);
    go(current, value, timeOf(event));
  }

  /** A part of a date, of which no event tells before it is whole. */
  function tookPart(at: Field, event: KeyboardEvent): void {
    if (!isDate(at.element)) return;
    const mask = maskOf(at.element);
    // Firefox says that it is half filled once it does not wait for another digit.
    const isPart = isHalf(at.element) ? !isDeleting(event) : at.content === '' && /\d/u.test(event.key);
    if (!isPart) return;
    at.content = '';
    if (mask) enteredMasked(at, event, 'keyboard', { masked: mask });
    else take(at, event);
  }

  /** A field for several words makes one of what was typed before the comma. */
  function swallowed(at: Field, content: string, by: string): void {
    letters = '';
    entryIn(at.element)?.entered.take(by);
    rewritten(at, content);
  }

  /** The page put what was typed into its own form. */
  function rewritten(at: Field, content: string, isTakenOut = false): void {
    if (at.content === content || isHalf(at.element)) return;
    at.content = content;
    const current = entryIn(at.element);
    if (current) current.content = content;
    if (!current || maskOf(at.element)) return;
    current.entered.rewrite(content, isTakenOut);
    current.handle.revise({ value: valueOf(at.element), text: current.entered.text() });
  }

  /** The arrows beside a number, the cross in a search field, the day in a calendar: the click did it. */
  function isByControl(editable: Element, event: Event): boolean {
    if (!isPlain(event) || !(editable instanceof HTMLInputElement)) return false;
    const latest = log.latest();
    if (latest?.type !== 'click' || latest.element !== editable || lastKey > latest.time) return false;
    return isStepped(editable) || isEmptySearch(editable);
  }

  /** Browsers empty a search field on Escape. */
  const isEmptiedByKey = (editable: Element, event: Event): boolean =>
    isEmptySearch(editable) && isPlain(event) && pressOf(event)?.element === editable;

  const isPress = (action: ActionHandle | null): boolean => action?.type === 'press' && action.time === lastKey;

  /** The press of the key that an event comes of: a page may write what was typed before it only when it hears of it. */
  function pressOf(event: Event): ActionHandle | null {
    const press = log.latest();
    const since = timeOf(event) - lastKey;
    return isPress(press) && since >= 0 && since <= KEY_TO_INPUT ? press : null;
  }

  /** A button that is pressed, a shortcut: of themselves they enter nothing, or nothing by this name. A letter that opens a cell is told by its press. */
  function isByPage(editable: Element, event: Event): boolean {
    if (!(telling instanceof KeyboardEvent)) return telling !== null && telling.type !== 'paste';
    const pressed = pressOf(event)?.element;
    // Chromium undoes in a field also where Ctrl+Z is pressed elsewhere.
    return Boolean(lettersOf(event) || (pressed && editableOf(pressed) !== editable));
  }

  /** What was cut, or a script has entered, is another action’s. */
  function known(editable: Element, content: string | null = null): void {
    if (field?.element === editable) field.content = content ?? contentOf(editable);
  }

  function setByControl(editable: Element): void {
    known(editable);
    log.latest()?.revise({ value: unlessMasked(maskOf(editable), valueOf(editable)) });
  }

  /** What was typed, where more came in with it: editors take in what is around the caret when they begin to listen. */
  function amongOthers(editable: Element, event: Event): string | null {
    const data = lettersOf(event);
    // A number is told only when it is one: “-” comes with its first digit.
    if (!data || isStepped(editable)) return null;
    const before = field?.element === editable ? field.content : '';
    return changeBetween(before, contentOf(editable)).inserted.length > data.length ? data : null;
  }

  /** @param typed the letters typed, where the page has put them in */
  function entered(editable: Element, event: Event, by: By, typed: string | null = null): void {
    letters = '';
    const at = field?.element === editable ? field : unknownField(editable);
    field = at;
    const before = at.content;
    const content = contentNow(at);
    at.content = content;
    takeOver(editable, before);
    const mask = maskOf(editable);
    takeBackKey(editable, event, content !== before);
    if (by === 'drop') takeBackDrag();
    if (mask) enteredMasked(at, event, by, { masked: mask });
    else if (content !== before || isHalf(editable) || isOver(at)) enteredText(at, event, { by, before, typed });
    if (entry?.element === editable) entry.content = content;
  }

  /** Neither its length, nor corrections, nor how long it took. */
  function enteredMasked(at: Field, event: Event, by: By, masked: Masked): void {
    if (!entryIn(at.element)) begin(at, event, { value: masked, text: masked, by }, '');
  }

  function enteredText(
    at: Field,
    event: Event,
    { by, before, typed }: { by: By; before: string; typed: string | null },
  ): void {
    const { content, marked } = at;
    const value = valueOf(at.element);
    const current = entryIn(at.element) ?? begin(at, event, { value, text: '', by }, before);
    // What was told of its parts is in it.
    if (isDate(at.element) && before === '') current.entered = trackEnteredText('');
    const composing = by === 'composition';
    const { inserted, removed } = current.entered.change(content, {
      composing,
      // Of editors and numbers browsers do not tell.
      marked: marked ?? coveredBy(lettersOf(event), before, content),
      typed,
    });
    at.marked = null;
    // What is composed takes the place of what was composed so far.
    const more = inserted.length - (composing ? removed.length : 0);
    current.by.set(by, (current.by.get(by) ?? 0) + more);
    go(current, value, timeOf(event));
  }

  /** The page has drawn the field anew, with what had been typed so far in it. */
  function takeOver(element: Element, before: string): void {
    if (!entry || isConnected(entry.element) || entry.content !== before) return;
    if (isSameField(entry.element, element)) entry.element = element;
  }

  function begin(at: Field, event: Event, fields: Pick<Typed, 'value' | 'text' | 'by'>, before: string): Entry {
    const { element } = at;
    at.target ??= describe(element);
    const handle = log.begin({ type: 'type', time: timeOf(event), target: at.target, ...fields }, element);
    entry = { handle, element, content: before, entered: trackEnteredText(before), by: new Map() };
    return entry;
  }

  function go({ handle, element, entered: text, by }: Entry, value: string, until: number): void {
    const most = [...by].reduce((best, one) => (one[1] > best[1] ? one : best));
    // A year shows as 0002, 0020 and 0202 before it is 2026: nobody has corrected it.
    const edits = isDate(element) ? undefined : text.edits();
    handle.revise({ value, text: text.text(), by: most[0], until, ...(edits && { edits }) });
  }

  /** Of the marked text that was dragged here. */
  function takeBackDrag(): void {
    const drag = log.latest();
    if (drag?.type === 'drag') drag.retract();
  }

  /** Enter in a text area, Ctrl+V, an arrow in a number field: the text that it entered is the action. */
  function takeBackKey(editable: Element, event: Event, changed: boolean): void {
    const press = pressOf(event);
    if (changed && press?.element && editableOf(press.element) === editable) press.retract();
  }

  /** An event without a type is a control's own, or the browser's filling in. */
  function howEntered(event: Event): By {
    if (telling?.type === 'paste') return 'paste';
    if (!isTyped(event)) return timeOf(event) - lastKey <= KEY_TO_INPUT ? 'keyboard' : 'autofill';
    // Firefox says of an arrow key in a number that it replaces text.
    if (event.inputType === 'insertReplacementText' && isStepped(editableAt(event))) return 'keyboard';
    return wayOf(event);
  }
}

/** Firefox says of the arrows of a number, and of Escape in a search field, that they replace text. */
const isPlain = (event: Event): boolean => !isTyped(event) || event.inputType === 'insertReplacementText';

/** Half a number is told as nothing. */
const contentNow = ({ element, content }: Field): string => (isHalf(element) ? content : contentOf(element));

const unknownField = (element: Element): Field => ({ element, target: null, content: '', marked: null });

/** Over the like of it, which the page had completed and marked. */
const isOver = ({ marked }: Field): boolean => marked !== null && marked.start !== marked.end;

/** The windows that the frame is in, as far out as they are of its origin. */
function pagesAround(): Window[] {
  const around: Window[] = [];
  try {
    for (let up: Window = window; up !== up.parent; ) {
      up = up.parent;
      if (up.document) around.push(up);
    }
  } catch {
    // Another origin's window says nothing.
  }
  return around;
}
