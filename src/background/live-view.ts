/** What the popup shows of the session that is being recorded. */
import browser from 'webextension-polyfill';
import type { CurrentState, LiveSession } from '../messaging/messages.ts';
import type { Action } from '../session/schema.ts';
import { assembleStored } from '../store/assembled.ts';
import type { Database, StoredSession } from '../store/database.ts';
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

export function createLiveView(db: Database, lifeCycle: LifeCycle, { rules }: RuleBook): () => Promise<CurrentState> {
  let cached: { key: string; actions: Action[] } | undefined;

  /** Put together again only when something has been stored since. */
  async function actionsOf(session: StoredSession): Promise<Action[]> {
    const records = await db.records.where('session').equals(session.id).count();
    const events = await db.tabEvents.where('session').equals(session.id).count();
    const downloads = await db.downloads.where('session').equals(session.id).count();
    const key = `${session.id} ${records} ${events} ${downloads}`;
    if (cached?.key !== key)
      cached = { key, actions: (await assembleStored(db, session, Date.now(), 'stopped')).actions };
    return cached.actions;
  }

  async function describe(session: StoredSession): Promise<LiveSession> {
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
    const { id, task, sites } = stopped;
    return { id, task, given: (await givenBack(sites)).length > 0 ? sites : [] };
  }

  return async () => {
    // “Recording” must not show before pages are recorded.
    await lifeCycle.settled();
    const live = await lifeCycle.live();
    const interrupted = await db.sessions.where('state').equals('interrupted').toArray();
    return {
      live: live ? await describe(live) : null,
      interrupted: interrupted
        .toSorted((a, b) => b.startedAt - a.startedAt)
        .map(({ id, task, startedAt }) => ({ id, task: task.label, startedAt })),
      lastStopped: await lastStopped(),
      preparing: await lifeCycle.prepared(),
      never: (await rules()).never,
    };
  };
}
