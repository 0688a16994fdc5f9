/** Everything of the background that has to do with the collector, put together. */
import browser from 'webextension-polyfill';
import { message } from '../../i18n/message.ts';
import type { ExtensionHandlers, ExtensionMessageType } from '../../messaging/messages.ts';
import { readJoined } from '../../store/joined.ts';
import { readSession } from '../../store/sessions.ts';
import type { Store } from '../../store/store.ts';
import { recipientOf } from '../../submission/invitation.ts';
import { createSubmitter, type Submitter } from '../submitting/submitter.ts';
import { createWake } from '../submitting/wake.ts';
import { createConnections } from './connection.ts';
import { createHeld } from './held.ts';
import { createJoining, type PendingInvitation } from './joining.ts';
import { giveBack, mayReach, whyNoWay } from './permissions.ts';
import { createTasks } from './tasks.ts';

type Handled = Extract<ExtensionMessageType, `collector.${string}` | `tasks.${string}` | `submission.${string}`>;

export interface Collector {
  handlers: Pick<ExtensionHandlers, Handled>;
  /** The browser has given a permission. */
  permitted: () => Promise<void>;
  /** Goes on with what is on its way. */
  run: () => Promise<void>;
}

const pending = {
  async read(): Promise<PendingInvitation | null> {
    const { invitation } = await browser.storage.session.get('invitation');
    return (invitation as PendingInvitation | undefined) ?? null;
  },
  async write(invitation: PendingInvitation | null): Promise<void> {
    if (invitation) await browser.storage.session.set({ invitation });
    else await browser.storage.session.remove('invitation');
  },
};

export function createCollector(store: Store, changed: () => void): Collector {
  const connections = createConnections({ store, whyNoWay });
  const joining = createJoining({ store, connections, pending, mayReach, whyNoWay, giveBack, changed });
  const tasks = createTasks(store, connections);
  const held = createHeld(store, connections);
  const submitter: Submitter = createSubmitter({
    store,
    connect: connections.current,
    wakeAt: createWake(
      () => submitter.run(),
      () => submitter.runAll(),
    ),
  });

  /** A failure of the store is one that the next turn makes up for. */
  const quietly = (doing: Promise<unknown>): Promise<void> =>
    doing.then(
      () => undefined,
      () => undefined,
    );

  return {
    handlers: {
      'collector.read': joining.read,
      'collector.invite': ({ link }) => joining.invite(link),
      'collector.look': joining.look,
      'collector.prepare': ({ workerName }) => joining.prepare(workerName),
      'collector.unprepare': joining.unprepare,
      'collector.join': ({ workerName }) => joining.join(workerName),
      'collector.decline': joining.decline,
      'collector.leave': joining.leave,
      'collector.held': held.read,
      'collector.statement': held.statement,
      'tasks.list': tasks.list,
      'tasks.decline': ({ task }) => tasks.decline(task),
      'tasks.undecline': tasks.undecline,
      'tasks.report': ({ task, reason }) => tasks.report(task, reason),
      'submission.submit': async ({ session }) => ({ asked: await submit(store, submitter, session) }),
      'submission.withdraw': async ({ session }) => {
        await submitter.withdraw(session);
        return null;
      },
      'submission.refresh': async () => {
        await submitter.runAll();
        await held.sync();
        return null;
      },
    },
    permitted: () => quietly(Promise.all([joining.permitted(), submitter.runAll()])),
    run: () => quietly(submitter.run()),
  };
}

/** Only what the person has looked through, and only what was recorded here: of others nobody knows what they agreed to. */
async function submit(store: Store, submitter: Submitter, id: string): Promise<boolean> {
  const joined = await readJoined(store);
  if (!joined) throw new Error(message('collector_none'));
  const row = await store.db.sealed.get(id);
  const session = await readSession(id, store);
  if (!row || !session) throw new Error(message('submit_gone'));
  if (row.imported) throw new Error(message('submit_imported'));
  if (row.reviewed === undefined) throw new Error(message('submit_not_ready'));
  const isForIt = session.consent.recipient === recipientOf(joined);
  return submitter.submit({
    session: id,
    task: (isForIt && session.task.id) || null,
    corrects: row.corrects ?? null,
    seal: row.digest,
  });
}
