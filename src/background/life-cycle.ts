/**
 * A session from Start to Stop. The store is the truth; what is held here is a cache, because the browser stops the worker
 * whenever it likes. `storage.session` lives as long as the browser runs: a live session in the store without its mark
 * there was interrupted.
 */
import browser from 'webextension-polyfill';
import { message } from '../i18n/message.ts';
import type { Params, Results, StartResult } from '../messaging/messages.ts';
import { deniedWithin } from '../session/denied-sites.ts';
import type { Mark } from '../session/schema.ts';
import { seal } from '../session/seal.ts';
import { assembleStored } from '../store/assembled.ts';
import type { UnfinishedSession } from '../store/database.ts';
import { NoKey } from '../store/keys.ts';
import {
  addTabEvents,
  beginSession,
  changeSession,
  dropUnfinished,
  findLive,
  lastTime,
  noteLastKnown,
  noteUnanswered,
  openingsOf,
  putSession,
  unfinishedSession,
} from '../store/recording.ts';
import { putSealed } from '../store/sealed.ts';
import type { Store } from '../store/store.ts';
import { sweep } from '../store/sweep.ts';
import { showBadge } from './badge.ts';
import { inject, register, tell, tellAll, unregister, whyUnreachable } from './capture.ts';
import { collectLeftBehind } from './left-behind.ts';
import { newSession } from './new-session.ts';
import { hasPermission, type Prepared, prepare, prepared, unprepare, whyNotStarted } from './preparation.ts';
import { createQueue } from './queue.ts';
import { forgetSites, type RuleBook } from './rules.ts';
import { goneTabs, isOwn } from './tabs.ts';

/** How long Stop waits for a page that does not answer. */
const STOP_WAIT_MS = 3000;

/** Without its name, which may be changed since. */
export interface StoppedSession {
  id: string;
  sites: string[];
}

export interface LifeCycle {
  live: () => Promise<UnfinishedSession | null>;
  /** Once what is being done (a start, a pause, a stop) is done. */
  settled: () => Promise<void>;
  prepared: () => Promise<boolean>;
  prepare: (params: Params<'session.prepare'>) => Promise<Results['session.prepare']>;
  unprepare: () => Promise<null>;
  start: () => Promise<StartResult>;
  /** The browser has given a permission, perhaps the one that a session waits for. */
  permitted: () => Promise<void>;
  pause: (reason?: 'user' | 'interrupted') => Promise<null>;
  resume: () => Promise<null>;
  stop: () => Promise<{ session: string }>;
  note: (text: string) => Promise<null>;
  mark: (mark: Mark) => Promise<null>;
  finish: (id: string) => Promise<{ session: string }>;
  /** A page has left something behind. */
  collect: () => Promise<void>;
  /** The store failed: recording pauses, loudly. */
  failed: (error: unknown) => void;
  trouble: () => string | null;
  lastStopped: () => Promise<StoppedSession | null>;
}

export function createLifeCycle(store: Store, { rules }: Pick<RuleBook, 'rules'>, changed: () => void): LifeCycle {
  const inTurn = createQueue();
  let current: UnfinishedSession | null = null;
  let problem: string | null = null;
  let recovering: Promise<void> | undefined;

  /** Reads what was going on before the worker was stopped; tried again when the store could not be read. */
  function recovered(): Promise<void> {
    recovering ??= recover().then(tidyUp, (error: unknown) => {
      recovering = undefined;
      // Dexie answers with the failure of its first opening for good, unless it may open the database anew.
      store.db.close({ disableAutoOpen: false });
      throw error;
    });
    return recovering;
  }

  /** Nobody waits for it. */
  const tidyUp = (): void => void sweep(store).catch(() => undefined);

  async function recover(): Promise<void> {
    const found = await findLive(store);
    const { mark } = await browser.storage.session.get('mark');
    if (!found) {
      await unregister();
      await collectLeftBehind(store, null, true);
      return;
    }
    if (mark === found.id && found.endedAt !== null) {
      // The worker was stopped in the middle of Stop.
      await endOf(found, found.endedAt);
      return;
    }
    if (mark === found.id) {
      current = found;
      await collectLeftBehind(store, found, false);
      await showBadge(found.state === 'paused' ? 'paused' : 'recording');
      return;
    }
    await unregister();
    const lost = await collectLeftBehind(store, found, true);
    await changeSession(store, found.id, {
      state: 'interrupted',
      endedAt: await lastTime(store, found),
      lost,
    });
    changed();
  }

  async function live(): Promise<UnfinishedSession | null> {
    await recovered();
    return current;
  }

  async function change(session: UnfinishedSession, changes: Partial<UnfinishedSession>): Promise<UnfinishedSession> {
    const next = { ...session, ...changes };
    await putSession(store, next);
    current = next;
    return next;
  }

  /** Begins what was prepared; why it did not is kept for a popup that the prompt has closed. */
  async function beginPrepared(waiting: Prepared): Promise<StartResult> {
    const result = await begin(waiting);
    await unprepare(result.started ? undefined : result.reason);
    changed();
    return result;
  }

  async function begin(waiting: Prepared): Promise<StartResult> {
    if (await live()) return { started: false, reason: message('start_already') };
    const { sites } = waiting.capture;
    if (!(await hasPermission(waiting))) {
      return { started: false, reason: message('start_no_permission') };
    }
    const unreachable = await whyUnreachable(sites);
    if (unreachable) return { started: false, reason: unreachable };

    const { denied: all } = await rules();
    const denied = deniedWithin(sites, all);
    const now = Date.now();
    const tabs = await browser.tabs.query({});
    const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const activeTab = active?.id === undefined || (await isOwn(active.id)) ? null : active.id;
    const session = await newSession(waiting, { now, activeTab, hasDenied: denied.length > 0 });
    try {
      await browser.storage.session.set({ mark: session.id });
      await beginSession(store, session);
      await addTabEvents(
        store,
        session.id,
        tabs.flatMap(({ id }) => (id === undefined ? [] : [{ time: now, tab: id, change: 'present' as const }])),
      );
      current = session;
      problem = null;
      await showBadge('recording');
      const scope = { sites, denied };
      await register(scope);
      await inject(scope);
    } catch (error) {
      await abandon(session.id);
      return { started: false, reason: message('start_failed', { why: inWords(error) }) };
    }
    changed();
    return { started: true, session: session.id };
  }

  /** No half-started session. */
  async function abandon(id: string): Promise<void> {
    current = null;
    await unregister().catch(() => undefined);
    await showBadge('off');
    await browser.storage.session.remove('mark');
    await dropUnfinished(store, id).catch(() => undefined);
    changed();
  }

  async function pauseNow(reason: 'user' | 'interrupted'): Promise<null> {
    const session = await live();
    if (session?.state !== 'recording') return null;
    // The cache first: from here on the inbox takes nothing more, whether or not the store can be written.
    current = { ...session, state: 'paused', pauses: [...session.pauses, { from: Date.now(), until: null, reason }] };
    await showBadge(problem ? 'trouble' : 'paused');
    changed();
    const documents = await openingsOf(store, session.id).catch(() => []);
    await tell(documents, 'capture.pause', { reason: problem }, 1000);
    await putSession(store, current);
    return null;
  }

  async function resumeNow(): Promise<null> {
    const session = await live();
    if (session?.state !== 'paused') return null;
    const now = Date.now();
    const pauses = session.pauses.map((pause) => ({ ...pause, until: pause.until ?? now }));
    await change(session, { state: 'recording', pauses });
    problem = null;
    await showBadge('recording');
    // Documents that opened during the pause have not been written down: all tabs are told, not only known ones.
    const { denied } = await rules();
    await inject({ sites: session.capture.sites, denied });
    await tellAll('capture.resume', 1000);
    changed();
    return null;
  }

  async function stopNow(): Promise<{ session: string }> {
    const session = await live();
    if (!session) throw new Error(message('nothing_recorded'));
    const endedAt = Date.now();
    await unregister();
    const pauses = session.pauses.map((pause) => ({ ...pause, until: pause.until ?? endedAt }));
    const ending = await change(session, { pauses, endedAt });
    const documents = await openingsOf(store, session.id);
    const answers = await tell(documents, 'capture.stop', {}, STOP_WAIT_MS);
    const last = new Map(answers.flatMap((answer) => (answer ? [[answer.document, answer.last]] : [])));
    await noteLastKnown(store, last);
    await noteUnanswered(
      store,
      documents.flatMap(({ id }) => (last.has(id) ? [] : [id])),
    );
    await tellAll('capture.stop', 1000);
    await addTabEvents(store, session.id, await goneTabs(store, session.id, endedAt));
    await endOf(ending, endedAt);
    return { session: session.id };
  }

  async function forgetIfWished(sites: string[]): Promise<void> {
    const { forgetSites: isWished } = await rules();
    if (isWished) await forgetSites(sites);
  }

  /** Seals a session whose documents have stopped. */
  async function endOf(session: UnfinishedSession, endedAt: number): Promise<void> {
    current = null;
    problem = null;
    const { sites } = session.capture;
    await browser.storage.session.set({ lastStopped: { id: session.id, sites } });
    // A failure to forget is no reason to keep the session from being sealed: the popup still offers it.
    await forgetIfWished(sites).catch(() => undefined);
    await browser.storage.session.remove('mark');
    await showBadge('off');
    try {
      const lost = await collectLeftBehind(store, session, true);
      await sealStored({ ...session, lost }, endedAt, 'stopped');
    } catch (error) {
      // What was recorded stays in the store and can be finished later.
      await changeSession(store, session.id, { state: 'interrupted' });
      throw error;
    } finally {
      changed();
    }
  }

  async function sealStored(
    session: UnfinishedSession,
    endedAt: number,
    ended: 'stopped' | 'interrupted',
  ): Promise<void> {
    const unsealed = await assembleStored(store, session, endedAt, ended);
    await putSealed(store, await seal(unsealed, new Date()));
  }

  async function writeDown(note: UnfinishedSession['notes'][number]): Promise<null> {
    const session = await live();
    if (!session) throw new Error(message('nothing_recorded'));
    await change(session, { notes: [...session.notes, note] });
    changed();
    return null;
  }

  function failed(error: unknown): void {
    // Of a session that has just been sealed: nothing is wrong with the store.
    if (problem || error instanceof NoKey) return;
    problem = message('trouble', { why: inWords(error) });
    void inTurn(() => pauseNow('interrupted')).catch(() => undefined);
  }

  return {
    live,
    settled: () => inTurn(async () => undefined),
    trouble: () => problem,
    prepared: async () => (await prepared()) !== null,

    async prepare(params) {
      if (await live()) return { prepared: false, reason: message('start_already') };
      return prepare({ rules }, params);
    },

    async unprepare() {
      await unprepare();
      changed();
      return null;
    },

    start: () =>
      inTurn(async () => {
        const waiting = await prepared();
        if (!waiting) {
          // The popup and the permission's own event may both ask for the start: the second finds it done.
          const session = await live();
          if (session && Date.now() - session.startedAt < 5000) return { started: true, session: session.id };
          if (session) return { started: false, reason: message('start_already') };
          return { started: false, reason: await whyNotStarted() };
        }
        return beginPrepared(waiting);
      }),

    permitted: () =>
      inTurn(async () => {
        const waiting = await prepared();
        if (waiting && (await hasPermission(waiting))) await beginPrepared(waiting);
      }),

    pause: (reason = 'user') => inTurn(() => pauseNow(reason)),
    resume: () => inTurn(resumeNow),
    stop: () => inTurn(stopNow),

    note: (text) => inTurn(() => writeDown({ time: Date.now(), text })),
    mark: (mark) => inTurn(() => writeDown({ time: Date.now(), mark })),

    finish: (id) =>
      inTurn(async () => {
        await recovered();
        const session = await unfinishedSession(store, id);
        if (session?.state !== 'interrupted') throw new Error(message('only_interrupted'));
        await sealStored(session, session.endedAt ?? (await lastTime(store, session)), 'interrupted');
        changed();
        return { session: id };
      }),

    collect: () =>
      inTurn(async () => {
        const session = await live();
        try {
          await collectLeftBehind(store, session, session === null);
        } catch (error) {
          failed(error);
        }
        changed();
      }),

    failed,

    async lastStopped() {
      const { lastStopped } = await browser.storage.session.get('lastStopped');
      return (lastStopped as StoppedSession | undefined) ?? null;
    },
  };
}

/** Of the browser's errors only the names are sure to hold nothing of a page. */
function inWords(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error';
  if (name === 'QuotaExceededError') return message('why_no_room');
  if (/Database|Abort|Unknown|InvalidState|OpenFailed/u.test(name)) return message('why_database', { name });
  return error instanceof Error ? error.message : message('why_refused');
}
