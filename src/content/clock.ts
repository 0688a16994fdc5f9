/**
 * Milliseconds since the Unix epoch, on the document's monotonic clock. `performance.timeOrigin` would not do: it is told
 * by the clock that the process began with, which the system's may have left behind since.
 */
let origin = -Infinity;

/** So far the monotonic clock may fall behind: it stands still while the device sleeps. Else an event has the same time each time. ms */
const BEHIND = 1000;

function since(monotonic: number): number {
  const current = Date.now() - performance.now();
  if (current > origin + BEHIND) origin = current;
  return origin + monotonic;
}

export const now = (): number => since(performance.now());

/** When an event happened, not when it was handled. */
export const timeOf = (event: Event): number => since(event.timeStamp);

type Timing = PerformanceNavigationTiming & { activationStart?: number };

const timing = (): Timing | undefined => performance.getEntriesByType('navigation')[0] as Timing | undefined;

export const loadType = (): NavigationTimingType => timing()?.type ?? 'navigate';

/** When the browser began to load the document, or showed one that it had loaded ahead. */
export const documentStart = (): number => since(timing()?.activationStart ?? 0);
