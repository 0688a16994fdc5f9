/**
 * Milliseconds since the Unix epoch, on the document's monotonic clock. `performance.timeOrigin` would not do: it is told
 * by the clock that the process began with, which the system's may have left behind since.
 */
const origin = Date.now() - performance.now();

export const now = (): number => origin + performance.now();

/** When an event happened, not when it was handled. */
export const timeOf = (event: Event): number => origin + event.timeStamp;

/** When the browser began to load the document. */
export const documentStart = (): number => origin;
