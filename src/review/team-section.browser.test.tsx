import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CollectorState } from '../messaging/messages.ts';
import { noPolicy } from '../session/rules.ts';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { open } from './testing/open-review.tsx';
import { joined } from './testing/submissions.ts';

afterEach(unmount);

function openSettings(state: CollectorState) {
  let now = state;
  return open('#/settings', {
    answers: {
      'settings.read': () => ({ settings: { denied: [], forgetSites: false }, policy: noPolicy }),
      'collector.read': () => now,
      'collector.leave': () => {
        now = { joined: null, invitation: null };
        return null;
      },
      'submission.refresh': () => null,
    },
  });
}

test('the team that was joined is shown with all it said, and left after a second thought', async () => {
  const { sent } = openSettings(joined);
  await expect.element(page.getByText(/You have joined Lisbon Robotics as Grace/u)).toBeVisible();
  await expect.element(page.getByText('The sessions that you submit.')).toBeVisible();
  await expect.element(page.getByText(/What you have submitted to Lisbon Robotics stays there/u)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'What Lisbon Robotics holds about you' }))
    .toHaveAttribute('href', '#/held');
  await expectAccessible();
  await page.getByRole('button', { name: 'Leave Lisbon Robotics' }).click();
  expect(sent.map(({ type }) => type)).not.toContain('collector.leave');
  await page.getByRole('button', { name: 'Leave now' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Invitation link' })).toBeVisible();
});

test('where the browser took a permission back, it is asked for again', async () => {
  const without = joined.joined && { ...joined.joined, noWay: 'no-permission' as const };
  const { sent } = openSettings({ joined: without, invitation: null });
  await expect.element(page.getByRole('alert')).toHaveTextContent('does not let Showhow reach this address');
  await page.getByRole('button', { name: 'Allow again' }).click();
  await expect.poll(() => sent.map(({ type }) => type)).toContain('submission.refresh');
});
