/**
 * What happens to tabs while a session is recorded: only their numbers and the time, never an address. Needs no
 * permission. Which of it was the person's doing is worked out when the session is assembled.
 */
import browser from 'webextension-polyfill';
import type { TabEvent } from '../session/record.ts';
import type { UnfinishedSession } from '../store/database.ts';
import { addTabEvents, recordedTabs } from '../store/recording.ts';
import type { Store } from '../store/store.ts';
import { createQueue } from './queue.ts';

interface TabsDeps {
  store: Store;
  live: () => Promise<UnfinishedSession | null>;
  changed: () => void;
  failed: (error: unknown) => void;
}

/** Registers its listeners at once: the browser wakes the worker only for those registered in its first turn. */
export function watchTabs({ store, live, changed, failed }: TabsDeps): void {
  let front: number | null = null;
  // The next tab may come to the front before the browser has said what the last one shows.
  const inTurn = createQueue();
  const moment = createMoments();

  async function note(event: TabEvent): Promise<void> {
    const session = await live();
    if (session?.state !== 'recording') return;
    try {
      await addTabEvents(store, session.id, [event]);
      changed();
    } catch (error) {
      failed(error);
    }
  }

  async function activated(tab: number, time: number): Promise<void> {
    if (tab === front) return;
    // The extension's own pages are no part of a demonstration.
    if (await isOwn(tab)) return;
    front = tab;
    await note({ time, tab, change: 'activated' });
  }

  browser.tabs.onCreated.addListener(({ id, openerTabId }) => {
    if (id === undefined) return;
    void note({
      time: moment(),
      tab: id,
      change: 'opened',
      ...(openerTabId !== undefined && { opener: openerTabId }),
    });
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    const time = moment();
    void inTurn(() => activated(tabId, time));
  });
  const moved = (tab: number): void => void note({ time: moment(), tab, change: 'moved' });
  // Out of one window, whereupon another tab comes to its front, and into the other.
  browser.tabs.onDetached.addListener(moved);
  browser.tabs.onAttached.addListener(moved);
  browser.tabs.onUpdated.addListener((tab, { discarded }) => {
    if (discarded === true) void note({ time: moment(), tab, change: 'discarded' });
  });
  browser.tabs.onReplaced?.addListener((tab, was) => {
    void inTurn(async () => {
      if (front === was) front = tab;
    });
    void note({ time: moment(), tab, change: 'discarded', was });
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void inTurn(async () => {
      if (front === tab) front = null;
    });
    void note({ time: moment(), tab, change: 'closed' });
  });
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId === browser.windows.WINDOW_ID_NONE) return;
    const time = moment();
    void inTurn(async () => {
      const [active] = await browser.tabs.query({ active: true, windowId });
      if (active?.id !== undefined) await activated(active.id, time);
    });
  });
}

/** Milliseconds since the Unix epoch, each later than the one before: a worker that was asleep hears of much at once. */
function createMoments(): () => number {
  let last = 0;
  return () => {
    last = Math.max(Date.now(), last + 0.01);
    return last;
  };
}

/**
 * The recorded tabs that are not there any more, of which the browser may have told in the moment in which it stopped the
 * worker.
 */
export async function goneTabs(store: Store, session: string, time: number): Promise<TabEvent[]> {
  const there = (await browser.tabs.query({})).map(({ id }) => id);
  const { opened, replaced } = await recordedTabs(store, session);
  const gone = opened.filter((tab) => !there.includes(tab) && !replaced.includes(tab));
  return gone.map((tab) => ({ time, tab, change: 'gone' }));
}

/** Whether a tab shows a page of the extension. */
export async function isOwn(tabId: number): Promise<boolean> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return url?.startsWith(browser.runtime.getURL('')) ?? false;
  } catch {
    return false;
  }
}
