/** Stops the extension's service worker, as the browser may at any moment. */
import type { BrowserContext } from '@playwright/test';
import { workerOf } from './browser.ts';

export interface WorkerStopper {
  stop: () => Promise<void>;
  /** How many times a running worker has been stopped. */
  stopped: () => number;
  running: () => boolean;
  /** Once the worker runs; something has to have woken it. */
  started: () => Promise<void>;
  /** Lets it hang until `act` is done, and stops it: nothing reaches it meanwhile. */
  hang: (act: () => Promise<void>) => Promise<void>;
}

/** Works through a page, which has to stay open. */
export async function workerStopper(context: BrowserContext, page = context.pages()[0]): Promise<WorkerStopper> {
  if (!page) throw new Error('The browser has no page');
  const session = await context.newCDPSession(page);
  let running = false;
  let stops = 0;
  const waiting: (() => void)[] = [];
  const ended: (() => void)[] = [];
  const stop = async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) {
      if (runningStatus === 'stopped' && running) stops += 1;
      if (runningStatus === 'running') running = true;
      else if (runningStatus === 'stopped') running = false;
      if (running) for (const tell of waiting.splice(0)) tell();
      if (runningStatus === 'stopped') for (const tell of ended.splice(0)) tell();
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    stop,
    // A worker that is stopped as soon as it starts may still come to hear something.
    hang: async (act) => {
      const worker = await workerOf(context);
      await worker.evaluate(() => {
        setTimeout(() => {
          for (;;);
        });
      });
      await act();
      const isDown = new Promise<void>((down) => ended.push(down));
      await stop();
      await isDown;
    },
    stopped: () => stops,
    running: () => running,
    started: async () => {
      if (!running) await new Promise<void>((started) => waiting.push(started));
    },
  };
}
