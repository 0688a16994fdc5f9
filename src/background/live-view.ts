/** What the popup shows of the session that is being recorded. */
import browser from 'webextension-polyfill';
import type { CurrentState, LiveSession } from '../messaging/messages.ts';
import type { Action } from '../session/schema.ts';
import { assembleStored } from '../store/assembled.ts';
import type { UnfinishedSession } from '../store/database.ts';
import { countStored, unfinishedSessions } from '../store/recording.ts';
import { findSession } from '../store/sessions.ts';
import type { Store } from '../store/store.ts';
import type { LifeCycle } from './life-cycle.ts';
import { givenBack, type RuleBook } from './rules.ts';

const LAST_ACTIONS = 8;
/** The popup is told of changes at most this often. */
const TELL_EVERY_MS = 300;

/** Tells the extension's own pages, a few times a second at most. */
export function createAnnouncer(): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      // Nobody listens while no page of ours is open, which the browser reports as an error.
      browser.runtime.sendMessage({ type: 'session.changed' }).catch(() => undefined);
    }, TELL_EVERY_MS);
  };
}

export function createLiveView(store: Store, lifeCycle: LifeCycle, { rules }: RuleBook): () => Promise<CurrentState> {
  let cached: { key: string; actions: Action[] } | undefined;

  /** Put together again only when something has been stored since. */
  async function actionsOf(session: UnfinishedSession): Promise<Action[]> {
    const key = `${session.id} ${await countStored(store, session.id)}`;
    if (cached?.key !== key)
      cached = { key, actions: (await assembleStored(store, session, Date.now(), 'stopped')).actions };
    return cached.actions;
  }

  async function describe(session: UnfinishedSession): Promise<LiveSession> {
    const actions = await actionsOf(session);
    const ended = session.pauses.filter((pause) => pause.until !== null);
    return {
      id: session.id,
      task: session.task.label,
      sites: session.capture.sites,
      state: session.state === 'paused' ? 'paused' : 'recording',
      startedAt: session.startedAt,
      pausedFor: ended.reduce((sum, { from, until }) => sum + ((until ?? from) - from), 0),
      pausedSince: session.pauses.find((pause) => pause.until === null)?.from ?? null,
      actionCount: actions.length,
      lastActions: actions.slice(-LAST_ACTIONS).reverse(),
      trouble: lifeCycle.trouble(),
    };
  }

  async function lastStopped(): Promise<CurrentState['lastStopped']> {
    const stopped = await lifeCycle.lastStopped();
    if (!stopped) return null;
    const { id, sites } = stopped;
    const session = await findSession(id, store);
    // It has been deleted since.
    if (!session) return null;
    return { id, task: session.task, given: (await givenBack(sites)).length > 0 ? sites : [] };
  }

  return async () => {
    // “Recording” must not show before pages are recorded.
    await lifeCycle.settled();
    const live = await lifeCycle.live();
    const unfinished = await unfinishedSessions(store);
    return {
      live: live ? await describe(live) : null,
      interrupted: unfinished
        .filter(({ state }) => state === 'interrupted')
        .toSorted((a, b) => b.startedAt - a.startedAt)
        .map(({ id, task, startedAt }) => ({ id, task: task.label, startedAt })),
      lastStopped: await lastStopped(),
      preparing: await lifeCycle.prepared(),
      never: (await rules()).never,
    };
  };
}
