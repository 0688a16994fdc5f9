/**
 * The page made larger or smaller by the browser: with Ctrl and the wheel, or with two fingers; and what a page, as a map, does of
 * two fingers itself. With keys it is a press.
 */
import type { PageAction } from '../../session/record.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import type { Tracking } from './tracking.ts';

type By = Extract<PageAction, { type: 'zoom' }>['by'];

/** The browser has zoomed so soon after what made it. ms */
const ZOOMS_WITHIN = 1000;
/** Less is rounding. */
const SAME = 0.001;
/** Two fingers that stay as far apart as they are have moved something. */
const STEADY = 0.1;

interface Pinch {
  time: number;
  /** How far the fingers are apart, at first and by now. CSS pixels */
  from: number;
  to: number;
}

export function trackZoom({ on, afterwards, log }: Tracking): void {
  const { visualViewport } = window;
  let source: { by: By; time: number } | null = null;
  let handle: ActionHandle | null = null;
  let pinch: Pinch | null = null;

  on('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) source = { by: 'wheel', time: timeOf(event) };
  });
  on('touchstart', (event) => {
    pinch = null;
    touched(event);
  });
  on('touchmove', touched);
  function touched(event: TouchEvent): void {
    const [one, other] = event.touches;
    if (!one || !other) return;
    const time = timeOf(event);
    const to = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    source = { by: 'touch', time };
    pinch = { time, from: to, ...pinch, to };
  }
  on('touchend', (event) => {
    // Once all are lifted, and it is told what the first one did.
    if (pinch && event.touches.length === 0) afterwards('touchend', () => pinch && pinched(pinch, timeOf(event)));
  });

  /** The page has kept the fingers for itself: they were taken for a press or a drag of the first one. */
  function pinched({ time, from, to }: Pinch, until: number): void {
    pinch = null;
    const press = log.latest();
    if (press?.type !== 'click' && press?.type !== 'drag') return;
    if (time - press.time > ZOOMS_WITHIN || Math.abs(to / from - 1) < STEADY) return;
    press.retract();
    const { target, element } = press;
    const made = { type: 'zoom', time: press.time, until, from: 1, to: to / from, by: 'touch' } as const;
    log.begin({ ...made, ...(target && { target }) }, element);
  }

  function watch(resized: EventTarget | null, scaleNow: () => number): void {
    let scale = scaleNow();
    on(
      'resize',
      (event) => {
        if (event.target !== resized) return;
        const before = scale;
        scale = scaleNow();
        zoomed(event, before, scale);
      },
      { target: resized },
    );
  }
  // Two fingers, also those on a touch pad, which browsers tell of as a wheel with Ctrl.
  watch(visualViewport, () => visualViewport?.scale ?? 1);
  watch(window, () => window.devicePixelRatio);

  function zoomed(event: Event, from: number, to: number): void {
    const time = timeOf(event);
    if (!source || time - source.time > ZOOMS_WITHIN || Math.abs(to - from) < SAME) return;
    const press = log.latest();
    if (press && press === handle) return press.revise({ to, until: time });
    // Fingers that zoom were taken for a press at first.
    if (source.by === 'touch' && press?.type === 'click' && source.time - press.time < ZOOMS_WITHIN) press.retract();
    handle = log.begin({ type: 'zoom', time: source.time, until: time, from, to, by: source.by }, null);
  }
}
