/** The signals that are agreed to apart. None of them listens, or costs anything, before the background says that it was. */
import type { Capture, Timing } from '../session/schema.ts';
import type { ActionHandle, TimingOf } from './action-log.ts';
import type { Listening } from './listening.ts';
import { trackAttention } from './trackers/attention.ts';
import { trackDwell } from './trackers/dwell.ts';
import { type SignalDeps, trackPath } from './trackers/path.ts';
import { trackRhythm } from './trackers/rhythm.ts';
import type { Tracking } from './trackers/tracking.ts';

interface SignalsDeps extends Listening, SignalDeps, Pick<Tracking, 'maskOf'> {
  latest: () => ActionHandle | null;
  paused: () => boolean;
}

export interface Signals {
  /** Only once, however often the document reports itself. */
  start: (capture: Pick<Capture, 'pointer' | 'timing'>) => void;
  timingOf: TimingOf;
  /** The page or the recording is being left: sends what waits. */
  flush: () => void;
}

export function createSignals(deps: SignalsDeps): Signals {
  let started = false;
  let timingOf: TimingOf = () => null;
  const flushes: (() => void)[] = [];

  return {
    timingOf(action, element) {
      let timing: Timing | null = null;
      // A fault here must not cost the action.
      deps.guard('timing', () => {
        timing = timingOf(action, element);
      });
      return timing;
    },
    flush: () => flushes.forEach((flush) => deps.guard('signals', flush)),
    start({ pointer, timing }) {
      if (started) return;
      started = true;
      if (pointer) flushes.push(trackPath(deps));
      if (!timing) return;
      flushes.push(trackRhythm(deps));
      timingOf = trackDwell(deps);
      flushes.push(trackAttention(deps));
    },
  };
}
