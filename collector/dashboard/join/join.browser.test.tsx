import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, mount, unmount } from '../../../src/ui/testing/render.tsx';
import { type Answers, fakeCollector, Refusal } from '../testing/fake-collector.ts';
import { about } from '../testing/open-dashboard.tsx';
import { JoinPage } from './join-page.tsx';

afterEach(unmount);

const secret = 's'.repeat(43);

function open(answers: Answers) {
  const { send, asked } = fakeCollector(answers);
  mount(<JoinPage address="https://collector.example" secret={secret} send={send} />, 'dashboard-page');
  return asked;
}

test('says who invites and what for, and gives the link to be pasted', async () => {
  const asked = open({
    'POST /invitations/look': () => ({ ...about, endsAt: '2026-12-03T16:20:00.000Z', workerName: 'Cleo' }),
  });
  await expect.element(page.getByText('Acme research')).toBeVisible();
  await expect.element(page.getByText('For 365 days')).toBeVisible();
  await expect
    .element(page.getByRole('textbox', { name: 'Invitation link' }))
    .toHaveValue(`https://collector.example/join#${secret}`);
  expect(asked.map(({ body }) => body)).toEqual([{ secret }]);
  await expectAccessible();
});

test('one that was used says so', async () => {
  open({
    'POST /invitations/look': () => {
      throw new Refusal(410, 'invitation-used');
    },
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent('was used already');
  await expect.element(page.getByRole('heading', { name: 'Your invitation', exact: true })).toBeVisible();
  expect(page.getByRole('button', { name: 'Try again' }).elements()).toEqual([]);
  await expectAccessible();
});
