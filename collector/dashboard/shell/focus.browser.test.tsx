/** By keyboard alone: after each change the focus is somewhere from where one can go on. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { unmount } from '../../../src/ui/testing/render.tsx';
import { session as recorded } from '../../../src/ui/testing/session.ts';
import { leadSession, leadTask, leadWorker, OWNER, SESSION, TASK, taskProblem, WORKER } from '../testing/answers.ts';
import { Refusal } from '../testing/fake-collector.ts';
import { open, owner } from '../testing/open-dashboard.tsx';

afterEach(unmount);

/** As a keyboard does it. */
async function press(button: Locator): Promise<void> {
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

const idOf = (n: number): string => `019a1b2c-3d4e-7f60-8a1b-${String(n).padStart(12, '0')}`;
const pageFrom = (first: number, size: number) =>
  Array.from({ length: size }, (_, index) => leadSession({ id: idOf(first + index) }));

describe('a session', () => {
  const openSession = () =>
    open(`#/sessions/${SESSION}`, {
      'GET /lead/sessions/:id': () => leadSession(),
      'GET /lead/sessions/:id/content': () => recorded,
    });
  const decision = page.getByRole('region', { name: 'Decision' });

  test('that was decided about', async () => {
    openSession();
    await press(button('Accept'));
    await expect.element(decision).toHaveFocus();
    await press(button('Undo'));
    await expect.element(button('Accept')).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('that is returned, or not after all', async () => {
    openSession();
    await press(button('Return…'));
    await expect.element(page.getByRole('textbox', { name: /^Why/u })).toHaveFocus();
    await press(button('Cancel'));
    await expect.element(button('Return…')).toHaveFocus();
    await press(button('Return…'));
    await userEvent.keyboard('The end is missing.');
    await press(button('Return it'));
    await expect.element(decision).toHaveFocus();
  });

  test('that is looked into', async () => {
    openSession();
    await press(button('Look into it'));
    await expect.element(page.getByRole('region', { name: 'What was done' })).toHaveFocus();
    await expect.element(page.getByRole('button', { name: /Typed.*Lisbon/u })).toBeVisible();
  });
});

test('signing in and out: the title of what is shown then', async () => {
  let isIn = false;
  const signedIn = () => {
    if (isIn) return owner;
    throw new Refusal(401, 'signed-out');
  };
  open(
    '#/',
    {
      'GET /lead/me': signedIn,
      'POST /lead/sign-in': () => {
        isIn = true;
        return owner;
      },
      'POST /lead/sign-out': () => null,
    },
    { token: 'abc' },
  );
  await press(button('Sign in'));
  await expect.element(page.getByRole('heading', { name: 'Tasks', level: 1 })).toHaveFocus();
  await press(button('Sign out'));
  await expect.element(page.getByRole('heading', { name: 'Acme research', level: 1 })).toHaveFocus();
});

test('more of a list: the first that was not there before', async () => {
  open('#/sessions', {
    'GET /lead/sessions': ({ query }) =>
      query.has('after')
        ? { sessions: pageFrom(50, 10), next: null, total: 60 }
        : { sessions: pageFrom(0, 50), next: 'c1', total: 60 },
  });
  await press(button('Show more'));
  await expect.poll(() => document.activeElement).toBe(document.querySelectorAll('.session-card')[50]);
});

test('what is chosen of a list stays chosen, and how much is found is said', async () => {
  open('#/sessions', {
    'GET /lead/sessions': ({ query }) => ({
      sessions: query.has('state') ? [] : pageFrom(0, 2),
      next: null,
      total: query.has('state') ? 0 : 2,
    }),
  });
  const state = page.getByRole('combobox', { name: 'State' });
  await state.selectOptions('Returned');
  await expect.element(page.getByRole('status').filter({ hasText: '0 of 0 sessions' })).toBeInTheDocument();
  await press(button('Show all'));
  await expect.element(page.getByText('2 of 2 sessions')).toBeVisible();
  await expect.element(button('Show all')).toHaveFocus();
});

test('a person who is changed, or added', async () => {
  open('#/people', {
    'GET /lead/people': () => ({
      people: [{ id: OWNER, name: 'Grace', email: null, role: 'owner', tasks: [], addedAt: '', signedInAt: null }],
    }),
    'PATCH /lead/people/:id': () => ({}),
  });
  const name = page.getByRole('textbox', { name: 'Name' });
  await press(button('Change'));
  await expect.element(name).toHaveFocus();
  await press(button('Cancel'));
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Grace' })).toHaveFocus();
  await press(button('Change'));
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Grace' })).toHaveFocus();
  await press(button('Add a person'));
  await expect.element(name).toHaveFocus();
});

test('a device that is taken out', async () => {
  let endedAt: string | null = null;
  open(`#/workers/${WORKER}`, {
    'GET /lead/workers': () => {
      const worker = leadWorker();
      return { workers: [{ ...worker, devices: worker.devices.map((device) => ({ ...device, endedAt })) }] };
    },
    'DELETE /lead/devices/:id': () => {
      endedAt = '2026-11-27T09:00:00.000Z';
      return null;
    },
  });
  await press(button('Take out…'));
  await expect.element(button('Keep it')).toHaveFocus();
  await press(button('Yes, take it out'));
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Taken out' })).toHaveFocus();
});

test('a report that is settled', async () => {
  let settledAt: string | null = null;
  open(`#/tasks/${TASK}`, {
    'GET /lead/tasks/:id': () => leadTask({ openProblems: 1 }),
    'GET /lead/task-problems': () => ({ problems: [taskProblem({ settledAt })] }),
    'POST /lead/task-problems/:id/settle': () => {
      settledAt = '2026-11-21T09:00:00.000Z';
      return null;
    },
  });
  await press(button('Mark as settled'));
  await expect.element(page.getByRole('region', { name: 'Reported as broken' })).toHaveFocus();
});

test('a task that cannot be sent: the first field to mend', async () => {
  open('#/tasks/new');
  await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Order a chair');
  await page.getByRole('textbox', { name: 'Sites' }).fill('<all_urls>');
  await press(button('Publish'));
  await expect.element(page.getByRole('textbox', { name: 'Sites' })).toHaveFocus();
});

test('a button that is busy keeps the focus', async () => {
  open('#/invitations', {
    'GET /lead/invitations': () => ({ invitations: [] }),
    'POST /lead/invitations': () => ({
      id: OWNER,
      workerName: null,
      state: 'open',
      createdAt: '2026-11-26T16:20:00.000Z',
      endsAt: '2026-12-03T16:20:00.000Z',
      worker: null,
      link: 'https://collector.example/join#abc',
    }),
  });
  await press(button('Make an invitation'));
  await expect.element(page.getByRole('textbox', { name: 'Invitation for one person' })).toBeVisible();
  await expect.element(button('Make an invitation')).toHaveFocus();
});
