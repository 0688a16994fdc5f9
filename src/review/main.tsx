import { render } from 'preact';
import browser from 'webextension-polyfill';
import { sayLanguage } from '../i18n/message.ts';
import { joiningPermissions } from '../joining/permissions.ts';
import { client, onChanged } from '../messaging/extension-client.ts';
import type { Session } from '../session/schema.ts';
import { beginCorrection } from '../store/corrected.ts';
import { putEdited, putKept, putReviewed } from '../store/edited.ts';
import { eraseEverything } from '../store/everything.ts';
import {
  deleteSession,
  findSession,
  listSessions,
  onSessionsChanged,
  readSession,
  storageUsed,
} from '../store/sessions.ts';
import { onSubmissionsChanged, submissions } from '../store/submissions.ts';
import { readWords, writeWords } from '../store/words.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { importFile } from './import-file.ts';
import { Review } from './review.tsx';
import { scanSession } from './scan/scan-session.ts';
import { archiveOf } from './transfer/archive.ts';
import { eraseAll } from './transfer/erase.ts';
import { myData } from './transfer/my-data.ts';

const told: browser.Permissions.Permissions = { permissions: ['downloads'] };

/** One after the other, so that only one is in memory. */
async function* read(ids: string[]): AsyncGenerator<Session> {
  for (const id of ids) {
    const session = await readSession(id);
    if (session) yield session;
  }
}

const dependencies: ReviewDependencies = {
  client,
  listSessions: () => listSessions(),
  findSession: (id) => findSession(id),
  readSession: (id) => readSession(id),
  deleteSession: (id) => deleteSession(id),
  saveSession: (before, after) => putEdited(before, after),
  saveReviewed: (seen, reviewed) => putReviewed(seen, reviewed),
  saveKept: (seen, findings) => putKept(seen, findings),
  scanSession: async (session, onProgress, signal) => scanSession(session, await readWords(), onProgress, signal),
  words: { read: () => readWords(), write: (words) => writeWords(words) },
  importFile,
  archive: (ids, onProgress) => archiveOf(read(ids), onProgress),
  myData: async () =>
    myData({
      local: await browser.storage.local.get(),
      session: await browser.storage.session.get(),
      page: Object.fromEntries(Object.entries(localStorage)),
    }),
  eraseAll: () =>
    eraseAll({
      database: () => eraseEverything(),
      local: browser.storage.local,
      session: browser.storage.session,
      page: localStorage,
    }),
  storageUsed,
  onSessionsChanged: (listener) => onSessionsChanged(listener),
  downloads: {
    isAllowed: () => browser.permissions.contains(told),
    // In the turn of the click: browsers ask at no other time.
    allow: (isAllowed) => (isAllowed ? browser.permissions.request(told) : browser.permissions.remove(told)),
  },
  joining: joiningPermissions,
  onChanged,
  listSubmissions: () => submissions(),
  onSubmissionsChanged: (listener) => onSubmissionsChanged(listener),
  correct: (session) => beginCorrection(session),
  pending: localStorage,
};

sayLanguage(document);
const root = document.getElementById('review');
if (root) render(<Review dependencies={dependencies} />, root);
