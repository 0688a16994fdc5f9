import type { JoiningPermissions } from '../joining/permissions.ts';
import type { Client } from '../messaging/client.ts';
import type { Finding } from '../session/scan/finding.ts';
import type { Session } from '../session/schema.ts';
import type { Reviewed, Submission } from '../store/database.ts';
import type { FoundSession, SessionSummary } from '../store/sessions.ts';
import type { Erased } from './transfer/erase.ts';
import type { Progress } from './transfer/session-file.ts';

export type Imported = { session: string; task: string; warnings: string[] } | { problem: string };

/** What the review reads and changes. */
export interface ReviewDependencies {
  client: Client;
  listSessions: () => Promise<SessionSummary[]>;
  /** One alone; null where there is none of that id. */
  findSession: (id: string) => Promise<FoundSession | null>;
  readSession: (id: string) => Promise<Session | null>;
  deleteSession: (id: string) => Promise<void>;
  /** Puts an edited session in the place of the one that it was made from. @returns it with its new seal */
  saveSession: (before: Session, after: Session) => Promise<Session>;
  /** Says how far the person has come with the session that they saw. */
  saveReviewed: (seen: Session, reviewed: Reviewed) => Promise<void>;
  /** Writes down what was found in the session that they saw, and is to stay in it. */
  saveKept: (seen: Session, findings: string[]) => Promise<void>;
  /** Looks for what may be private, the person's own words too. */
  scanSession: (
    session: Session,
    onProgress: (done: number, all: number) => void,
    signal: AbortSignal,
  ) => Promise<Finding[]>;
  /** The person's own words that a scan looks for. */
  words: { read: () => Promise<string[]>; write: (words: string[]) => Promise<void> };
  /** Opens a file and keeps it as a session; says why where it does not. */
  importFile: (file: File, signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Imported>;
  /** Several sessions as one file. @param onProgress how many are in it */
  archive: (ids: string[], onProgress: (done: number) => void) => Promise<Blob>;
  /** All of Showhow's, as one file. */
  myData: () => Promise<Blob>;
  eraseAll: () => Promise<Erased>;
  storageUsed: () => Promise<{ used: number; available: number | null }>;
  onSessionsChanged: (listener: () => void) => () => void;
  /** The browser’s permission to be told of downloads, which is asked for and given back. */
  downloads: { isAllowed: () => Promise<boolean>; allow: (isAllowed: boolean) => Promise<boolean> };
  joining: JoiningPermissions;
  /** Calls the listener whenever the background says that something has changed. */
  onChanged: (listener: () => void) => () => void;
  listSubmissions: () => Promise<Submission[]>;
  onSubmissionsChanged: (listener: () => void) => () => void;
  /** Makes a copy of a session that the team has returned, to be corrected. @returns its id */
  correct: (session: string) => Promise<string>;
  /** Where deletions wait that can still be undone. */
  pending: Storage;
}
