/**
 * Swipes: a finger that the browser has taken from the page, to scroll with it. Where nothing scrolls, the page may go on to
 * another picture all the same, because it still hears of the finger.
 */
import type { Position } from '../../session/schema.ts';
import { rootOf } from '../../target/dom.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { after } from '../timers.ts';
import { placeOf, type Tracking } from './tracking.ts';

/** What a page shows of it with the next frames that it draws. ms */
const DRAWN_WITHIN = 100;

const everything = { subtree: true, childList: true, attributes: true, characterData: true };

interface Swiping {
  inner: Element;
  click: { time: number };
}

/** @returns what is called when the browser has taken a finger */
export function trackSwipe<T extends Swiping>(
  { on, guard, afterwards, log }: Tracking,
  passes: (press: T, finger: Touch, time: number) => void,
  swiped: (press: T, to: Position, until: number) => void,
): (press: T) => void {
  let swiping: T | null = null;
  let isAnswered = false;
  const answers = new MutationObserver(() => {
    isAnswered = true;
  });

  on('pointerdown', stop);
  function stop(): void {
    swiping = null;
    answers.disconnect();
  }

  on('touchmove', (event) => {
    const [finger] = event.touches;
    if (swiping && finger) passes(swiping, finger, timeOf(event));
  });
  on('touchend', (event) => {
    const [finger] = event.changedTouches;
    const press = swiping;
    if (!press || !finger) return;
    const look = (): void => {
      if (press !== swiping || !isAnswered || isPastPress(press, log.latest())) return;
      stop();
      swiped(press, placeOf(finger), timeOf(event));
    };
    afterwards('touchend', look);
    after(() => {
      guard('touchend', look);
      if (press === swiping) stop();
    }, DRAWN_WITHIN);
  });

  return (press) => {
    // What a frame has no use for, the page around it may scroll with.
    if (window !== window.top) return;
    swiping = press;
    isAnswered = false;
    for (const root of [document, rootOf(press.inner)]) answers.observe(root, everything);
  };
}

/** It has scrolled, say. */
const isPastPress = ({ click }: Swiping, latest: ActionHandle | null): boolean =>
  latest !== null && (latest.changes().until ?? latest.time) >= click.time;
