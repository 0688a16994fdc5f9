/** The typed protocol between the contexts. Types only, so that every context can import it. */
import type * as z from 'zod/mini';
import type { OptionalKind } from '../masking/kinds.ts';
import type { Policy, Restrictable, Settings } from '../session/rules.ts';
import type { Action, Capture } from '../session/schema.ts';
import type { extensionMessages, pageMessages, schemas } from './schemas.ts';

export type MessageType = keyof typeof schemas;
export type PageMessageType = keyof typeof pageMessages;
export type ExtensionMessageType = keyof typeof extensionMessages;
export type Params<T extends MessageType> = z.infer<(typeof schemas)[T]>;

/** What a content script is told when it reports its document. */
export type Admission =
  | {
      admitted: true;
      session: string;
      capture: Capture;
      /** The attributes that hold test ids, besides those that usually do. */
      testIds: string[];
      /** Nothing around this document is recorded, so that it has to show that it is. */
      showsPill: boolean;
      paused: boolean;
      /** Of this document alone, for what it leaves behind. In a pause, in which nothing is left, there may be none. */
      leavingKey: LeavingKey | null;
      /** Its address, with what was masked by those before it, and handed on to it, masked. Empty in a pause. */
      url: string;
    }
  | { admitted: false };

/** Eight words of 32 bits. */
export type LeavingKey = number[];

export interface Acknowledgement {
  /** Sequences now durable, or refused for good: the page may forget them. */
  stored: number[];
  /** False when the session is over: the content script stops. */
  recording: boolean;
}

/** What the popup shows. Times are milliseconds since the Unix epoch. */
export interface LiveSession {
  id: string;
  task: string;
  sites: string[];
  state: 'recording' | 'paused';
  startedAt: number;
  /** Time paused so far, in ms, up to `pausedSince` if it is paused now. */
  pausedFor: number;
  pausedSince: number | null;
  actionCount: number;
  /** Newest first, at most eight. */
  lastActions: Action[];
  /** What went wrong, in a plain sentence, while it still does. */
  trouble: string | null;
}

export interface CurrentState {
  live: LiveSession | null;
  /** Sessions that a crash or an update ended, newest first. */
  interrupted: { id: string; task: string; startedAt: number }[];
  /** The session stopped last since the browser started, for the way to its review. */
  lastStopped: {
    id: string;
    task: string;
    /** Its sites, while the browser still lets them be recorded and the person can take that back. */
    given: string[];
  } | null;
  /** Waits for the browser's permission prompt. */
  preparing: boolean;
  /** What the team lets nobody have recorded. */
  never: Restrictable[];
}

export type StartResult =
  | { started: true; session: string }
  /** `reason` is a plain sentence that says what to do. */
  | { started: false; reason: string };

/** Whose collector it is, and what it does with what it receives. */
export interface CollectorFacts {
  address: string;
  name: string;
  contact: string;
  purpose: string;
  receives: string;
  /** Null where sessions are kept until they are withdrawn. */
  retentionDays: number | null;
}

/** What joining means, in the words of the collector. */
interface AgreementWords {
  text: string;
  language: string;
}

/** What a person is asked before they join. */
export interface Offer extends CollectorFacts {
  agreement: AgreementWords;
  /** ISO 8601. */
  endsAt: string;
  /** What the lead calls the person that is invited. */
  workerName: string | null;
}

/** What stands in the way of the collector; codes of its own answers among them. */
export type CollectorProblem = string;

export interface CollectorState {
  joined:
    | (CollectorFacts & {
        worker: string;
        /** Milliseconds since the Unix epoch. */
        joinedAt: number;
        agreement: AgreementWords;
        /** What the browser does not allow, though it did when the person joined. */
        noWay: 'no-permission' | 'no-consent' | null;
      })
    | null;
  /** One that was pasted and not decided about. */
  invitation: { address: string; offer: Offer | null; problem: CollectorProblem | null } | null;
}

/** A task of the collector, as the popup shows it. */
export interface OfferedTask {
  id: string;
  label: string;
  /** Markdown. */
  instructions: string;
  startUrl: string | null;
  /** Match patterns. */
  sites: string[];
  testIdAttributes: string[];
  /** What would be of use. */
  capture: { timing: boolean; pointer: boolean; unmasked: OptionalKind[] };
  /** Accepted demonstrations: how many there are, and are wanted of all and of each; null for any number. */
  accepted: number;
  wanted: number | null;
  wantedOfEach: number | null;
  mine: { submitted: number; returned: number; accepted: number };
  /** ISO 8601. */
  dueAt: string | null;
  /** For each accepted session. */
  credit: { amount: string; unit: string } | null;
  /** How long its sessions are kept; null until they are withdrawn. */
  retentionDays: number | null;
}

export type TaskList =
  | { tasks: OfferedTask[]; declined: number; collector: CollectorFacts }
  | { problem: CollectorProblem; collector: CollectorFacts }
  /** No collector is joined. */
  | null;

export interface Held {
  /** Newest first. Times are ISO 8601. */
  sessions: {
    id: string;
    /** Its name; null for one of the person's own. */
    task: string | null;
    state: 'submitted' | 'returned' | 'accepted' | 'withdrawn' | 'expired';
    submittedAt: string;
    reason: string | null;
    expiresAt: string | null;
    endedAt: string | null;
    exports: { id: string; at: string }[];
    /** What it has brought; until it is accepted, what it brings at least if it is. */
    credit: { amount: string; unit: string } | null;
  }[];
  /** What the person has reported of tasks, newest first; `task` is the name of one. */
  reports: { task: string; reason: string; at: string; settledAt: string | null; expiresAt: string | null }[];
  /** Browsers that joined, also those that are no more, and what the person agreed to in each. */
  devices: {
    name: string | null;
    joinedAt: string;
    seenAt: string | null;
    endedAt: string | null;
    ended: 'left' | 'revoked' | null;
    agreement: string;
    isThis: boolean;
  }[];
  readings: { at: string; what: 'read' | 'export' | 'download'; session: string; by: string }[];
  total: { sessions: number; accepted: number; minutes: number; credit: { amount: string; unit: string }[] };
}

export interface Results {
  'document.open': Admission;
  'records.append': Acknowledgement;
  'pill.pause': null;
  'pill.stop': null;
  'pill.note': null;
  'session.current': CurrentState;
  'session.prepare': { prepared: true } | { prepared: false; reason: string };
  'session.start': StartResult;
  'session.unprepare': null;
  'session.pause': null;
  'session.resume': null;
  'session.stop': { session: string };
  'session.mark': null;
  'session.note': null;
  'session.finish': { session: string };
  'sites.forget': { forgotten: boolean };
  'settings.read': { settings: Settings; policy: Policy };
  'settings.write': null;
  'collector.read': CollectorState;
  'collector.invite': { invited: true } | { invited: false; problem: CollectorProblem };
  'collector.look': CollectorState;
  'collector.prepare': null;
  'collector.unprepare': null;
  'collector.join': { joined: true } | { joined: false; problem: CollectorProblem };
  'collector.decline': null;
  'collector.leave': null;
  'collector.held': { held: Held } | { problem: CollectorProblem };
  'collector.statement': { csv: string } | { problem: CollectorProblem };
  'tasks.list': TaskList;
  'tasks.decline': null;
  'tasks.undecline': null;
  'tasks.report': { told: true } | { told: false; problem: CollectorProblem };
  'submission.submit': { asked: boolean };
  'submission.withdraw': null;
  'submission.refresh': null;
}

/**
 * What a page leaves in `storage.local` when it goes: a message whose sender is gone before the worker has started is
 * dropped by Chromium, but the browser itself keeps this.
 */
export interface LeftBehind {
  /** As the page reports itself, because it may have had no time to. */
  opening: Params<'document.open'>;
  records: unknown[];
}
/** How it stands there: as JSON in UTF-8, by ChaCha20, in base64. */
export interface EncryptedLeftBehind {
  /** Another one each time that the document leaves something. */
  nonce: number;
  data: string;
}
export type LeftBehindKey = `left:${string}`;

/** A frame whose element is sought, as the document in it said of itself. */
export interface FrameSought {
  /** Among the frames of the parent document; -1 where the browser gives none. */
  index: number;
  document: string;
  url: string;
  viewport: { width: number; height: number };
}

/** Background → content script. */
export interface CaptureMessages {
  'capture.pause': { params: { reason: string | null }; result: null };
  'capture.resume': { params: Record<never, never>; result: null };
  /** Answers once everything it has is stored, with the last number that it gave out. */
  'capture.stop': { params: Record<never, never>; result: { document: string; last: number } };
  /** Asks the parent document to describe one of its frame elements. */
  'frame.describe': { params: FrameSought; result: null };
}
export type CaptureMessageType = keyof CaptureMessages;

/** Background → the extension's own pages: what `session.current` says has changed. */
export interface ChangedMessage {
  type: 'session.changed';
}

export interface Envelope<T extends string = string, P = unknown> {
  type: T;
  params: P;
}

export interface SerializedError {
  name: string;
  message: string;
}
export type Reply<R> = { ok: true; value: R } | { ok: false; error: SerializedError };

/** Who sent a message, as the browser says, never as the message says. */
export interface SenderFrame {
  tab: number;
  frame: number;
  /** The browser's own name of the document; null in browsers that have none. */
  document: string | null;
  url: string;
  /** Null where the browser does not tell. */
  origin: string | null;
}

export type PageHandlers = {
  [T in PageMessageType]: (params: Params<T>, from: SenderFrame) => Promise<Results[T]>;
};
export type ExtensionHandlers = {
  [T in ExtensionMessageType]: (params: Params<T>) => Promise<Results[T]>;
};
