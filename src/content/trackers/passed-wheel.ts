/**
 * Turns of the wheel, and ways of a finger, that a frame has no use for go on to the page around it, which is told only that
 * it scrolled, where the frame is of another origin. So the frame says that it passed them on, and the page what moved under the
 * pointer meanwhile. The two are brought together when the session is assembled; alone neither is anything that the person did.
 */
import type { LocalTarget, UnnumberedRecord } from '../../session/record.ts';
import type { Position } from '../../session/schema.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { contains, matches, queryAll } from '../../target/dom.ts';
import { timeOf } from '../clock.ts';
import { isViewport } from '../scrollers.ts';
import { after, type Timer } from '../timers.ts';
import type { Tracking } from './tracking.ts';

/** A frame that scrolls has begun to by then. ms */
const SCROLLS_WITHIN = 150;
const frames = 'iframe, frame, object, embed';
/** A page is told of what scrolled only after the pointer is over something else. ms */
const LEFT_WITHIN = 500;
/** What has not moved for so long has come to rest. ms */
const RESTS_AFTER = 200;

interface PassedWheelDeps extends Pick<Tracking, 'on' | 'onResume' | 'guard' | 'describe'> {
  add: (record: UnnumberedRecord) => void;
}

type By = Extract<UnnumberedRecord, { kind: 'passedWheel' }>['by'];

export interface PassedWheel {
  turned: (event: Event, by: By) => void;
  /** This document itself used the wheel. */
  used: () => void;
  /** Something scrolled without a cause in this document. */
  moved: (scroller: Element, movement: { from: Position; to: Position; time: number }) => void;
  /** Says what has not been said. */
  flush: () => void;
}

export function trackPassedWheel({ on, onResume, guard, describe, add }: PassedWheelDeps): PassedWheel {
  /**
   * The frame that the pointer was over last, and when it left that: scrolling may take it away from under the pointer.
   * Undefined until the pointer is heard of: where it was over a frame all the time, this page is not told.
   */
  let over: { frame: Element; left: number } | null | undefined;
  const turns = createWaiting<{ time: number; until: number; by: By }>(SCROLLS_WITHIN, guard, (passed) =>
    add({ kind: 'passedWheel', ...passed }),
  );
  const movement = createWaiting<Movement>(RESTS_AFTER, guard, ({ scroller: _scroller, ...moved }) =>
    add({ kind: 'moved', ...moved }),
  );

  onResume(() => {
    over = undefined;
  });
  on('pointerover', (event) => {
    const under = deepTarget(event);
    // Where a finger goes next, no pointer tells on the way.
    if (event.pointerType === 'touch') over = undefined;
    else if (under && matches(under, frames)) over = { frame: under, left: Infinity };
    else if (over?.left === Infinity) over.left = timeOf(event);
    else over ??= null;
  });

  function isOverFrameIn(scroller: Element, time: number): boolean {
    if (over === undefined) return queryAll(scroller, frames).length > 0;
    return over !== null && time - over.left <= LEFT_WITHIN && (isViewport(scroller) || contains(scroller, over.frame));
  }

  const begin = (scroller: Element, time: number, from: Position): Omit<Movement, 'to' | 'until'> => ({
    scroller,
    time,
    from,
    ...(!isViewport(scroller) && { target: describe(scroller) }),
  });

  return {
    turned(event, by) {
      if (window === window.top || event.defaultPrevented) return;
      const until = timeOf(event);
      turns.hold({ time: turns.held()?.time ?? until, until, by });
    },
    used: turns.drop,
    moved(scroller, { from, to, time }) {
      const before = movement.held();
      if (before && before.scroller !== scroller) movement.flush();
      const goesOn = movement.held();
      if (!goesOn && !isOverFrameIn(scroller, time)) return;
      movement.hold({ ...(goesOn ?? begin(scroller, time, from)), to, until: time });
    },
    flush() {
      turns.flush();
      movement.flush();
    },
  };
}

interface Movement {
  scroller: Element;
  time: number;
  until: number;
  from: Position;
  to: Position;
  target?: LocalTarget;
}

interface Waiting<T> {
  hold: (value: T) => void;
  held: () => T | null;
  drop: () => void;
  flush: () => void;
}

/** One thing that is still going on, said once nothing more came for a while. */
function createWaiting<T>(wait: number, guard: Tracking['guard'], say: (value: T) => void): Waiting<T> {
  let held: T | null = null;
  let timer: Timer | undefined;
  const drop = (): void => {
    timer?.cancel();
    held = null;
  };
  const flush = (): void => {
    const value = held;
    drop();
    if (value !== null) say(value);
  };
  return {
    held: () => held,
    hold(value) {
      timer?.cancel();
      held = value;
      timer = after(() => guard('wheel', flush), wait);
    },
    drop,
    flush,
  };
}
