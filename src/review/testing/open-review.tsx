/** The review page with a store of its own, for tests. */

import { scan } from '../../session/scan/scan.ts';
import type { Session } from '../../session/schema.ts';
import type { Submission } from '../../store/database.ts';
import type { FoundSession, SessionSummary } from '../../store/sessions.ts';
import { fakeClient } from '../../ui/testing/fake-client.ts';
import { mount } from '../../ui/testing/render.tsx';
import { SESSION_ID, session } from '../../ui/testing/session.ts';
import type { Imported, ReviewDependencies } from '../dependencies.ts';
import { Review } from '../review.tsx';

export const OTHER_ID = '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6072';

export const summary: SessionSummary = {
  id: SESSION_ID,
  task: session.task.label,
  sites: session.capture.sites,
  startedAt: Date.parse(session.startedAt),
  endedAt: Date.parse(session.endedAt),
  state: 'toReview',
  digest: session.seal.digest,
  actionCount: 10,
  bytes: 20_000,
};
export const older: SessionSummary = {
  ...summary,
  id: OTHER_ID,
  task: 'Order paper',
  startedAt: summary.startedAt - 1e7,
};

interface Options {
  sessions?: SessionSummary[];
  session?: Session | null;
  broken?: boolean;
  words?: string[];
  kept?: string[];
  submissions?: Submission[];
  answers?: Parameters<typeof fakeClient>[0];
  imported?: (...given: Parameters<ReviewDependencies['importFile']>) => Imported | Promise<Imported>;
}

/** @param hash of the address */
export function open(hash: string, options: Options = {}) {
  const stored = {
    sessions: options.sessions ?? [older, summary],
    session: options.session === undefined ? session : options.session,
    saves: [] as Session[],
    words: options.words ?? [],
    kept: options.kept ?? [],
    submissions: options.submissions ?? [],
  };
  const broken = { broken: options.broken ?? false };
  const listeners = new Set<() => void>();
  const found = (id: string): FoundSession | null => {
    const one = stored.sessions.find((each) => each.id === id);
    const digest = (id === SESSION_ID && stored.session?.seal.digest) || null;
    return one ? { ...one, digest: digest ?? one.digest, kept: stored.kept } : null;
  };
  const tell = (): void => listeners.forEach((listener) => listener());
  /** Another window changes the session. */
  const editElsewhere = (edited: Session): void => {
    stored.session = edited;
    tell();
  };
  const change = (sessions: SessionSummary[]): void => {
    stored.sessions = sessions;
    tell();
  };
  const { client, sent } = fakeClient({
    'session.finish': ({ session: id }) => {
      change(stored.sessions.map((one) => (one.id === id ? { ...one, state: 'toReview' as const } : one)));
      return { session: id };
    },
    ...options.answers,
  });
  const submit = (submissions: Submission[]): void => {
    stored.submissions = submissions;
    listeners.forEach((listener) => listener());
  };
  const deleted: string[] = [];
  const corrected: string[] = [];
  const dependencies: ReviewDependencies = {
    client,
    listSessions: () => (broken.broken ? Promise.reject(new Error('closed')) : Promise.resolve(stored.sessions)),
    findSession: async (id) => {
      if (broken.broken) throw new Error('closed');
      return found(id);
    },
    readSession: (id) => Promise.resolve(id === SESSION_ID ? stored.session : null),
    deleteSession: (id) => {
      deleted.push(id);
      change(stored.sessions.filter((one) => one.id !== id));
      return Promise.resolve();
    },
    async saveSession(before, after) {
      if (broken.broken || before.seal.digest !== stored.session?.seal.digest) throw new Error('not stored');
      stored.session = { ...after, seal: { ...after.seal, digest: String(stored.saves.length).padStart(64, '0') } };
      stored.saves.push(stored.session);
      tell();
      return stored.session;
    },
    async saveReviewed(seen, reviewed) {
      change(stored.sessions.map((one) => (one.id === seen.id ? { ...one, state: reviewed } : one)));
    },
    async saveKept(seen, findings) {
      if (broken.broken || seen.seal.digest !== stored.session?.seal.digest) throw new Error('not stored');
      stored.kept = [...stored.kept, ...findings];
      tell();
    },
    scanSession: (scanned, onProgress) => scan(scanned, { words: stored.words }, onProgress),
    words: {
      read: async () => stored.words,
      async write(words) {
        stored.words = words;
      },
    },
    importFile: async (...given) =>
      options.imported?.(...given) ?? { problem: 'This file is not a session of Showhow.' },
    archive: async (ids, onProgress) => {
      onProgress(ids.length);
      return new Blob(ids);
    },
    myData: async () => new Blob(['all']),
    async eraseAll() {
      change([]);
      return { erased: true };
    },
    downloads: { isAllowed: async () => false, allow: async () => true },
    storageUsed: () => Promise.resolve({ used: 3_440_000, available: 52_000_000_000 }),
    onSessionsChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    joining: { reach: async () => true, collect: async () => true },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listSubmissions: async () => stored.submissions,
    onSubmissionsChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    correct: async (id) => {
      corrected.push(id);
      return OTHER_ID;
    },
    pending: sessionStorage,
  };
  location.hash = hash;
  mount(<Review dependencies={dependencies} />, 'review-page');
  return { change, submit, corrected, editElsewhere, deleted, sent, broken, dependencies, stored };
}
