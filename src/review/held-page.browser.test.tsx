import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Held } from '../messaging/messages.ts';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { SESSION_ID } from '../ui/testing/session.ts';
import { OTHER_ID, older, open, summary } from './testing/open-review.tsx';
import { joined } from './testing/submissions.ts';

afterEach(unmount);

const session: Held['sessions'][number] = {
  id: SESSION_ID,
  task: 'Order a chair',
  state: 'accepted',
  submittedAt: '2026-03-14T10:00:00.000Z',
  reason: null,
  expiresAt: '2027-03-14T10:00:00.000Z',
  endedAt: null,
  credit: { amount: '2.50', unit: 'EUR' },
  exports: [{ id: 'e1', at: '2026-03-15T10:00:00.000Z' }],
};
const held: Held = {
  sessions: [session],
  reports: [
    {
      task: 'Order a lamp',
      reason: 'The shop is closed.',
      at: '2026-03-13T10:00:00.000Z',
      settledAt: '2026-03-13T12:00:00.000Z',
      expiresAt: null,
    },
  ],
  devices: [
    {
      name: 'Laptop',
      joinedAt: '2026-03-01T10:00:00.000Z',
      seenAt: '2026-03-02T10:00:00.000Z',
      endedAt: '2026-03-03T10:00:00.000Z',
      ended: 'revoked',
      agreement: 'You join the collector of Lisbon Robotics, from a laptop.',
      isThis: false,
    },
    {
      name: null,
      joinedAt: '2026-03-04T10:00:00.000Z',
      seenAt: null,
      endedAt: null,
      ended: null,
      agreement: 'You join the collector of Lisbon Robotics.',
      isThis: true,
    },
  ],
  readings: [{ at: '2026-03-14T12:00:00.000Z', what: 'read', session: SESSION_ID, by: 'Ada' }],
  total: { sessions: 1, accepted: 1, minutes: 4.2, credit: [{ amount: '2.50', unit: 'EUR' }] },
};

function openHeld(answer: { held: Held } | { problem: string }, sessions = [older, summary]) {
  return open('#/held', {
    sessions,
    answers: {
      'collector.read': () => joined,
      'collector.held': () => answer,
      'collector.statement': () => ({ problem: 'unanswered' }),
      'submission.withdraw': () => null,
    },
  });
}

test('what is held, who looked at it, and what it comes to', async () => {
  const { sent } = openHeld({ held });
  await expect.element(page.getByRole('heading', { name: 'What Lisbon Robotics holds about you' })).toBeVisible();
  await expect.element(page.getByText('Accepted', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/1 dataset had included it before/u)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Order a chair' })).toBeVisible();
  await expect.element(page.getByText(/Ada looked at it \(Order a chair · Submitted on /u)).toBeVisible();
  await expect.element(page.getByRole('main')).not.toHaveTextContent(SESSION_ID);
  await expect.element(page.getByText('1 session, 1 accepted, 4 minutes · 2.50 EUR')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect
    .poll(() => sent.find(({ type }) => type === 'submission.withdraw')?.params)
    .toEqual({
      session: SESSION_ID,
    });
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is no answer from the team’s server.');
});

test.each([
  ['submitted', '2.50 EUR if it is accepted'],
  ['accepted', '2.50 EUR'],
] as const)('of one that is %s it is said what it brings', async (state, words) => {
  openHeld({ held: { ...held, sessions: [{ ...session, state }] } });
  await expect.element(page.getByText(new RegExp(`^Submitted on .* · ${words} · is deleted on`, 'u'))).toBeVisible();
});

test('who has joined no team is told so, and where one joins', async () => {
  open('#/held', {
    answers: {
      'collector.read': () => ({ joined: null, invitation: null }),
      'collector.held': () => ({ problem: 'none' }),
    },
  });
  await expect.element(page.getByText('You have not joined a team.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'What is held about you', exact: true })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', '#/settings');
  expect(page.getByRole('alert').elements()).toEqual([]);
});

test('nothing held says so', async () => {
  openHeld({
    held: {
      ...held,
      sessions: [],
      reports: [],
      readings: [],
      total: { sessions: 0, accepted: 0, minutes: 0, credit: [] },
    },
  });
  await expect.element(page.getByText('No session of yours is there.')).toBeVisible();
  await expect.element(page.getByText('Nobody yet.')).toBeVisible();
  await expect.element(page.getByText('You have reported none.')).toBeVisible();
});

test('what the person has reported, and the browsers that joined, are told', async () => {
  openHeld({ held });
  const report = page.getByRole('listitem').filter({ hasText: 'The shop is closed.' });
  await expect.element(report.getByText(/^Reported on .* · settled on /u)).toBeVisible();
  const laptop = page.getByRole('listitem').filter({ hasText: 'Laptop' });
  await expect.element(laptop.getByText(/^Joined on .* · last there on .* · taken out by the team on /u)).toBeVisible();
  await laptop.getByText('What you agreed to there').click();
  await expect.element(page.getByText('You join the collector of Lisbon Robotics, from a laptop.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'This browser' })).toBeVisible();
  await expectAccessible();
});

test('a task of one’s own is called as it is here, and one that is not here is no way in', async () => {
  const own = { ...session, task: null };
  const gone = { ...own, id: OTHER_ID };
  openHeld({ held: { ...held, sessions: [own, gone], readings: [] } }, [summary]);
  await expect.element(page.getByRole('heading', { name: summary.task })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'A task of your own' })).toBeVisible();
  await expect.poll(() => page.getByRole('link', { name: 'Open' }).elements()).toHaveLength(1);
});

test('where nobody answers it says so, and asks again when told to', async () => {
  const answers: ({ held: Held } | { problem: string })[] = [{ problem: 'unanswered' }, { held }];
  open('#/held', {
    answers: { 'collector.read': () => joined, 'collector.held': () => answers.shift() ?? { held } },
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent('It could not be read. There is no answer');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'Order a chair' })).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
