/** What is buffered while a session is recorded, and what is kept of it afterwards. */
import { Dexie, type Table } from 'dexie';
import type { DocumentOpening, DocumentRecord, DownloadEvent, TabEvent } from '../session/record.ts';
import type { Capture, Consent, Environment, Mark, Session } from '../session/schema.ts';

export type StoredState = 'recording' | 'paused' | 'interrupted' | 'stopped';

/** Times are milliseconds since the Unix epoch. */
export interface StoredSession {
  id: string;
  task: Session['task'];
  capture: Capture;
  consent: Consent;
  environment: Environment;
  startedAt: number;
  endedAt: number | null;
  state: StoredState;
  pauses: { from: number; until: number | null; reason: 'user' | 'interrupted' }[];
  notes: ({ time: number; text: string } | { time: number; mark: Mark })[];
  activeTabAtStart: number | null;
  /** Whether a part of the sites is never recorded. */
  hasDenied?: boolean;
  /** Pages that went before they could report themselves. */
  lost: { url: string; time: number }[];
  /** Known once it is sealed. */
  actionCount: number | null;
  /** Of the sealed session, as JSON in UTF-8; absent where nobody has counted. */
  bytes?: number;
  /** How far the person has come with what was stopped; absent until they have looked at it. */
  reviewed?: Reviewed;
  /** It came as a file. */
  imported?: true;
}

/** `ready`: looked through, nothing in it that should not leave. `exported`: and handed out. */
export type Reviewed = 'ready' | 'exported';

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
}

export interface StoredRecord {
  session: string;
  document: string;
  sequence: number;
  record: DocumentRecord;
}

/** A record that did not parse, kept aside. */
export interface RefusedRecord {
  id?: number;
  session: string;
  document: string;
  sequence: number | null;
  problem: string;
  raw: unknown;
}

export interface StoredTabEvent extends TabEvent {
  id?: number;
  session: string;
}

export interface StoredDownload extends DownloadEvent {
  id?: number;
  session: string;
}

export interface StoredSetting {
  name: string;
  value: unknown;
}

export class Database extends Dexie {
  declare sessions: Table<StoredSession, string>;
  declare openings: Table<StoredOpening, string>;
  declare records: Table<StoredRecord, [string, number]>;
  declare refused: Table<RefusedRecord, number>;
  declare tabEvents: Table<StoredTabEvent, number>;
  declare downloads: Table<StoredDownload, number>;
  declare sealed: Table<Session, string>;
  declare settings: Table<StoredSetting, string>;

  constructor(name = 'showhow') {
    super(name);
    this.version(1).stores({
      sessions: 'id, state, startedAt',
      openings: 'id, session',
      records: '[document+sequence], session',
      refused: '++id, session',
      tabEvents: '++id, session',
      sealed: 'id',
    });
    this.version(2).stores({ downloads: '++id, session' });
    this.version(3).stores({ settings: 'name' });
  }
}

let shared: Database | undefined;

/** The one database of this context. */
export function database(): Database {
  shared ??= new Database();
  return shared;
}
