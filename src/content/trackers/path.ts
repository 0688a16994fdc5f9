/** Where the mouse is, at most sixty times a second. Listens only where the path was agreed to. */
import type { UnnumberedRecord } from '../../session/record.ts';
import { createBatch, stepsFrom } from '../batch.ts';
import { timeOf } from '../clock.ts';
import type { Listening } from '../listening.ts';

const MOST_IN_A_SECOND = 60;
/** A little longer, because times are rounded. ms */
const SECOND = 1002;
/** Less than a frame at 60 Hz, because frames are not evenly long. ms */
const LEAST_STEP = 15;

export interface SignalDeps extends Pick<Listening, 'on' | 'signal'> {
  add: (record: UnnumberedRecord) => void;
}

interface Point {
  time: number;
  x: number;
  y: number;
}

/** @returns sends what waits */
export function trackPath({ on, signal, add }: SignalDeps): () => void {
  const batch = createBatch<Point>(signal, (points) => {
    const { time, t } = stepsFrom(points.map((point) => point.time));
    add({ kind: 'path', time, t, x: points.map(({ x }) => x), y: points.map(({ y }) => y) });
  });
  let recent: number[] = [];
  /** The last point if it came too soon: it counts where the mouse came to rest there, and else the next one takes its place. */
  let passing: Point | null = null;

  on('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return;
    const point = { time: timeOf(event), x: Math.round(event.clientX), y: Math.round(event.clientY) };
    const rested = passing && point.time - passing.time >= LEAST_STEP;
    if (passing && !rested && batch.takeBack(passing)) recent.pop();
    passing = point.time - (recent.at(-1) ?? 0) < LEAST_STEP ? point : null;
    if (point.time - (recent.at(-MOST_IN_A_SECOND) ?? 0) < SECOND) {
      passing = null;
      return;
    }
    recent = [...recent.slice(-MOST_IN_A_SECOND), point.time];
    batch.add(point);
  });

  return batch.flush;
}
