/** Every view, as owners and reviewers see it, full, empty and refused: accessible in light and dark, and never wider than the window. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { leadSession, leadTask, leadWorker, OWNER, REVIEWER, SESSION, TASK, WORKER } from '../testing/answers.ts';
import { type Answers, Refusal } from '../testing/fake-collector.ts';
import { about, open, reviewer } from '../testing/open-dashboard.tsx';
import type { View } from './route.ts';

afterEach(unmount);

const EXPORT = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8d01';
const at = '2026-11-26T16:20:00.000Z';
/** Nothing in it lets a line break. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const addresses: Record<View | 'unknown', string> = {
  tasks: '#/',
  newTask: '#/tasks/new',
  task: `#/tasks/${TASK}`,
  editTask: `#/tasks/${TASK}/edit`,
  sessions: '#/sessions',
  session: `#/sessions/${SESSION}`,
  workers: '#/workers',
  worker: `#/workers/${WORKER}`,
  invitations: '#/invitations',
  exports: '#/exports',
  export: `#/exports/${EXPORT}`,
  accessLog: '#/access-log',
  people: '#/people',
  settings: '#/settings',
  unknown: '#/nowhere',
};
const views = Object.entries(addresses) as [View | 'unknown', string][];

const ofOwners: (View | 'unknown')[] = [
  'newTask',
  'editTask',
  'workers',
  'worker',
  'invitations',
  'people',
  'settings',
];

const task = leadTask({ label: LONG, openProblems: 1, startUrl: `https://${LONG.slice(0, 60)}.example/${LONG}` });
const session = leadSession({
  task: { id: TASK, label: LONG },
  worker: { id: WORKER, name: LONG },
  signs: [
    { sign: 'gaps', count: 2 },
    { sign: 'manySame', count: 240 },
  ],
});
const line = {
  sessions: 17,
  accepted: 12,
  returned: 1,
  withdrawn: 1,
  minutes: 96.4,
  credit: [{ amount: '30.00', unit: 'EUR' }],
  promised: [{ amount: '7.50', unit: 'EUR' }],
};
const made = {
  id: EXPORT,
  createdAt: at,
  createdBy: { id: OWNER, name: LONG },
  tasks: [TASK],
  from: at,
  until: at,
  sessions: 12,
  left: 11,
  bytes: 240_000,
};
const person = { id: OWNER, name: LONG, email: `${LONG}@acme.example`, role: 'owner', tasks: [], addedAt: at };
const digest = 'ab'.repeat(32);

const full: Answers = {
  'GET /lead/tasks': () => ({ tasks: [task, leadTask({ id: WORKER, state: 'draft', wanted: null, credit: null })] }),
  'GET /lead/tasks/:id': () => task,
  'GET /lead/task-problems': () => ({ problems: [] }),
  'GET /lead/sessions': () => ({ sessions: [session], next: 'c1', total: 1234 }),
  'GET /lead/sessions/:id': () => session,
  'GET /lead/workers': () => ({ workers: [leadWorker({ name: LONG })] }),
  'GET /lead/workers/:id/statement': () => ({
    worker: { id: WORKER, name: LONG },
    from: null,
    until: null,
    madeAt: at,
    lines: [{ task: { id: TASK, label: LONG }, ...line }],
    total: line,
  }),
  'GET /lead/invitations': () => ({
    invitations: [{ id: OWNER, workerName: LONG, state: 'open', createdAt: at, endsAt: at, worker: null }],
  }),
  'GET /lead/exports': () => ({ exports: [made] }),
  'GET /lead/exports/:id/manifest': () => ({
    format: 'showhow/export',
    version: 1,
    export: EXPORT,
    collector: 'https://collector.example',
    createdAt: at,
    downloadedAt: at,
    leftOut: 1,
    sessions: [
      { id: SESSION, task: TASK, digest, bytes: 20_000, file: `sessions/${SESSION}.json`, line: 1, receipt: 'a.b.c' },
    ],
  }),
  'GET /lead/access-log': () => ({
    entries: [
      {
        at,
        what: 'read',
        session: SESSION,
        by: LONG,
        export: null,
        worker: { id: WORKER, name: LONG },
        task: { id: TASK, label: LONG },
      },
    ],
    next: 'c1',
  }),
  'GET /lead/people': () => ({
    people: [
      { ...person, signedInAt: at },
      { ...person, id: REVIEWER, role: 'reviewer', tasks: [TASK], signedInAt: null },
    ],
  }),
  'GET /lead/settings': () => ({
    ...about,
    heldBack: { sessions: 1200, until: at },
    folder: `/var/lib/${LONG}/${LONG}`,
    storage: { sessions: 2_300_000_000, database: 48_000_000, free: null },
  }),
};

const refuseAll: Answers = Object.fromEntries(
  Object.keys(full).map((question) => [
    question,
    () => {
      throw new Refusal(503, 'unavailable');
    },
  ]),
);

async function expectNarrow(): Promise<void> {
  await page.viewport(320, 800);
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

async function settled(): Promise<void> {
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => document.body.textContent).not.toContain('Loading…');
}

test.each(views)('%s, with something to show', async (_, address) => {
  open(address, full);
  await settled();
  expect(page.getByRole('alert').elements()).toEqual([]);
  await expectAccessible();
  await expectNarrow();
});

test.each(views)('%s, where there is nothing yet', async (_, address) => {
  open(address, {
    'GET /lead/tasks': () => ({ tasks: [] }),
    'GET /lead/exports': () => ({ exports: [] }),
    'GET /lead/access-log': () => ({ entries: [], next: null }),
    'GET /lead/invitations': () => ({ invitations: [] }),
  });
  await settled();
  await expectAccessible();
});

test.each(views)('%s, when the collector cannot answer', async (_, address) => {
  open(address, refuseAll);
  await settled();
  await expectAccessible();
  await expectNarrow();
});

test.each(views)('%s, as a reviewer sees it: no link leads where only owners may go', async (view, address) => {
  const forbidden = () => {
    throw new Refusal(403, 'not-allowed');
  };
  const owners = [
    '/lead/workers',
    '/lead/workers/:id/statement',
    '/lead/invitations',
    '/lead/people',
    '/lead/settings',
  ];
  open(address, {
    ...full,
    'GET /lead/me': () => reviewer,
    ...Object.fromEntries(owners.map((path) => [`GET ${path}`, forbidden])),
  });
  await settled();
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((link) => /#\/(?:workers|invitations|people|settings|tasks\/new)|\/edit$/u.test(link))).toEqual(
    [],
  );
  expect(page.getByRole('alert').elements()).toHaveLength(ofOwners.includes(view) ? 1 : 0);
  await expectAccessible();
});
