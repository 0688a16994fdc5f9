/** Samples of a signal, sent together: about once a second, and when the page or the recording is left. */
import { after, type Timer } from './timers.ts';

const WAIT_MS = 1000;
/** Fewer than a record may hold. */
const MOST = 200;

export interface Batch<T> {
  add: (sample: T) => void;
  /** Takes the last one out again, unless it has been sent. */
  takeBack: (sample: T) => boolean;
  flush: () => void;
}

export function createBatch<T>(signal: AbortSignal, send: (samples: T[]) => void): Batch<T> {
  let waiting: T[] = [];
  let timer: Timer | undefined;

  function flush(): void {
    timer?.cancel();
    timer = undefined;
    const samples = waiting;
    waiting = [];
    if (samples.length > 0 && !signal.aborted) send(samples);
  }

  return {
    flush,
    takeBack(sample) {
      if (waiting.at(-1) !== sample) return false;
      waiting.pop();
      return true;
    },
    add(sample) {
      waiting.push(sample);
      if (waiting.length >= MOST) flush();
      else timer ??= after(flush, WAIT_MS);
    },
  };
}

/** Times as steps of whole milliseconds, whose sum does not drift from them. */
export function stepsFrom(times: number[]): { time: number; t: number[] } {
  const [time = 0] = times;
  const whole = times.map((each) => Math.round(each - time));
  return { time, t: whole.map((each, index) => Math.max(0, each - (whole[index - 1] ?? 0))) };
}
