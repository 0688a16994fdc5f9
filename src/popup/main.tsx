import { render } from 'preact';
import browser from 'webextension-polyfill';
import { sayLanguage } from '../i18n/message.ts';
import { joiningPermissions } from '../joining/permissions.ts';
import { client, onChanged } from '../messaging/extension-client.ts';
import type { ActivePage, Draft, PopupDependencies } from './dependencies.ts';
import { Popup } from './popup.tsx';

async function activePage(): Promise<ActivePage> {
  // Only a page in a tab has a tab of its own.
  if (await browser.tabs.getCurrent()) return { kind: 'popup' };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url ? { kind: 'page', url: tab.url } : { kind: 'hidden' };
}

/** In memory: `storage.session` is gone with the browser. */
const drafts: PopupDependencies['drafts'] = {
  load: async () => ((await browser.storage.session.get('draft'))['draft'] as Draft | undefined) ?? null,
  save: async (draft) => {
    if (draft) await browser.storage.session.set({ draft });
    else await browser.storage.session.remove('draft');
  },
};

const dependencies: PopupDependencies = {
  client,
  onChanged,
  activePage,
  requestPermission: (origins) => browser.permissions.request({ origins }),
  drafts,
  whyNotStarted: async () => {
    const { notStarted } = await browser.storage.session.get('notStarted');
    await browser.storage.session.remove('notStarted');
    return (notStarted as string | undefined) ?? null;
  },
  noteWanted: async () => {
    const { noteWanted } = await browser.storage.session.get('noteWanted');
    await browser.storage.session.remove('noteWanted');
    return noteWanted === true;
  },
  joining: joiningPermissions,
  openPage: async (url) => {
    await browser.tabs.create({ url });
  },
  settingsAddress: browser.runtime.getURL('src/review/index.html#/settings'),
  reviewAddress: (session) =>
    browser.runtime.getURL(session === null ? 'src/review/index.html' : `src/review/index.html#/session/${session}`),
};

sayLanguage(document);
const root = document.getElementById('popup');
if (root) render(<Popup dependencies={dependencies} />, root);
