/**
 * The composition root of the background. Everything that must wake it is registered in its first turn; what it holds in
 * memory is a cache of the store.
 */
import browser from 'webextension-polyfill';
import { message } from '../i18n/message.ts';
import { createRouter } from '../messaging/router.ts';
import { store as ownStore } from '../store/store.ts';
import { tell } from './capture.ts';
import { createCollector } from './collector/collector.ts';
import { watchCommands } from './commands.ts';
import { watchDownloads } from './downloads.ts';
import { createInbox } from './inbox.ts';
import { watchKeptPages } from './kept-pages.ts';
import { isLeftBehind } from './left-behind.ts';
import { createLifeCycle } from './life-cycle.ts';
import { createAnnouncer, createLiveView } from './live-view.ts';
import { createRuleBook, forgetSites } from './rules.ts';
import { showNote } from './show-note.ts';
import { watchTabs } from './tabs.ts';

const store = ownStore();
const changed = createAnnouncer();
const ruleBook = createRuleBook(store);
const lifeCycle = createLifeCycle(store, ruleBook, changed);
const { live, failed } = lifeCycle;
const inbox = createInbox({
  store,
  live,
  stored: changed,
  askForFrame: (parent, { id: document, frame, url, viewport }) =>
    void tell([parent], 'frame.describe', { index: frame.at(-1) ?? -1, document, url, viewport }, 2000),
  failed,
  isDenied: ruleBook.isDenied,
  addressOf: async (tab) => (await browser.tabs.get(tab)).url,
});
const collector = createCollector(store, changed);
const liveView = createLiveView(store, lifeCycle, ruleBook);

const route = createRouter({
  id: browser.runtime.id,
  baseUrl: browser.runtime.getURL(''),
  page: {
    'document.open': inbox.open,
    'records.append': inbox.append,
    'pill.pause': async ({ document }, from) => {
      if (await inbox.isRecorded(document, from)) await lifeCycle.pause();
      return null;
    },
    'pill.stop': async ({ document }, from) => {
      // Another press may have stopped it in the meantime.
      if (await inbox.isRecorded(document, from)) await lifeCycle.stop().catch(() => undefined);
      return null;
    },
    'pill.note': async ({ document }, from) => {
      if (await inbox.isRecorded(document, from)) await showNote();
      return null;
    },
  },
  extension: {
    'session.current': liveView,
    'session.prepare': lifeCycle.prepare,
    'session.start': lifeCycle.start,
    'session.unprepare': lifeCycle.unprepare,
    'session.pause': () => lifeCycle.pause(),
    'session.resume': lifeCycle.resume,
    'session.stop': lifeCycle.stop,
    'session.mark': ({ mark }) => lifeCycle.mark(mark),
    'session.note': ({ text }) => lifeCycle.note(text),
    'session.finish': ({ session }) => lifeCycle.finish(session),
    'sites.forget': async ({ sites }) => {
      if (await live()) throw new Error(message('start_already'));
      const forgotten = await forgetSites(sites);
      changed();
      return { forgotten };
    },
    'settings.read': async () => ({ settings: await ruleBook.settings(), policy: await ruleBook.policy() }),
    'settings.write': async ({ denied, forgetSites: isForgetting }) => {
      await ruleBook.change({
        ...(denied !== undefined && { denied }),
        ...(isForgetting !== undefined && { forgetSites: isForgetting }),
      });
      changed();
      return null;
    },
    ...collector.handlers,
  },
});

browser.runtime.onMessage.addListener((sent: unknown, sender: browser.Runtime.MessageSender) => route(sent, sender));
watchCommands(lifeCycle);
watchTabs({ store, live, changed, failed });
watchDownloads({ store, live, changed, failed });
watchKeptPages({ live, denied: async () => (await ruleBook.rules()).denied });

// A page that went while the worker did not run.
browser.storage.local.onChanged.addListener((changes) => {
  const isLeft = Object.entries(changes).some(([key, { newValue }]) => isLeftBehind(key) && newValue !== undefined);
  if (isLeft) void lifeCycle.collect();
});

// The popup may be gone by the time the person has answered the browser's prompt (in Chromium it is, unless it is in a tab).
browser.permissions.onAdded.addListener(() => {
  void lifeCycle.permitted();
  void collector.permitted();
});

// What was on its way when the background was stopped goes on.
void collector.run();

// A session that a crash or an update ended is found when the browser starts, not only when the popup is opened.
const look = (): void => void live();
browser.runtime.onStartup.addListener(look);
browser.runtime.onInstalled.addListener(look);
// An update waits for the end of the session.
browser.runtime.onUpdateAvailable.addListener(() => {
  void live().then((session) => {
    if (!session) browser.runtime.reload();
  });
});
