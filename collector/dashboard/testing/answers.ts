/** What a collector answers with, for tests. */
import type { LeadSession } from '../../api/lead/sessions.ts';
import type { LeadTask, TaskProblem } from '../../api/lead/tasks.ts';
import type { LeadWorker } from '../../api/lead/workers.ts';

export const TASK = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8a01';
export const WORKER = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8a02';
export const DEVICE = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8a03';
export const OWNER = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8a04';
export const REVIEWER = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8a05';
export const SESSION = '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071';

/** What a lead has written of a task. */
export const writtenTask = {
  label: 'Find a double room for two nights',
  instructions: 'Find a room in **Lisbon**:\n\n1. Two nights\n2. With breakfast',
  startUrl: 'https://booking.example/',
  sites: ['https://booking.example/*'],
  testIdAttributes: [],
  capture: { timing: true, pointer: false, page: false, screenshots: false, unmasked: [] },
  wanted: 40,
  wantedOfEach: null,
  dueAt: new Date('2026-12-24T23:59:59').toISOString(),
  credit: { amount: '2.50', unit: 'EUR' },
  retentionDays: null,
  workers: null,
} satisfies Partial<LeadTask>;

export const leadTask = (given: Partial<LeadTask> = {}): LeadTask => ({
  ...writtenTask,
  id: TASK,
  state: 'open',
  createdAt: '2026-11-01T09:00:00.000Z',
  publishedAt: '2026-11-01T10:00:00.000Z',
  progress: { submitted: 3, returned: 1, accepted: 12, withdrawn: 1, expired: 0, workers: 4 },
  openProblems: 0,
  ...given,
});

export const taskProblem = (given: Partial<TaskProblem> = {}): TaskProblem => ({
  id: '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8b01',
  task: { id: TASK, label: 'Find a double room for two nights' },
  worker: { id: WORKER, name: 'Ada' },
  reason: 'The page asks for a code that I do not have.',
  at: '2026-11-20T09:00:00.000Z',
  settledAt: null,
  ...given,
});

export const leadSession = (given: Partial<LeadSession> = {}): LeadSession => ({
  id: SESSION,
  task: { id: TASK, label: 'Find a double room for two nights' },
  worker: { id: WORKER, name: 'Ada' },
  device: DEVICE,
  state: 'submitted',
  submittedAt: '2026-11-20T09:40:00.000Z',
  decidedAt: null,
  decidedBy: null,
  reason: null,
  corrects: null,
  correctedBy: null,
  expiresAt: null,
  endedAt: null,
  outcome: 'succeeded',
  actions: 10,
  minutes: 3.2,
  bytes: 20_000,
  credit: { amount: '2.50', unit: 'EUR' },
  signs: [],
  exports: 0,
  ...given,
});

export const leadWorker = (given: Partial<LeadWorker> = {}): LeadWorker => ({
  id: WORKER,
  name: 'Ada',
  joinedAt: '2026-11-02T08:00:00.000Z',
  devices: [
    {
      id: DEVICE,
      name: 'Work laptop',
      joinedAt: '2026-11-02T08:00:00.000Z',
      seenAt: '2026-11-26T16:20:00.000Z',
      endedAt: null,
      ended: null,
      agreed: {
        text: 'Acme research receives the sessions that you submit.',
        textDigest: 'a'.repeat(64),
        at: '2026-11-02T08:00:00.000Z',
        language: 'en',
      },
    },
  ],
  sessions: 17,
  submitted: 3,
  returned: 1,
  accepted: 12,
  withdrawn: 1,
  minutes: 96.4,
  credit: [{ amount: '30.00', unit: 'EUR' }],
  lastSubmittedAt: '2026-11-26T16:20:00.000Z',
  ...given,
});
