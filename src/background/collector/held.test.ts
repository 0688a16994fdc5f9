import '../../store/testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CollectorTask, HeldSession } from '../../collector-client/answers.ts';
import type { CollectorClient } from '../../collector-client/client.ts';
import { Unanswered } from '../../collector-client/problem.ts';
import { collectorTask } from '../../collector-client/testing/task.ts';
import { writeJoined } from '../../store/joined.ts';
import type { Store } from '../../store/store.ts';
import { addSubmission, changeSubmission, submissionOf } from '../../store/submissions.ts';
import { joinedTo } from '../../store/testing/joined.ts';
import { deleteStore, newStore } from '../../store/testing/new-store.ts';
import type { Connection } from '../submitting/submitter.ts';
import { createHeld } from './held.ts';
import { createTasks } from './tasks.ts';

let store: Store;
beforeEach(() => {
  store = newStore();
});
afterEach(() => deleteStore(store));

const SESSION = '01890000-0000-7000-8000-000000000000';

const heldSession = (changes: Partial<HeldSession> = {}): HeldSession => ({
  id: SESSION,
  task: null,
  state: 'submitted',
  submittedAt: '2026-03-14T10:00:00.000Z',
  reason: null,
  expiresAt: null,
  endedAt: null,
  credit: null,
  exports: [],
  readings: 0,
  ...changes,
});

const task = (id: string): CollectorTask => collectorTask({ id, label: `Task ${id}` });

async function connected(answers: Partial<CollectorClient>): Promise<{ current: () => Promise<Connection> }> {
  const joined = await joinedTo('https://collector.example');
  await writeJoined(store, joined);
  return { current: async () => ({ joined, client: answers as CollectorClient }) };
}

async function storedHere(): Promise<void> {
  await addSubmission(store, { session: SESSION, task: null, corrects: null, seal: 's', askedAt: 1 });
  await changeSubmission(store, SESSION, ['waiting'], { state: 'stored' });
}

test('what became of a session there is what is shown here', async () => {
  await storedHere();
  const there = { sessions: [heldSession({ state: 'returned', reason: 'Too short' })] };
  const held = createHeld(store, await connected({ sessions: async () => there.sessions }));
  await held.sync();
  await expect(submissionOf(SESSION, store)).resolves.toMatchObject({ decision: 'returned', reason: 'Too short' });
  there.sessions = [
    heldSession({ state: 'withdrawn', endedAt: '2026-03-15T10:00:00.000Z', exports: [{ id: 'e', at: '2026-03-14' }] }),
  ];
  await held.sync();
  await expect(submissionOf(SESSION, store)).resolves.toMatchObject({
    state: 'withdrawn',
    withdrawn: { at: '2026-03-15T10:00:00.000Z', exports: [{ id: 'e', at: '2026-03-14' }] },
  });
});

test('what is being withdrawn here is not called accepted by what was asked before', async () => {
  await storedHere();
  await changeSubmission(store, SESSION, ['stored'], { state: 'withdrawing' });
  const held = createHeld(store, await connected({ sessions: async () => [heldSession({ state: 'accepted' })] }));
  await held.sync();
  await expect(submissionOf(SESSION, store)).resolves.toMatchObject({ state: 'withdrawing', decision: 'submitted' });
});

test('what was withdrawn and is there again, out of a backup, is withdrawn again', async () => {
  await storedHere();
  await changeSubmission(store, SESSION, ['stored'], {
    state: 'withdrawn',
    withdrawn: { at: '2026-03-15T10:00:00.000Z', exports: [] },
  });
  const there = { sessions: [heldSession({ state: 'withdrawn', endedAt: '2026-03-15T10:00:00.000Z' })] };
  const held = createHeld(store, await connected({ sessions: async () => there.sessions }));
  await held.sync();
  await expect(submissionOf(SESSION, store)).resolves.toMatchObject({ state: 'withdrawn' });
  there.sessions = [heldSession({ state: 'accepted' })];
  await held.sync();
  await expect(submissionOf(SESSION, store)).resolves.toMatchObject({ state: 'withdrawing', nextTry: 0 });
});

test('all that is held is told: sessions, what was reported, and the browsers that joined', async () => {
  const at = '2026-03-14T10:00:00.000Z';
  const report = { task: { label: 'Order a chair' }, reason: 'Closed', at, settledAt: null, expiresAt: null };
  const device = { name: 'Laptop', joinedAt: at, seenAt: null, endedAt: null, ended: null, isThis: true };
  const answers = {
    sessions: async () => [heldSession()],
    taskProblems: async () => [report],
    devices: async () => [{ ...device, agreed: { text: 'You join.' } }],
    accessLog: async () => [],
    statement: async () => ({
      total: { sessions: 1, accepted: 0, returned: 0, withdrawn: 0, minutes: 0, credit: [] },
    }),
  };
  const held = createHeld(store, await connected(answers));
  await expect(held.read()).resolves.toMatchObject({
    held: {
      sessions: [{ id: SESSION }],
      reports: [{ ...report, task: 'Order a chair' }],
      devices: [{ ...device, agreement: 'You join.' }],
    },
  });
});

test('where nobody answers, that is what is told', async () => {
  const fail = () => Promise.reject(new Unanswered('nothing'));
  const connection = await connected({ sessions: fail, statementCsv: fail, tasks: fail, reportTask: fail });
  const held = createHeld(store, connection);
  await expect(held.read()).resolves.toEqual({ problem: 'unanswered' });
  await expect(held.statement()).resolves.toEqual({ problem: 'unanswered' });
  await expect(held.sync()).resolves.toBeUndefined();
  const tasks = createTasks(store, connection);
  await expect(tasks.list()).resolves.toMatchObject({ problem: 'unanswered', collector: { name: 'Lisbon Robotics' } });
  await expect(tasks.report('t1', 'gone')).resolves.toEqual({ told: false, problem: 'unanswered' });
});

test('without a team there is nothing to ask', async () => {
  const nobody = { current: async () => null };
  await expect(createHeld(store, nobody).read()).resolves.toEqual({ problem: 'none' });
  await expect(createTasks(store, nobody).list()).resolves.toBeNull();
});

test('a declined task is not shown, and nothing is told of it', async () => {
  const asked: string[] = [];
  const client = {
    tasks: async () => {
      asked.push('tasks');
      return [task('a'), task('b')];
    },
  };
  const tasks = createTasks(store, await connected(client));
  await tasks.decline('a');
  expect(asked).toEqual([]);
  await expect(tasks.list()).resolves.toMatchObject({ tasks: [{ id: 'b' }], declined: 1 });
  await tasks.undecline();
  await expect(tasks.list()).resolves.toMatchObject({ tasks: [{ id: 'a' }, { id: 'b' }], declined: 0 });
});
