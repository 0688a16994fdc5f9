import { render } from 'preact';
import browser from 'webextension-polyfill';
import { client } from '../messaging/extension-client.ts';
import { putEdited, putReviewed } from '../store/edited.ts';
import { deleteSession, listSessions, onSessionsChanged, readSession, storageUsed } from '../store/sessions.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { Review } from './review.tsx';

const told: browser.Permissions.Permissions = { permissions: ['downloads'] };

const dependencies: ReviewDependencies = {
  client,
  listSessions: () => listSessions(),
  readSession: (id) => readSession(id),
  deleteSession: (id) => deleteSession(id),
  saveSession: (before, after) => putEdited(before, after),
  saveReviewed: (seen, reviewed) => putReviewed(seen, reviewed),
  storageUsed,
  onSessionsChanged: (listener) => onSessionsChanged(listener),
  downloads: {
    isAllowed: () => browser.permissions.contains(told),
    // In the turn of the click: browsers ask at no other time.
    allow: (isAllowed) => (isAllowed ? browser.permissions.request(told) : browser.permissions.remove(told)),
  },
  pending: localStorage,
};

const root = document.getElementById('review');
if (root) render(<Review dependencies={dependencies} />, root);
