/**
 * Which sessions there are, and what is buffered while one is recorded. A browser keeps what was overwritten or deleted in a
 * database until it tidies up, so there is no word of a session in it that is not encrypted (see `keys.ts`).
 */
import { Dexie, type Table } from 'dexie';
import type { HandedOn } from '../session/handed-on.ts';
import type { DocumentOpening, DocumentRecord, DownloadEvent, TabEvent } from '../session/record.ts';
import type { Capture, Consent, Environment, Mark, Session } from '../session/schema.ts';
import type { DeviceKey, PublicKey } from '../submission/device-key.ts';
import type { Contents } from '../submission/pack.ts';
import type { Encrypted } from './keys.ts';

/** `ready`: looked through, nothing in it that should not leave. `exported`: and handed out. */
export type Reviewed = 'ready' | 'exported';

/** A sealed session, and what a list tells of it in figures. */
export interface SealedRow {
  id: string;
  /** Of the file that holds this version, and no other. */
  file: string;
  /** Of its seal. */
  digest: string;
  /** Milliseconds since the Unix epoch. */
  startedAt: number;
  endedAt: number;
  actionCount: number;
  /** Of the session as JSON in UTF-8. */
  bytes: number;
  /** How far the person has come with it; absent until they have looked at it. */
  reviewed?: Reviewed;
  /** The names of what a scan found that the person has decided to keep: nothing of what it was. */
  kept?: string[];
  /** It came as a file. */
  imported?: true;
  /** Id of the session, returned by the lead, that it answers. */
  corrects?: string;
}

/** The one collector that this browser has joined. */
export interface Joined {
  /** Without a slash at its end. */
  address: string;
  name: string;
  contact: string;
  purpose: string;
  receives: string;
  /** Null where sessions are kept until they are withdrawn. */
  retentionDays: number | null;
  worker: { id: string; name: string };
  device: { id: string };
  /** Milliseconds since the Unix epoch. */
  joinedAt: number;
  /** The words that the person agreed to, and their SHA-256 in hexadecimal. */
  agreement: { text: string; textDigest: string; language: string };
  receiptKey: PublicKey;
  limits: { chunkBytes: number; sessionBytes: number };
  key: DeviceKey;
  /** In ms: by how much the clock of the collector is ahead of the one here. */
  clockAhead: number;
}

export interface JoinedRow extends Joined {
  id: 'joined';
}

/** The key that was made for an invitation: should the answer to it be lost, the same one asks again. */
export interface JoiningRow {
  id: 'joining';
  /** SHA-256 of the secret of the invitation, in hexadecimal. */
  invitation: string;
  key: DeviceKey;
}

export type SubmissionState = 'waiting' | 'packing' | 'sending' | 'stored' | 'refused' | 'withdrawing' | 'withdrawn';

/** A session on its way to the collector, there, or taken back from it. Times are milliseconds since the Unix epoch. */
export interface Submission {
  session: string;
  /** Of the collector; null for a task of the person's own. */
  task: string | null;
  corrects: string | null;
  /** Digest of the seal of the version that the person submitted, and no other. */
  seal: string;
  askedAt: number;
  state: SubmissionState;
  /** The bytes that are sent, in a file that is gone once they have arrived. */
  packed: { file: string; contents: Contents } | null;
  /** Chunks that have arrived, of so many. */
  done: number;
  all: number;
  /** Attempts that failed in a row. */
  tries: number;
  nextTry: number;
  /** Why it is not there yet, or will not be. */
  problem: SubmissionProblem | null;
  /** Of the collector, verified. */
  receipt: { jws: string; receivedAt: string } | null;
  /** What became of it there. */
  decision: 'submitted' | 'returned' | 'accepted' | 'expired';
  /** Why the lead has returned it. */
  reason: string | null;
  /** When it was taken back, and the datasets that had already included it. */
  withdrawn: { at: string; exports: { id: string; at: string }[] } | null;
}

export interface SubmissionProblem {
  code: string;
  /** What is wrong with it, one by one. */
  problems: { path: string; message: string }[];
}

/** A task that the person does not want to see; nobody is told. */
export interface DeclinedTask {
  task: string;
}

export interface UnfinishedRow {
  id: string;
  session: Encrypted<UnfinishedSession>;
}

export type UnfinishedState = 'recording' | 'paused' | 'interrupted';

/** Times are milliseconds since the Unix epoch. */
export interface UnfinishedSession {
  id: string;
  task: Session['task'];
  capture: Capture;
  consent: Consent;
  environment: Environment;
  startedAt: number;
  endedAt: number | null;
  state: UnfinishedState;
  pauses: { from: number; until: number | null; reason: 'user' | 'interrupted' }[];
  notes: ({ time: number; text: string } | { time: number; mark: Mark })[];
  activeTabAtStart: number | null;
  /** Whether a part of the sites is never recorded. */
  hasDenied?: boolean;
  /** Pages that went before they could report themselves. */
  lost: { url: string; time: number }[];
}

/** A document, and whom the browser says that it is. */
export interface StoredOpening extends DocumentOpening {
  session: string;
  /** The browser's own number of the frame, to which messages go. */
  browserFrame: number;
  /** The browser's own name of the document; null where it told none. */
  browserDocument: string | null;
  /** Last sequence that the document is known to have given out; null until it said so. */
  lastKnown: number | null;
  /** It was asked at Stop, and did not answer. */
  unanswered?: true;
  /** What it has masked in addresses that it asked for. */
  handsOn?: HandedOn[];
}

/** What of it has no words. */
type Place = Pick<
  StoredOpening,
  'id' | 'session' | 'tab' | 'browserFrame' | 'browserDocument' | 'lastKnown' | 'unanswered'
>;

export interface OpeningRow extends Place {
  page: Encrypted<Omit<StoredOpening, keyof Place>>;
}

/** Records that a document sent together. */
export interface BatchRow {
  id?: number;
  session: string;
  records: Encrypted<StoredBatch>;
}

export interface StoredBatch {
  document: string;
  records: DocumentRecord[];
}

/** A record that did not parse, kept aside. */
export interface RefusedRecord {
  document: string;
  sequence: number | null;
  problem: string;
  raw: unknown;
}

export interface RefusedRow extends Pick<RefusedRecord, 'document' | 'sequence'> {
  id?: number;
  session: string;
  refused: Encrypted<RefusedRecord>;
}

/** Numbers alone. */
export interface StoredTabEvent extends TabEvent {
  id?: number;
  session: string;
}

export interface DownloadRow {
  id?: number;
  session: string;
  download: Encrypted<DownloadEvent>;
}

export interface StoredSetting {
  name: string;
  value: unknown;
}

export class Database extends Dexie {
  declare sealed: Table<SealedRow, string>;
  declare unfinished: Table<UnfinishedRow, string>;
  declare openings: Table<OpeningRow, string>;
  declare batches: Table<BatchRow, number>;
  declare refused: Table<RefusedRow, number>;
  declare tabEvents: Table<StoredTabEvent, number>;
  declare downloads: Table<DownloadRow, number>;
  declare settings: Table<StoredSetting, string>;
  declare collector: Table<JoinedRow | JoiningRow, string>;
  declare submissions: Table<Submission, string>;
  declare declined: Table<DeclinedTask, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      sealed: 'id',
      unfinished: 'id',
      openings: 'id, session',
      batches: '++id, session',
      refused: '++id, session',
      tabEvents: '++id, session',
      downloads: '++id, session',
      settings: 'name',
    });
    this.version(2).stores({ collector: 'id', submissions: 'session', declined: 'task' });
  }

  /** What is buffered, by session. */
  buffered(): Table[] {
    return [this.openings, this.batches, this.refused, this.tabEvents, this.downloads];
  }
}
