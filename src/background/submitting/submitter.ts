/**
 * Brings sessions to the collector, and takes them back, one after the other and again until it is done. The store is the
 * truth: whatever stops the background in between, the next one goes on from there.
 */
import type { CollectorClient } from '../../collector-client/client.ts';
import { Refusal, Unanswered } from '../../collector-client/problem.ts';
import type { Joined, Submission, SubmissionState } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import { type Asked, addSubmission, beginWithdrawal, changeSubmission, submissions } from '../../store/submissions.ts';
import { delayAfter } from './delay.ts';
import { dropPacked, NotSent } from './prepare.ts';
import { BadReceipt, send } from './send.ts';

/** Why nothing can be sent to the collector now, though it would be joined. */
export type NoWay = 'no-permission' | 'no-consent';

export type Connection =
  | { joined: Joined; client: CollectorClient }
  | { noWay: NoWay }
  /** None is joined. */
  | null;

export interface SubmitterOptions {
  store: Store;
  /** Asked anew before each attempt: the person may have taken a permission back. */
  connect: () => Promise<Connection>;
  /** Has `run` called at this time, also when the background is stopped until then; null: not any more. */
  wakeAt: (time: number | null) => Promise<void>;
  now?: () => number;
  random?: () => number;
}

export interface Submitter {
  /** @returns false where it is on its way, there, or taken back already */
  submit: (asked: Omit<Asked, 'askedAt'>) => Promise<boolean>;
  /** Also of a session of which this browser knows nothing more than its id. */
  withdraw: (session: string) => Promise<void>;
  /** Does what is due. */
  run: () => Promise<void>;
  /** The same at once for all that waits: the way is free again. */
  runAll: () => Promise<void>;
}

const pending: readonly SubmissionState[] = ['waiting', 'packing', 'sending', 'withdrawing'];
const onTheWay: readonly SubmissionState[] = ['waiting', 'packing', 'sending'];

export function createSubmitter(options: SubmitterOptions): Submitter {
  const { store, connect, wakeAt, now = Date.now, random = Math.random } = options;
  /** What is being sent now. */
  let sending: { session: string; stop: AbortController } | null = null;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const waiting = async (): Promise<Submission[]> =>
    (await submissions(store))
      .filter(({ state }) => pending.includes(state))
      // What is taken back goes first.
      .toSorted((a, b) => rank(a) - rank(b) || a.askedAt - b.askedAt);

  async function failed({ session, tries: before }: Submission, error: unknown): Promise<void> {
    const problem = problemOf(error);
    const tries = before + 1;
    const asked = error instanceof Refusal ? error.retryAfter : null;
    const later = { tries, nextTry: now() + delayAfter(tries, random(), asked), problem };
    // Whatever was answered, what the person wants gone is asked for until it is.
    if (await changeSubmission(store, session, ['withdrawing'], later)) return;
    if (!isFinal(error)) {
      await changeSubmission(store, session, onTheWay, { ...later, state: 'waiting' });
      return;
    }
    const ending: Partial<Submission> = withdrawalIn(error) ?? { state: 'refused', problem };
    await changeSubmission(store, session, onTheWay, ending);
    await dropPacked(store, session);
  }

  async function attempt(submission: Submission): Promise<void> {
    const { session } = submission;
    const stop = new AbortController();
    try {
      const connection = await connect();
      if (!connection) return;
      if ('noWay' in connection) throw new Barred(connection.noWay);
      const { client, joined } = connection;
      if (submission.state === 'withdrawing') {
        const withdrawn = await client.withdraw(session);
        await changeSubmission(store, session, ['withdrawing'], { state: 'withdrawn', withdrawn, problem: null });
        return;
      }
      sending = { session, stop };
      await send(submission, { store, client, joined, signal: stop.signal });
    } catch (error) {
      // The person has withdrawn it, and nothing failed.
      if (!stop.signal.aborted) await failed(submission, error);
    } finally {
      sending = null;
    }
  }

  async function runNow(): Promise<void> {
    const seen = new Map<string, number>();
    for (;;) {
      const time = now();
      // Nothing twice in one go, unless the person has changed what is to become of it.
      const due = (await waiting()).find(
        (one) => one.nextTry <= time && seen.get(`${one.session} ${one.state === 'withdrawing'}`) !== one.nextTry,
      );
      if (!due) break;
      seen.set(`${due.session} ${due.state === 'withdrawing'}`, due.nextTry);
      await attempt(due);
    }
    const left = await waiting();
    await wakeAt(left.length === 0 ? null : Math.min(...left.map(({ nextTry }) => nextTry)));
  }

  function run(): Promise<void> {
    if (running) {
      isAskedAgain = true;
      return running;
    }
    running = (async () => {
      do {
        isAskedAgain = false;
        await runNow();
        // oxlint-disable-next-line typescript/no-unnecessary-condition
      } while (isAskedAgain);
    })().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    run,

    async submit(asked) {
      const isNew = await addSubmission(store, { ...asked, askedAt: now() });
      if (isNew) void run().catch(() => undefined);
      return isNew;
    },

    async withdraw(session) {
      await beginWithdrawal(store, session, now());
      if (sending?.session === session) sending.stop.abort();
      void run().catch(() => undefined);
    },

    async runAll() {
      const nextTry = now();
      for (const { session } of await waiting()) await changeSubmission(store, session, pending, { nextTry });
      await run();
    },
  };
}

const rank = ({ state }: Submission): number => (state === 'withdrawing' ? 0 : 1);

class Barred extends Error {
  override name = 'Barred';
  readonly code: NoWay;

  constructor(code: NoWay) {
    super(code);
    this.code = code;
  }
}

const isFinal = (error: unknown): boolean => error instanceof NotSent || (error instanceof Refusal && !error.isPassing);

/** It was withdrawn before: from another browser, or in this one before its collector was joined anew. */
function withdrawalIn(error: unknown): Partial<Submission> | null {
  if (!(error instanceof Refusal) || error.code !== 'withdrawn') return null;
  return { state: 'withdrawn', problem: null, withdrawn: { at: error.answer.at ?? '', exports: [] } };
}

function problemOf(error: unknown): NonNullable<Submission['problem']> {
  if (error instanceof Refusal) return { code: error.code, problems: error.answer.problems ?? [] };
  if (error instanceof NotSent || error instanceof Barred) return { code: error.code, problems: [] };
  if (error instanceof Unanswered) return { code: 'unanswered', problems: [] };
  return { code: error instanceof BadReceipt ? 'bad-receipt' : 'failed', problems: [] };
}
