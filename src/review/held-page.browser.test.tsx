import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Held } from '../messaging/messages.ts';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { SESSION_ID } from '../ui/testing/session.ts';
import { open } from './testing/open-review.tsx';
import { joined } from './testing/submissions.ts';

afterEach(unmount);

const session: Held['sessions'][number] = {
  id: SESSION_ID,
  state: 'accepted',
  submittedAt: '2026-03-14T10:00:00.000Z',
  reason: null,
  expiresAt: '2027-03-14T10:00:00.000Z',
  endedAt: null,
  exports: [{ id: 'e1', at: '2026-03-15T10:00:00.000Z' }],
};
const held: Held = {
  sessions: [session],
  readings: [{ at: '2026-03-14T12:00:00.000Z', what: 'read', session: SESSION_ID, by: 'Ada' }],
  total: { sessions: 1, accepted: 1, minutes: 4.2, credit: [{ amount: '2.50', unit: 'EUR' }] },
};

function openHeld(answer: { held: Held } | { problem: string }) {
  return open('#/held', {
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
  await expect.element(page.getByRole('heading', { name: 'What Lisbon Robotics holds about me' })).toBeVisible();
  await expect.element(page.getByText('Accepted', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/1 dataset had included it before/u)).toBeVisible();
  await expect.element(page.getByText(/Ada looked at it/u)).toBeVisible();
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

test('nothing held says so', async () => {
  openHeld({ held: { sessions: [], readings: [], total: { sessions: 0, accepted: 0, minutes: 0, credit: [] } } });
  await expect.element(page.getByText('No session of yours is there.')).toBeVisible();
  await expect.element(page.getByText('Nobody yet.')).toBeVisible();
});

test('where nobody answers it says so', async () => {
  openHeld({ problem: 'unanswered' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('It could not be read. There is no answer');
});
