/**
 * Scrolls by the person: those that follow a wheel, a scroll key, a finger or a held scroll bar. What the page scrolls by
 * itself is none.
 */
import type { PageAction } from '../../session/record.ts';
import type { Position } from '../../session/schema.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { closest, contains, flatParent, isShadowRoot, matches, rootOf } from '../../target/dom.ts';
import { editableOf } from '../../target/editable.ts';
import type { ActionHandle } from '../action-log.ts';
import { now, timeOf } from '../clock.ts';
import { isMoving, movingKeys } from '../moving-keys.ts';
import { isViewport, offsetsOf, onScrollbar, scrolledAlready, scrollerOf } from '../scrollers.ts';
import type { PassedWheel } from './passed-wheel.ts';
import { modifiersOf, round, type Tracking } from './tracking.ts';

type By = Extract<PageAction, { type: 'scroll' }>['by'];

/** The scroll that a wheel notch or a key causes begins within this time, once the page was told of it. ms */
const BEGINS_WITHIN = 500;
/** What the wheel scrolls has begun to move by the next frames, once the page was told of the wheel. ms */
const MOVES_WITHIN = 50;
/** Scrolls of one element with less than this between them are one. ms */
const MERGED_WITHIN = 1500;

/** A page may move by a little more than the wheel turned (CSS pixels), or as far again: AG Grid adds its own turn. */
const WHEEL_TOLERANCE = 30;
const MOST_FOR_TURN = 2;

interface Source {
  by: By;
  /** Which way the wheel turns or the key points; null where the hand goes to and fro. */
  toward: Position | null;
  event: Event;
  time: number;
  /** Lasts until it is let go, not for a moment. */
  held: boolean;
  /** How far it can still scroll. CSS pixels */
  reach: number;
  /** What it scrolls: browsers keep to it as long as the wheel, the key or the finger goes on. */
  scroller: Element | null;
  /** When the key went down that is held since. */
  began: number;
  /** When the page was told of it. */
  told: number;
}

/** Turns of the wheel that the page took for itself. */
interface Turns {
  handle: ActionHandle;
  delta: Position;
  modifiers: string;
  last: number;
}

interface Arming {
  held: boolean;
  reach: number;
  goesOn: boolean;
}

interface Gesture {
  handle: ActionHandle;
  by: By;
  toward: Position | null;
  lastEvent: number;
  ended: boolean;
}

export function trackScroll({ on, onResume, afterwards, log, describe }: Tracking, passedWheel: PassedWheel): void {
  let source: Source | null = null;
  let turns: Turns | null = null;
  /**
   * Where each scroller stands; one that is not here stands at its beginning. Offsets asked for in a wheel event would be
   * too late: the compositor may have scrolled before the event came.
   */
  let positions = scrolledAlready(document);
  const gestures = new WeakMap<Element, Gesture>();
  let current: Gesture | null = null;

  function arm(by: By, event: Event, { held = false, reach = Infinity, goesOn = false }: Partial<Arming> = {}): void {
    const time = timeOf(event);
    const before = goesOn && source?.by === by && isWithin(source, deepTarget(event)) ? source : null;
    const { scroller, began } = before ?? { scroller: null, began: time };
    const armed = { by, toward: towardOf(event), event, time, held, reach, scroller, began, told: now() };
    source = armed;
    // A busy page scrolls only then.
    afterwards(by, () => {
      armed.told = now();
    });
  }

  // What scrolled in between was not to be heard.
  onResume(() => {
    positions = scrolledAlready(document);
  });

  on('wheel', (event) => {
    const inner = deepTarget(event);
    hearWithin(inner);
    afterwards('wheel', () => {
      if (event.defaultPrevented && inner) taken(event, inner);
      else if (!event.ctrlKey && source?.scroller == null) passedWheel.turned(event, 'wheel');
    });
    if (event.ctrlKey) return;
    const goesOn = source?.by === 'wheel' && timeOf(event) - source.time <= BEGINS_WITHIN;
    const turned = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? Math.hypot(event.deltaX, event.deltaY) : Infinity;
    arm('wheel', event, {
      reach: turned * MOST_FOR_TURN + (goesOn && source ? source.reach : WHEEL_TOLERANCE),
      goesOn,
    });
  });
  /** By a map that zooms, say. A page that scrolls in its own way has done so by now, or will: then that is the action. */
  function taken(event: WheelEvent, inner: Element): void {
    const latest = log.latest();
    const time = timeOf(event);
    if (current && latest === current.handle && current.by === 'wheel' && time - current.lastEvent <= MERGED_WITHIN)
      return;
    const modifiers = modifiersOf(event);
    const turned = turnOf(event);
    if (
      turns &&
      latest === turns.handle &&
      turns.modifiers === modifiers.join() &&
      !isOpposite(turns.delta, turned) &&
      time - turns.last <= MERGED_WITHIN
    ) {
      turns.last = time;
      turns.delta = { x: turns.delta.x + turned.x, y: turns.delta.y + turned.y };
      turns.handle.revise({ delta: turns.delta, until: time });
      return;
    }
    const at = { x: round(window.scrollX), y: round(window.scrollY) };
    const fields = { from: at, to: at, by: 'wheel', delta: turned, modifiers } as const;
    const handle = log.begin({ type: 'scroll', time, until: time, target: describe(inner), ...fields }, inner);
    turns = { handle, delta: turned, modifiers: modifiers.join(), last: time };
  }

  on('keydown', (event) => {
    // The wheel has moved nothing, or no more: what moves from now on, the key may have moved.
    if (source?.by === 'wheel' && isOver(source)) source = null;
    if (!isMoving(event.key) || event.isComposing) return;
    const focused = deepTarget(event);
    hearWithin(focused);
    if (!focused || !takesKey(focused, event.key)) arm('key', event, { goesOn: event.repeat });
  });
  on('pointerdown', (event) => {
    const pressed = deepTarget(event);
    hearWithin(pressed);
    if (pressed && onScrollbar(pressed, event.clientX, event.clientY)) arm('scrollbar', event, { held: true });
    else if (event.pointerType === 'touch') arm('touch', event, { held: true });
    else source = null;
  });
  // A held scroll bar swallows the release in some browsers: the next move without a button tells.
  const release = (event: PointerEvent): void => {
    if (event.buttons === 0) letGo(event);
  };
  function letGo(event: Event): void {
    if (source?.held) source = { ...source, time: timeOf(event), told: now(), held: false };
  }
  on('pointerup', release);
  on('pointermove', release);
  // A finger that scrolls is taken from the pointer events.
  let isTaken = false;
  on('pointercancel', (event) => {
    isTaken = event.pointerType === 'touch';
    passOn(event);
  });
  on('touchmove', passOn);
  function passOn(event: Event): void {
    if (isTaken) passedWheel.turned(event, 'touch');
  }
  on('touchend', (event) => {
    isTaken = false;
    letGo(event);
  });

  /** A scroll within a shadow tree is heard there alone. What stands in a slot is scrolled by what is around the slot. */
  /** With all that is around them. */
  const looked = new WeakSet<Element>();
  function hearWithin(element: Element | null, isDone: (up: Element) => boolean = () => false): void {
    for (let up = element; up && !isDone(up); up = flatParent(up)) {
      looked.add(up);
      const root = rootOf(up);
      if (!isShadowRoot(root)) continue;
      // It may have scrolled before.
      if (!positions.has(up)) positions.set(up, offsetsOf(up));
      on('scroll', scrolled, { target: root });
      on('scrollend', ended, { target: root });
    }
  }
  // Before the wheel, at which it may have moved already.
  on('pointerover', (event) => hearWithin(deepTarget(event), (up) => looked.has(up)));

  on('scroll', scrolled);
  on('scrollend', ended);
  // Then the browser scrolls to where the person has been.
  on('popstate', () => {
    source = null;
    if (current) current.ended = true;
  });

  // What scrolls while two fingers zoom is a part of that.
  const { visualViewport } = window;
  let scale = visualViewport?.scale;
  on(
    'resize',
    () => {
      if (source && visualViewport?.scale !== scale) source.reach = 0;
      scale = visualViewport?.scale;
    },
    { target: visualViewport },
  );

  function scrolled(event: Event): void {
    const scroller = scrollerOf(event.composedPath()[0] ?? null);
    if (!scroller) return;
    const before = positions.get(scroller) ?? { x: 0, y: 0 };
    const to = offsetsOf(scroller);
    positions.set(scroller, to);
    const time = timeOf(event);
    const by = whoScrolls(scroller, time, Math.hypot(to.x - before.x, to.y - before.y));
    if (by) follow(scroller, by, before, to, time);
    else passedWheel.moved(scroller, { from: before, to, time });
  }

  const isOver = ({ scroller, told }: Source): boolean =>
    scroller ? gestures.get(scroller)?.ended === true : now() - told > MOVES_WITHIN;

  function ended(event: Event): void {
    const scroller = scrollerOf(event.composedPath()[0] ?? null);
    const gesture = scroller && gestures.get(scroller);
    if (gesture) gesture.ended = true;
  }

  function whoScrolls(scroller: Element, time: number, moved: number): By | null {
    if (moved === 0) return null;
    if (source && (source.held || time - source.told <= BEGINS_WITHIN)) return byOf(source, scroller, moved);
    const gesture = gestures.get(scroller);
    // A smooth scroll or a finger's momentum goes on after its cause, until the browser says that it ended.
    if (!gesture || gesture.ended || time - gesture.lastEvent > BEGINS_WITHIN) return null;
    return !source || reaches(source, moved) ? gesture.by : null;
  }

  function follow(scroller: Element, by: By, from: Position, to: Position, time: number): void {
    passedWheel.used();
    isTaken = false;
    takeBack();
    if (by === 'wheel' && turns && log.latest() === turns.handle) turns.handle.retract();
    const gesture = gestures.get(scroller);
    if (gesture && isSame(gesture, by, time)) {
      gesture.lastEvent = time;
      gesture.ended = false;
      gesture.handle.revise({ to, until: time });
      return;
    }
    const target = isViewport(scroller) ? {} : { target: describe(scroller) };
    const handle = log.begin(
      { type: 'scroll', time: source?.time ?? time, until: time, ...target, from, to, by },
      scroller,
    );
    current = { handle, by, toward: source?.toward ?? null, lastEvent: time, ended: false };
    gestures.set(scroller, current);
  }

  function isSame(gesture: Gesture, by: By, time: number): boolean {
    const isLatest = gesture === current && log.latest() === gesture.handle;
    // Down to look and up again: what was reached in between may have been what counted.
    if (gesture.toward && source?.toward && isOpposite(gesture.toward, source.toward)) return false;
    return isLatest && gesture.by === by && time - gesture.lastEvent <= MERGED_WITHIN;
  }

  /** The key was no action of its own, nor the swipe: it scrolled. */
  function takeBack(): void {
    const latest = log.latest();
    if (!source || latest?.type !== (source.by === 'key' ? 'press' : 'drag')) return;
    if (Math.abs(latest.time - source.began) < 5) latest.retract();
  }
}

/** Lines as high as browsers take them for, and pages as high as the window. */
function turnOf({ deltaX, deltaY, deltaMode }: WheelEvent): Position {
  const unit = [1, 16, window.innerHeight][deltaMode] ?? 1;
  return { x: round(deltaX * unit), y: round(deltaY * unit) };
}

function towardOf(event: Event): Position | null {
  if (event instanceof WheelEvent) return { x: event.deltaX, y: event.deltaY };
  if (!(event instanceof KeyboardEvent)) return null;
  return event.key === ' ' && event.shiftKey ? { x: 0, y: -1 } : (movingKeys[event.key] ?? null);
}

const isOpposite = (one: Position, other: Position): boolean => one.x * other.x + one.y * other.y < 0;

/** A pointer that has gone elsewhere scrolls something else. */
const isWithin = ({ scroller }: Source, element: Element | null): boolean =>
  !scroller || !element || contains(scroller, element);

function byOf(source: Source, scroller: Element, moved: number): By | null {
  // Another one at the same time: a page that follows with it by script.
  if (source.scroller && source.scroller !== scroller) return null;
  if (!reaches(source, moved)) return null;
  source.scroller = scroller;
  return source.by;
}

function reaches(source: Source, moved: number): boolean {
  // The page kept the key for itself: what scrolls is its own doing.
  if (source.by === 'key' && source.event.defaultPrevented) return false;
  // Further than the wheel turned: a script scrolled.
  if (moved > source.reach) return false;
  source.reach -= moved;
  return true;
}

/** By script, be it that the page scrolls as well: sliders and what is one of several. */
const takingKeys = 'input, select, [aria-valuenow], [aria-selected], [role~=radio], [role~=treeitem], [role^=menuitem]';

/** Whether an element does something of its own with a key that would scroll elsewhere. */
function takesKey(focused: Element, key: string): boolean {
  return (
    editableOf(focused) !== null ||
    matches(focused, takingKeys) ||
    (key === ' ' && closest(focused, 'button, summary, [role]') !== null)
  );
}
