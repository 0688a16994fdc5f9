import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { speak } from '../../../src/i18n/testing/catalogues.ts';
import { englishLeft } from '../../../src/i18n/testing/english-left.ts';
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
  await expect.element(page.getByRole('heading', { name: 'Acme research invites you' })).toBeVisible();
  await expect.element(page.getByText('365 days, or until you withdraw it')).toBeVisible();
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

test.each(['', 's'.repeat(20)])('a link whose end is missing (%s) says so, and asks nobody', async (part) => {
  const { send, asked } = fakeCollector({});
  mount(<JoinPage address="https://collector.example" secret={part} send={send} />, 'dashboard-page');
  await expect.element(page.getByRole('alert')).toHaveTextContent('The end of the link is missing. Copy all of it.');
  expect(asked).toEqual([]);
  await expectAccessible();
});

test('where nobody answers it is asked again when told to', async () => {
  let isThere = false;
  open({
    'POST /invitations/look': () => {
      if (!isThere) throw new Refusal(503, 'unavailable');
      return { ...about, endsAt: '2026-12-03T16:20:00.000Z', workerName: null };
    },
  });
  await expect.element(page.getByRole('alert')).toBeVisible();
  isThere = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'Acme research invites you' })).toBeVisible();
});

describe.each(['de', 'es', 'fr'] as const)('in %s', (language) => {
  beforeEach(() => speak(language));
  afterEach(() => speak('en'));

  test('nothing of it is left in English', async () => {
    open({ 'POST /invitations/look': () => ({ ...about, endsAt: '2026-12-03T16:20:00.000Z', workerName: 'Cleo' }) });
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    expect(englishLeft(language, document)).toEqual([]);
  });

  test('nor of what stands in the way', async () => {
    open({
      'POST /invitations/look': () => {
        throw new Refusal(410, 'invitation-used');
      },
    });
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(englishLeft(language, document)).toEqual([]);
  });
});
