/**
 * Clicks, drags and text marked with the mouse. A press is recorded when it begins, because the page may remove the
 * element or leave in the same event; what it turns out to have been is put right afterwards.
 */
import type { PageAction, Revision } from '../../session/record.ts';
import type { Position } from '../../session/schema.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { contains, isConnected } from '../../target/dom.ts';
import { checkedOf, isTextField } from '../../target/editable.ts';
import { actedOn } from '../../target/retarget.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { onScrollbar } from '../scrollers.ts';
import { after } from '../timers.ts';
import { createDragPath, type DragPath } from './drag-path.ts';
import { isDrag, isStill, levelOf, type MovedPress } from './drag-rules.ts';
import { createGrip } from './grip.ts';
import { type Marking, markingAt, maskOfMarking } from './marking.ts';
import { trackSwipe } from './swipe.ts';
import { modifiersOf, placeOf, round, type Tracking, unlessMasked } from './tracking.ts';

const buttons = ['left', 'middle', 'right'] as const;
/** What browsers take for a double click where the system does not say otherwise. ms, CSS pixels */
const SECOND_WITHIN = 500;
const SECOND_NEAR = 4;

/** ms */
const DRAWN_WITHIN = 100;

type Click = Extract<PageAction, { type: 'click' }>;

interface Press extends MovedPress {
  handle: ActionHandle;
  click: Click;
  pointer: number;
  count: number;
  /** What the click was before this press became a part of it. */
  before: Revision | null;
  /** Whether the browser has told the page of it as of a mouse's. */
  isMouse: boolean;
  checked: boolean | null;
  path: DragPath;
  marked: Marking;
}

export function trackPointer(tracking: Tracking): void {
  const { on, guard, afterwards, log, describe } = tracking;
  let press: Press | null = null;
  /** The click before, for double and triple clicks. */
  let previous: Press | null = null;
  /** Its click has not come yet: what has begun before a pause is told to its end. */
  let unclicked: Press | null = null;
  /** What the browser itself drags, and where it was last. */
  let dragged: { press: Press; at: Position; isWelcome: boolean } | null = null;
  let lastKeyUp = -Infinity;
  const keysDown = new Set<string>();
  let inKey = false;
  /** Of a key that may be an access key. */
  let lastAlt = -Infinity;
  let handledClick = false;

  const forget = (): void => {
    unclicked = null;
  };
  on('pointerdown', forget, { whilePaused: true });
  on('pointerdown', (event) => {
    if (!event.isPrimary) return;
    const inner = deepTarget(event);
    const button = buttons[event.button];
    if (!inner || !button) return;
    if (onScrollbar(inner, event.clientX, event.clientY)) {
      press = null;
      return;
    }
    const begun = begin(inner, event, button);
    const from = placeOf(event);
    previous = press;
    press = {
      ...begun,
      inner,
      pointer: event.pointerId,
      from,
      count: 1,
      before: null,
      isMouse: false,
      checked: checkedOf(begun.element),
      path: createDragPath(from.x, from.y, begun.click.time),
      grip: createGrip(inner, from.x, from.y),
      marked: markingAt(inner),
    };
    unclicked = press;
  });

  on('pointermove', (event) => {
    if (press?.pointer !== event.pointerId || event.buttons === 0) return;
    // Where the pointer is still heard the browser drags nothing: the page has kept it from that.
    dragged = null;
    if (press.level === undefined) press.level = levelOf(press.inner);
    follow(press, event, timeOf(event));
  });
  // Lists that are sorted by hand may make room already when they hear of an entry that it was entered.
  on('dragenter', goOn);
  on('dragover', goOn);
  // What a place takes it says once it has heard of it.
  on('dragover', (event) => {
    const current = dragged;
    if (!current) return;
    afterwards('dragover', () => {
      current.isWelcome = event.defaultPrevented && event.dataTransfer?.dropEffect !== 'none';
    });
  });
  // Where it goes into a frame, or out of this one. Chrome says 0, 0 of a window that is left.
  on('dragleave', goOn);
  function goOn(event: DragEvent): void {
    if (!dragged || !(event.clientX || event.clientY)) return;
    dragged.at = placeOf(event);
    follow(dragged.press, event, timeOf(event));
  }

  function follow({ path, grip }: Press, { clientX, clientY }: MouseEvent | Touch, time: number): void {
    path.add(clientX, clientY, time);
    grip.passes(clientX, clientY);
  }

  on('mousedown', (event) => {
    const button = buttons[event.button];
    if (!press || !button) return;
    // While the first one is held no pointerdown tells of a second (Pointer Events, chorded buttons).
    if (button !== press.click.button) {
      const inner = deepTarget(event);
      if (inner) begin(inner, event, button);
      return;
    }
    press.isMouse = true;
    join(press, event.detail);
  });

  /** A press that the browser counts as the second or third at one place belongs to the click before. */
  function join(second: Press, browserCount: number): void {
    const count = ((browserCount - 1) % 3) + 1;
    const first = previous;
    if (count < 2 || !first || first.handle.retracted() || second.count > 1) return;
    if (!isAlike(first.click, second.click) || !sameTarget(first, second)) return;
    second.handle.retract();
    if (log.latest() !== first.handle) return restore(second);
    second.before = { ...first.handle.changes(), count: first.count };
    first.handle.revise({ count });
    second.handle = first.handle;
    second.count = count;
    return undefined;
  }

  /** Something came in between: two clicks after all. */
  function restore(second: Press): void {
    second.handle = log.begin(second.click, second.element);
  }

  function begin(
    inner: Element,
    event: MouseEvent,
    button: Click['button'],
  ): Pick<Press, 'element' | 'click' | 'handle'> {
    const { element, viaLabel } = actedOn(inner);
    const click = clickOn(element, event, button, viaLabel);
    return { element, click, handle: log.begin(click, element) };
  }

  function clickOn(element: Element, event: MouseEvent, button: Click['button'], viaLabel: boolean): Click {
    const target = describe(element);
    const { x, y } = target.box;
    const { pointerType: pointer } = event as PointerEvent;
    return {
      type: 'click',
      time: timeOf(event),
      target,
      button,
      count: 1,
      modifiers: modifiersOf(event),
      pointer: pointer === 'touch' || pointer === 'pen' ? pointer : 'mouse',
      position: { x: round(event.clientX), y: round(event.clientY) },
      offset: viaLabel ? null : { x: round(event.clientX - x), y: round(event.clientY - y) },
    };
  }

  on('pointerup', (event) => {
    dragged = null;
    if (!press || press.pointer !== event.pointerId) return;
    // Of a press on what is disabled the pointer alone tells (HTML, disabled form controls), and it does not count.
    if (!press.isMouse && press.click.pointer === 'mouse' && previous) join(press, countAfter(previous, press));
    const to = placeOf(event);
    if (isStill(press, to)) return;
    const marking = markingAt(press.inner);
    if (press.click.button === 'left' && !marking.equals(press.marked) && marking.text() !== '')
      selected(press, marking, timeOf(event));
    else if (isDrag(press, to)) drop(press, to, timeOf(event));
  });

  const swipes = trackSwipe<Press>(tracking, follow, drop);
  // A finger that scrolls or zooms, or a native drag, takes the pointer away from the page.
  on('pointercancel', (event) => {
    if (press?.pointer === event.pointerId && event.pointerType === 'touch') {
      press.handle.retract();
      swipes(press);
      press = null;
    }
  });

  // A finger that rests opens the menu that the right button opens.
  on('contextmenu', (event) => {
    if (!press || press.click.pointer !== 'touch' || press.click.button !== 'left') return;
    press.handle.retract();
    const click: Click = { ...press.click, button: 'right', until: timeOf(event) };
    press = { ...press, click, handle: log.begin(click, press.element) };
  });

  on('dragstart', () => {
    dragged = press && { press, at: press.from, isWelcome: false };
  });
  // Here already: a page that takes the dragged element out in the drop is told of no dragend.
  on('drop', (event) => {
    if (dragged) drop(dragged.press, placeOf(event), timeOf(event), 'native');
    dragged = null;
  });
  // Not its own coordinates, which are 0 in Firefox.
  on('dragend', (event) => {
    // Of Escape nobody is told: the place would have taken it, and has not.
    const isGivenUp = dragged?.isWelcome && event.dataTransfer?.dropEffect === 'none';
    if (dragged) drop(dragged.press, dragged.at, timeOf(event), 'native', isGivenUp);
    dragged = null;
  });

  function selected(from: Press, marking: Marking, until: number): void {
    from.handle.retract();
    const { time, target } = from.click;
    const mask = maskOfMarking(marking, from.element, tracking.maskOf);
    log.begin(
      { type: 'selectText', time, until, ...(target && { target }), text: unlessMasked(mask, marking.text()) },
      from.element,
    );
    press = null;
  }

  function drop(
    from: Press,
    to: Position,
    until: number,
    kind: 'native' | 'pointer' = 'pointer',
    isGivenUp = false,
  ): void {
    const { time, target, position, pointer, modifiers, button } = from.click;
    const { value } = from.handle.changes();
    // Clicked, and dragged at once: the click stays.
    if (from.before) from.handle.revise(from.before);
    else from.handle.retract();
    const under = isGivenUp ? null : from.grip.under(to.x, to.y);
    from.path.add(to.x, to.y, until);
    log.begin(
      {
        type: 'drag',
        time,
        until,
        ...(target && { target }),
        drop: under ? describe(actedOn(under).element) : null,
        from: position ?? from.from,
        to: { x: round(to.x), y: round(to.y) },
        path: from.path.points(),
        kind,
        ...(pointer !== 'none' && { pointer }),
        ...(button !== 'left' && { button }),
        modifiers,
        ...(value !== undefined && { value }),
        ...(isGivenUp && { cancelled: true as const }),
      },
      from.element,
    );
    press = null;
  }

  on('keydown', (event) => {
    const { key, altKey } = event;
    if (altKey) lastAlt = timeOf(event);
    if (key === 'Enter' || key === ' ') keysDown.add(key);
    // An arrow that goes to the next radio button makes a click on it, within the same task.
    inKey = true;
    afterwards('keydown', () => {
      inKey = false;
    });
  });
  on('keyup', (event) => {
    keysDown.delete(event.key);
    lastKeyUp = event.timeStamp;
  });

  on('click', (event) => {
    if (press && event.detail > 1) join(press, event.detail);
    const isOwn = press && deepTarget(event) === press.element && log.latest() === press.handle;
    if (press && (event.detail > 0 || isOwn)) {
      toggled(press, event);
      forget();
      handledClick = true;
      // A label hands its click on to its control, within the same task.
      afterwards('click', () => {
        handledClick = false;
      });
      return;
    }
    if (event.detail === 0 && !isByKey(event) && !handledClick) assisted(event);
  });
  on(
    'click',
    (event) => {
      if (!unclicked) return;
      toggled(unclicked, event);
      afterwards('click', forget);
    },
    { whilePaused: true },
  );

  const isByKey = ({ timeStamp }: Event): boolean => inKey || keysDown.size > 0 || timeStamp - lastKeyUp < 50;

  /** A click without pointer or key: a screen reader, or voice control. */
  function assisted(event: MouseEvent): void {
    const inner = deepTarget(event);
    if (!inner) return;
    const { element, viaLabel } = actedOn(inner);
    // Chrome's list of a select ends with a click of its own: the choice is the action.
    if (viaLabel || element instanceof HTMLSelectElement) return;
    // The press of its access key tells it.
    const latest = log.latest();
    if (latest?.time === lastAlt && latest.element === element) return;
    log.begin({ ...clickOn(element, event, 'left', true), pointer: 'none', position: null }, element);
  }

  function toggled({ element, checked, handle }: Press, event: MouseEvent): void {
    if (checked === null) return;
    // A native control has its new state before the page hears of the click, which may draw another one in its place.
    if (element instanceof HTMLInputElement && deepTarget(event) === element)
      handle.revise({ checked: element.checked });
    const look = (): void => {
      if (log.latest() !== handle) return;
      const isRefused = event.defaultPrevented && !isConnected(element);
      const now = isRefused ? checked : checkedOf(element);
      if (now !== null) handle.revise({ checked: now });
    };
    // One made by a script says its state in ARIA, once the page has handled the click, or with the next frame that it draws.
    afterwards('click', look);
    after(() => guard('click', look), DRAWN_WITHIN);
  }
}

/** Of one button, with the same keys held. */
const isAlike = (first: Click, second: Click): boolean =>
  first.button === second.button && first.modifiers.join() === second.modifiers.join();

function countAfter(first: Press, second: Press): number {
  const isSoon = second.click.time - first.click.time <= SECOND_WITHIN;
  const isNear = Math.hypot(second.from.x - first.from.x, second.from.y - first.from.y) <= SECOND_NEAR;
  return isSoon && isNear ? first.count + 1 : 1;
}

/** The page may have drawn the element anew between two clicks, or a field in a cell that the first opened. */
function sameTarget(first: Press, second: Press): boolean {
  if (first.element === second.element) return true;
  if (isConnected(first.element)) return isTextField(second.element) && contains(first.element, second.element);
  const [a, b] = [first.click.target, second.click.target];
  return a?.tag === b?.tag && JSON.stringify(a?.name) === JSON.stringify(b?.name);
}
