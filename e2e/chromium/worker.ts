/** Stops the extension's service worker, as the browser may at any moment. */
import type { BrowserContext } from '@playwright/test';

export interface WorkerStopper {
  stop: () => Promise<void>;
  /** How many times a running worker has been stopped. */
  stopped: () => number;
  running: () => boolean;
  /** Once the worker runs; something has to have woken it. */
  started: () => Promise<void>;
  /** Stops it whenever it starts, until `act` is done: nothing reaches it meanwhile. */
  keepDown: (act: () => Promise<void>) => Promise<void>;
}

/** Works through a page, which has to stay open. */
export async function workerStopper(context: BrowserContext, page = context.pages()[0]): Promise<WorkerStopper> {
  if (!page) throw new Error('The browser has no page');
  const session = await context.newCDPSession(page);
  let running = false;
  let stops = 0;
  let isKeptDown = false;
  const waiting: (() => void)[] = [];
  const stop = async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) {
      if (runningStatus === 'stopped' && running) stops += 1;
      if (runningStatus === 'running') running = true;
      else if (runningStatus === 'stopped') running = false;
      if (running) for (const tell of waiting.splice(0)) tell();
      // In the moment it begins: it must not come to hear anything.
      if (isKeptDown && runningStatus === 'starting') void stop();
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    stop,
    keepDown: async (act) => {
      isKeptDown = true;
      await stop();
      await act();
      isKeptDown = false;
    },
    stopped: () => stops,
    running: () => running,
    started: async () => {
      if (!running) await new Promise<void>((started) => waiting.push(started));
    },
  };
}
