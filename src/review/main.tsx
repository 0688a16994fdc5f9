import { render } from 'preact';
import { client } from '../messaging/extension-client.ts';
import { deleteSession, listSessions, onSessionsChanged, readSession, storageUsed } from '../store/sessions.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { Review } from './review.tsx';

const dependencies: ReviewDependencies = {
  client,
  listSessions: () => listSessions(),
  readSession: (id) => readSession(id),
  deleteSession: (id) => deleteSession(id),
  storageUsed,
  onSessionsChanged: (listener) => onSessionsChanged(listener),
  pending: localStorage,
};

const root = document.getElementById('review');
if (root) render(<Review dependencies={dependencies} />, root);
