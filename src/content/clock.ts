/**
 * Milliseconds since the Unix epoch, on the document's monotonic clock. `performance.timeOrigin` would not do: it is told
 * by the clock that the process began with, which the system's may have left behind since.
 */
const origin = Date.now() - performance.now();

export const now = (): number => origin + performance.now();

/** When an event happened, not when it was handled. */
export const timeOf = (event: Event): number => origin + event.timeStamp;

type Timing = PerformanceNavigationTiming & { activationStart?: number };

const timing = (): Timing | undefined => performance.getEntriesByType('navigation')[0] as Timing | undefined;

export const loadType = (): NavigationTimingType => timing()?.type ?? 'navigate';

/** When the browser began to load the document, or showed one that it had loaded ahead. */
export const documentStart = (): number => origin + (timing()?.activationStart ?? 0);
