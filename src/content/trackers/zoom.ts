/** The page made larger or smaller by the browser: with Ctrl and the wheel, or with two fingers. With keys it is a press. */
import type { PageAction } from '../../session/record.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import type { Tracking } from './tracking.ts';

type By = Extract<PageAction, { type: 'zoom' }>['by'];

/** The browser has zoomed so soon after what made it. ms */
const ZOOMS_WITHIN = 1000;
/** Less is rounding. */
const SAME = 0.001;

export function trackZoom({ on, log }: Tracking): void {
  const { visualViewport } = window;
  let source: { by: By; time: number } | null = null;
  let pinched = visualViewport?.scale ?? 1;
  let ratio = window.devicePixelRatio;
  let handle: ActionHandle | null = null;

  on('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) source = { by: 'wheel', time: timeOf(event) };
  });
  const touched = (event: TouchEvent): void => {
    if (event.touches.length > 1) source = { by: 'touch', time: timeOf(event) };
  };
  on('touchstart', touched);
  on('touchmove', touched);

  // Two fingers, also those on a touch pad, which browsers tell of as a wheel with Ctrl.
  on(
    'resize',
    (event) => {
      const before = pinched;
      pinched = visualViewport?.scale ?? 1;
      zoomed(event, before, pinched);
    },
    { target: visualViewport },
  );
  on('resize', (event) => {
    if (event.target !== window) return;
    const before = ratio;
    ratio = window.devicePixelRatio;
    zoomed(event, before, ratio);
  });

  function zoomed(event: Event, from: number, to: number): void {
    const time = timeOf(event);
    if (!source || time - source.time > ZOOMS_WITHIN || Math.abs(to - from) < SAME) return;
    if (handle && log.latest() === handle) {
      handle.revise({ to, until: time });
      return;
    }
    // Fingers that zoom were taken for a press at first.
    const press = log.latest();
    if (source.by === 'touch' && press?.type === 'click' && source.time - press.time < ZOOMS_WITHIN) press.retract();
    handle = log.begin({ type: 'zoom', time: source.time, until: time, from, to, by: source.by }, null);
  }
}
