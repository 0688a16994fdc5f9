/** What the collector holds of this person, who looked at it, and what became of what they submitted. */

import type { Access, HeldDevice, HeldSession, Statement, TaskProblem } from '../../collector-client/answers.ts';
import type { CollectorClient } from '../../collector-client/client.ts';
import type { Held, Results } from '../../messaging/messages.ts';
import type { Submission } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import { changeSubmission, submissions } from '../../store/submissions.ts';
import { type Connections, codeOf } from './connection.ts';

export interface HeldByCollector {
  read: () => Promise<Results['collector.held']>;
  statement: () => Promise<Results['collector.statement']>;
  /** Has the submissions say what became of them there. What is to be withdrawn once more waits for that afterwards. */
  sync: () => Promise<void>;
}

function shownOf(held: HeldSession): Held['sessions'][number] {
  const { task, readings: _, ...session } = held;
  return { ...session, task: task?.label ?? null };
}

interface Answered {
  sessions: HeldSession[];
  problems: TaskProblem[];
  devices: HeldDevice[];
  entries: Access[];
}

const listsOf = ({ sessions, problems, devices, entries }: Answered): Omit<Held, 'total'> => ({
  sessions: sessions.map(shownOf),
  reports: problems.map(({ task, ...report }) => ({ ...report, task: task.label })),
  devices: devices.map(({ agreed, ...device }) => ({ ...device, agreement: agreed.text })),
  readings: entries.map(({ at, what, session, by }) => ({ at, what, session, by })),
});

const totalOf = ({ sessions, accepted, minutes, credit }: Statement['total']): Held['total'] => ({
  sessions,
  accepted,
  minutes,
  credit,
});

/** A collector that was restored from a backup has again what was withdrawn since. */
const isBack = ({ state }: Submission, there: HeldSession): boolean =>
  state === 'withdrawn' && there.state !== 'withdrawn' && there.state !== 'expired';

function becomes({ state, reason, endedAt, exports }: HeldSession): Partial<Submission> {
  if (state === 'withdrawn') return { state: 'withdrawn', withdrawn: { at: endedAt ?? '', exports } };
  return { decision: state, reason };
}

export function createHeld(store: Store, { current }: Pick<Connections, 'current'>): HeldByCollector {
  async function take(sessions: HeldSession[]): Promise<void> {
    const there = new Map(sessions.map((session) => [session.id, session]));
    for (const submission of await submissions(store)) {
      const { session, state, decision, reason } = submission;
      const known = there.get(session);
      if (!known) continue;
      if (isBack(submission, known))
        await changeSubmission(store, session, ['withdrawn'], { state: 'withdrawing', tries: 0, nextTry: 0 });
      if (state !== 'stored' || (known.state === decision && known.reason === reason)) continue;
      await changeSubmission(store, session, ['stored'], becomes(known));
    }
  }

  async function asking<T>(ask: (client: CollectorClient) => Promise<T>): Promise<T | { problem: string }> {
    const connection = await current();
    if (!connection) return { problem: 'none' };
    if ('noWay' in connection) return { problem: connection.noWay };
    try {
      return await ask(connection.client);
    } catch (error) {
      return { problem: codeOf(error) };
    }
  }

  return {
    read: () =>
      asking(async (client) => {
        const sessions = await client.sessions();
        const problems = await client.taskProblems();
        const devices = await client.devices();
        const entries = await client.accessLog();
        const { total } = await client.statement();
        await take(sessions);
        return { held: { ...listsOf({ sessions, problems, devices, entries }), total: totalOf(total) } };
      }),

    statement: () => asking(async (client) => ({ csv: await client.statementCsv() })),

    async sync() {
      await asking(async (client) => take(await client.sessions()));
    },
  };
}
