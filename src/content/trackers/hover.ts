/**
 * Stays of the pointer that made the page show something: where the person then clicks on what was shown, or looks at it
 * and goes on. A stay that ends with a click at the same place is part of the click.
 */
import type { Position } from '../../session/schema.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { type Looks, looking, looksOf } from '../../target/describe.ts';
import {
  boxOf,
  checkVisibility,
  contains,
  flatParent,
  isConnected,
  isShadowRoot,
  matches,
  queryAll,
  type Root,
  rootOf,
} from '../../target/dom.ts';
import { actedOn } from '../../target/retarget.ts';
import type { ActionHandle } from '../action-log.ts';
import { now, timeOf } from '../clock.ts';
import { after, type Timer } from '../timers.ts';
import { hoverSelectorsIn } from './hover-rules.ts';
import { createReveals } from './reveals.ts';
import { round, type Tracking } from './tracking.ts';

/** Shorter than this the pointer only passed. ms */
const STAY = 150;
/** After what waits it is looked whether something has been shown; tool tips take their time. ms */
const LOOKS = [STAY, 450, 600];
/** What comes up later than this came by itself. ms */
const SHOWN_WITHIN = 1500;
/** What comes up so soon after a press or a key was its doing, wherever the pointer has gone meanwhile. ms */
const PRESS_SHOWS_WITHIN = 1000;
/** So far away from what it belongs to is shown at most. CSS pixels */
const NEAR = 40;
const MOST_STAYS = 12;
const LEVELS = 20;
/** Of the viewport: whatever is larger is a page's background, not something to stay on. */
const LARGEST = 1 / 3;

interface Stay {
  element: Element;
  time: number;
  position: Position;
  /** Before the page could put a mark on it. */
  looks: Looks;
  /** What it made the page show. */
  shown: Element | null;
  /** Once it is recorded. */
  handle: ActionHandle | null;
}

/** Comes before the tracker of the pointer: a hover goes before the click that it made possible. */
export function trackHover({ on, guard, log, describe, signal }: Tracking): void {
  let stays: Stay[] = [];
  /** Where the pointer is on the screen. */
  let at: Position | null = null;
  /** What was done last that may have made the page show something. */
  let lastActed = -Infinity;
  let next: Timer | undefined;
  const reveals = createReveals(now, (run) => guard('hover', run), signal);

  on('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    // Something came under the pointer, which has not moved.
    const isStill = at !== null && at.x === event.screenX && at.y === event.screenY;
    at = { x: event.screenX, y: event.screenY };
    if (isStill) return;
    const inner = deepTarget(event);
    if (!inner) return;
    watch(rootsAround(inner));
    const { element } = actedOn(inner);
    const current = stays.at(-1);
    if (current?.element === element) return;
    if (current?.handle && log.latest() === current.handle) current.handle.revise({ until: timeOf(event) });
    const position = { x: round(event.clientX), y: round(event.clientY) };
    const stay: Stay = {
      element,
      time: timeOf(event),
      position,
      looks: looksOf(element),
      shown: null,
      handle: null,
    };
    stays = [...stays.slice(1 - MOST_STAYS), stay];
    lookLater(stay, LOOKS);
  });
  signal.addEventListener('abort', () => next?.cancel());

  function lookLater(stay: Stay, [wait, ...others]: number[]): void {
    const looked = (): void => {
      guard('hover', () => look(stay));
      lookLater(stay, others);
    };
    next?.cancel();
    if (wait) next = after(looked, wait);
  }

  function watch(roots: Root[]): void {
    reveals.watch(roots);
    // Nothing in the markup tells that a popover is shown, and its event is heard within its own tree alone.
    for (const root of roots) on('beforetoggle', cameUpOnTop, { target: isShadowRoot(root) ? root : window });
  }
  function cameUpOnTop({ target, newState }: ToggleEvent): void {
    if (newState === 'open') reveals.came(target as Element);
  }

  function look(stay: Stay): void {
    if (stay.shown || stay.handle || stays.at(-1) !== stay || lastActed >= stay.time || !isPlace(stay.element)) return;
    const from = Math.max(stay.time, lastActed + PRESS_SHOWS_WITHIN);
    const came = reveals.between(from, stay.time + SHOWN_WITHIN);
    const popup = came.find(
      ({ element, appeared }) =>
        !holds(element, stay.element) && isSeen(element) && (appeared || isPopup(element)) && belongs(element, stay),
    );
    stay.shown = popup?.element ?? shownByStyle(stay);
    if (stay.shown) tell(stay, now());
  }

  function tell(stay: Stay, until: number): void {
    const { element, time, position, looks: before } = stay;
    if (!isConnected(element)) return;
    const target = looking(before, describe(element));
    stay.handle = log.begin({ type: 'hover', time, until, target, position }, element);
  }

  // What a list draws as it is scrolled was not shown by a stay on what it uses again for that.
  on('scroll', ({ target: scrolled }) => {
    stays = stays.filter(({ element, handle }) => handle || !(scrolled instanceof Node && contains(scrolled, element)));
  });
  on('pointermove', (event) => {
    at = { x: event.screenX, y: event.screenY };
  });
  on('pointerdown', (event) => {
    const inner = deepTarget(event);
    if (inner && event.pointerType !== 'touch') pressed(actedOn(inner).element, timeOf(event), event);
    lastActed = timeOf(event);
  });
  on('keydown', (event) => {
    lastActed = timeOf(event);
  });

  function pressed(target: Element, time: number, { clientX, clientY }: PointerEvent): void {
    // The press says all: it begins with a stay.
    for (let latest = lastTold(); latest && holds(latest.element, target); latest = lastTold())
      latest.handle?.retract();
    for (const stay of neededFor(target)) {
      // Not where the page only drew anew what the pointer was on all the time.
      if (stay.position.x !== round(clientX) || stay.position.y !== round(clientY)) tell(stay, time);
    }
  }

  /** The stay that is what was recorded last. */
  const lastTold = (): Stay | undefined => stays.findLast(({ handle }) => handle !== null && handle === log.latest());

  /** Stays without which the element would not have been there. */
  function neededFor(target: Element): Stay[] {
    const around = ancestors(target);
    const styled = hoverSelectorsIn(rootOf(target));
    const needed = new Set<Stay>();
    for (const element of around) {
      const before = stayBefore(element);
      if (!before || before.handle) continue;
      if (styled.some((css) => safeMatches(element, css)) || cameUp(element, around, before)) needed.add(before);
    }
    return stays.filter((stay) => needed.has(stay));
  }

  /** Where the pointer was last before it went into the element. */
  function stayBefore(element: Element): Stay | null {
    const outside = stays.findLastIndex((stay) => !holds(element, stay.element));
    let stay = stays[outside] ?? null;
    // On the way out of a small thing it crossed what that is in.
    for (let index = outside - 1; stay && index >= 0; index -= 1) {
      const earlier = stays[index];
      if (!earlier || !holds(stay.element, earlier.element)) break;
      stay = earlier;
    }
    return stay && isPlace(stay.element) ? stay : null;
  }

  function cameUp(element: Element, around: Element[], stay: Stay): boolean {
    const time = reveals.changedAt(element, stay.time);
    if (time === null || time > stay.time + SHOWN_WITHIN || time < lastActed + PRESS_SHOWS_WITHIN) return false;
    // A class on what both are in has shown the part of it that the pointer went to.
    const shown = holds(element, stay.element) ? around.findLast((one) => !holds(one, stay.element)) : element;
    return shown !== undefined && belongs(shown, stay);
  }
}

const holds = (outer: Element, inner: Element): boolean => {
  for (let up: Element | null = inner; up; up = flatParent(up)) if (up === outer) return true;
  return false;
};

/** From the element up. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let up: Element | null = element; up && found.length < LEVELS; up = flatParent(up)) found.push(up);
  return found;
}

function rootsAround(element: Element): Root[] {
  const root = rootOf(element);
  return isShadowRoot(root) ? [root, ...rootsAround(root.host)] : [root];
}

function isPlace(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width * height <= window.innerWidth * window.innerHeight * LARGEST;
}

function isSeen(element: Element): boolean {
  if (!isConnected(element) || !checkVisibility(element)) return false;
  const { opacity, visibility } = getComputedStyle(element);
  const { width, height } = boxOf(element);
  return Number.parseFloat(opacity) > 0 && visibility !== 'hidden' && width * height > 0;
}

const isPopup = (element: Element): boolean =>
  /^(?:absolute|fixed)$/u.test(getComputedStyle(element).position) || matches(element, '[role="tooltip"]');

/** Beside or over it. */
function belongs(shown: Element, { element, position: { x, y } }: Stay): boolean {
  const [a, box] = [boxOf(shown), boxOf(element)];
  // What it shows may take its place.
  const b = box.width > 0 ? box : { left: x, right: x, top: y, bottom: y };
  return a.left <= b.right + NEAR && a.right >= b.left - NEAR && a.top <= b.bottom + NEAR && a.bottom >= b.top - NEAR;
}

/** What a style sheet shows while the pointer is on the element. */
function shownByStyle(stay: Stay): Element | null {
  const { element } = stay;
  const root = rootOf(element);
  const scope = ancestors(element)[3] ?? element;
  for (const css of hoverSelectorsIn(root)) {
    const found = safeAll(scope, css).find((one) => !holds(one, element) && checkVisibility(one) && belongs(one, stay));
    if (found) return found;
  }
  return null;
}

/** What the browser knows of selectors, others may have written in their own way. */
function safely<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

const safeMatches = (element: Element, css: string): boolean => safely(() => matches(element, css), false);

const safeAll = (scope: Element, css: string): Element[] =>
  safely(() => queryAll(scope, css).filter((element) => !contains(element, scope)), []);
