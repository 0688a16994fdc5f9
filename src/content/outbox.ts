/**
 * Keeps every record until the background says that it is durable. A record is sent in the moment it is made, because the
 * page may be gone in the next one, and without waiting for earlier ones to be acknowledged; what is not acknowledged is
 * sent again, and the store drops the repetition.
 */
import type { Acknowledgement } from '../messaging/messages.ts';
import type { DocumentRecord, Revision, UnnumberedRecord } from '../session/record.ts';
import { after, type Timer } from './timers.ts';

interface OutboxDeps {
  /** Rejects where the background could not be reached or could not write. */
  send: (records: DocumentRecord[]) => Promise<Acknowledgement>;
  /** The session is over. */
  over: () => void;
  /** Everything is stored. */
  emptied: () => void;
}

/** Revisions may wait this long for each other: a long text must not be sent whole with each key. */
const REVISION_WAIT_MS = 100;
/** Sent again when no answer has come: the worker was stopped with the message in its hands. */
const ANSWER_WAIT_MS = 2000;
const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 2000;
/** As many as the background takes in one message. */
const MOST_AT_ONCE = 200;
/** Characters of one message, but for a single record: no more than the background takes. */
const LONGEST_BATCH = 4_000_000;

export interface Outbox {
  add: (record: UnnumberedRecord) => void;
  /** Adds to an action that has begun. */
  revise: (action: string, time: number, changes: Revision) => void;
  /** The session is known: what has been kept may go. */
  open: () => void;
  /** Forgets what has not been sent: nothing of it was to be recorded. Only before `open`. */
  discard: () => void;
  /** Sends what waits, now. */
  flush: () => void;
  /** Sends what waits and what was not acknowledged. */
  resend: () => void;
  /** Resolves when all is stored, or after so many ms. */
  drained: (withinMs: number) => Promise<void>;
  /** What has not been acknowledged. */
  pending: () => DocumentRecord[];
  close: () => void;
  /** The last number given out. */
  last: () => number;
}

/** What comes once for an action, and so need not wait for more: the browser may be gone by then. */
const comesOnce = (changes: Revision): boolean => 'checked' in changes || 'count' in changes || 'options' in changes;

function inBatches(records: DocumentRecord[]): DocumentRecord[][] {
  // As nearly always: nothing to measure.
  if (records.length === 1) return [records];
  const batches: DocumentRecord[][] = [];
  let length = Infinity;
  for (const record of records) {
    const its = JSON.stringify(record).length;
    const last = batches.at(-1);
    if (last && last.length < MOST_AT_ONCE && length + its <= LONGEST_BATCH) {
      last.push(record);
      length += its;
    } else {
      batches.push([record]);
      length = its;
    }
  }
  return batches;
}

export function createOutbox({ send, over, emptied }: OutboxDeps): Outbox {
  let sequence = 0;
  let isOpen = false;
  let closed = false;
  let unsent: DocumentRecord[] = [];
  /** Sent, not yet acknowledged, by number. */
  const sent = new Map<number, DocumentRecord>();
  let revisionTimer: Timer | undefined;
  let retryTimer: Timer | undefined;
  let retryIn = FIRST_RETRY_MS;
  let lastRevisionSent = 0;
  let flushing = false;
  const waiting = new Set<() => void>();

  function add(record: UnnumberedRecord): void {
    if (closed) return;
    sequence += 1;
    unsent.push({ ...record, sequence });
    // One message for what one event brings; the microtask runs before the page can do anything else.
    if (!flushing) queueMicrotask(flush);
    flushing = true;
  }

  function revise(action: string, time: number, changes: Revision): void {
    if (closed) return;
    const waits = unsent.findLast((record) => record.kind === 'revise' && record.action === action);
    if (waits?.kind === 'revise') {
      Object.assign(waits.changes, changes);
      waits.time = time;
    } else {
      sequence += 1;
      unsent.push({ kind: 'revise', sequence, time, action, changes: { ...changes } });
    }
    const since = performance.now() - lastRevisionSent;
    if (since >= REVISION_WAIT_MS || comesOnce(changes)) flush();
    else revisionTimer ??= after(flush, REVISION_WAIT_MS - since);
  }

  function flush(): void {
    flushing = false;
    revisionTimer?.cancel();
    revisionTimer = undefined;
    if (!isOpen || closed || unsent.length === 0) return;
    lastRevisionSent = performance.now();
    const records = unsent;
    unsent = [];
    for (const batch of inBatches(records)) dispatch(batch);
  }

  function dispatch(records: DocumentRecord[]): void {
    for (const record of records) sent.set(record.sequence, record);
    const tooLate = after(retry, ANSWER_WAIT_MS);
    send(records).then(
      (acknowledgement) => {
        tooLate.cancel();
        settle(acknowledgement);
      },
      () => {
        tooLate.cancel();
        retry();
      },
    );
  }

  function settle({ stored, recording }: Acknowledgement): void {
    if (closed) return;
    retryIn = FIRST_RETRY_MS;
    for (const number of stored) sent.delete(number);
    if (sent.size === 0 && unsent.length === 0) {
      for (const done of waiting) done();
      emptied();
    }
    if (!recording) over();
  }

  function retry(): void {
    if (closed) return;
    retryTimer ??= after(() => {
      retryTimer = undefined;
      resend();
    }, retryIn);
    retryIn = Math.min(retryIn * 2, LAST_RETRY_MS);
  }

  function resend(): void {
    flush();
    if (!isOpen || closed) return;
    for (const batch of inBatches([...sent.values()])) dispatch(batch);
  }

  return {
    add,
    revise,
    flush,
    resend,
    open() {
      isOpen = true;
      flush();
    },
    discard() {
      unsent = [];
      sequence = 0;
    },
    async drained(withinMs) {
      resend();
      if (sent.size === 0 && unsent.length === 0) return;
      await new Promise<void>((resolve) => {
        const timer = after(resolve, withinMs);
        const done = (): void => {
          timer.cancel();
          waiting.delete(done);
          resolve();
        };
        waiting.add(done);
      });
    },
    pending: () => [...sent.values(), ...unsent],
    close() {
      closed = true;
      revisionTimer?.cancel();
      retryTimer?.cancel();
      unsent = [];
      sent.clear();
    },
    last: () => sequence,
  };
}
