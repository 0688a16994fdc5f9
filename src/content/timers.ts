/**
 * Timers of which a page sees nothing. Those of `setTimeout` are numbered in one row for all scripts of a document (HTML,
 * “timer initialisation steps”; in Chromium also across worlds), so that a page could tell by the gaps in its own numbers
 * that somebody else sets some. Tasks of the scheduler have no numbers.
 */
interface Scheduler {
  postTask(act: () => void, options: { delay?: number }): Promise<void>;
}

export interface Timer {
  cancel: () => void;
}

const { scheduler } = globalThis as { scheduler?: Scheduler };

/** Once, after so many ms; without them, in a task of its own as soon as this one is over. */
export function after(act: () => void, ms = 0): Timer {
  let isCancelled = false;
  const run = (): void => {
    if (!isCancelled) act();
  };
  // A task that does nothing costs less than the signal that takes one back. What is thrown in it is nobody's to hear, and
  // least of all the page's.
  if (scheduler) scheduler.postTask(run, ms > 0 ? { delay: ms } : {}).catch(() => undefined);
  else setTimeout(run, ms);
  return {
    cancel() {
      isCancelled = true;
    },
  };
}

/** Again and again, with so many ms in between. */
export function every(act: () => void, ms: number): Timer {
  let next = after(again, ms);
  function again(): void {
    next = after(again, ms);
    act();
  }
  return { cancel: () => next.cancel() };
}
