import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../ui/testing/render.tsx';
import { session as recorded, SESSION_ID } from '../../ui/testing/session.ts';
import { OTHER_ID, open, summary } from '../testing/open-review.tsx';
import { joined, stored, submission } from '../testing/submissions.ts';

afterEach(unmount);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const panel = () => page.getByRole('region', { name: 'Submission' });
const SESSION = `#/session/${SESSION_ID}`;

type Options = NonNullable<Parameters<typeof open>[1]>;

function joinedReview(hash: string, options: Options = {}) {
  const review = open(hash, {
    ...options,
    answers: {
      'collector.read': () => joined,
      'submission.submit': () => ({ asked: true }),
      'submission.withdraw': () => null,
      'submission.refresh': () => null,
      ...options.answers,
    },
  });
  const asked = (type: string) => review.sent.filter((one) => one.type === type).map(({ params }) => params);
  return { ...review, asked };
}

test('only a session that is ready is submitted, and only after it was said what is sent to whom', async () => {
  const { change, asked } = joinedReview(SESSION);
  await expect.element(button('Submit')).toHaveAccessibleDescription(/mark it ready/u);
  change([{ ...summary, state: 'ready' }]);
  await expect.element(button('Submit')).toBeEnabled();
  await button('Submit').click();
  await expect.element(page.getByRole('heading', { name: 'Submit to Lisbon Robotics' })).toHaveFocus();
  for (const words of [
    /All of this session is sent/u,
    /^What for: To teach a program/u,
    /365 days/u,
    /ada@lisbon\.example/u,
  ])
    await expect.element(page.getByText(words)).toBeVisible();
  expect(asked('submission.submit')).toEqual([]);
  await expectAccessible();
  await button('Submit now').click();
  await expect.poll(() => asked('submission.submit')).toEqual([{ session: SESSION_ID }]);
});

test('of a session for a task, the time is told that was agreed to when it was recorded', async () => {
  const { consent } = recorded;
  const agreed = { ...consent, recipient: 'Lisbon Robotics (collector.example)' };
  const record = consent.record && { ...consent.record, retentionDays: 30, credit: { amount: '2.50', unit: 'EUR' } };
  joinedReview(SESSION, {
    sessions: [{ ...summary, state: 'ready' }],
    session: { ...recorded, consent: { ...agreed, record } },
  });
  await button('Submit').click();
  await expect.element(page.getByText(/How long it is kept: 30 days, or until you withdraw it ·/u)).toBeVisible();
  await expect.element(page.getByText(/A longer time that Lisbon Robotics sets later does not hold/u)).toBeVisible();
  await expect.element(page.getByText(/If Lisbon Robotics accepts it, you get 2\.50 EUR: less that/u)).toBeVisible();
});

test('who would rather not sends nothing', async () => {
  const { asked } = joinedReview(SESSION, { sessions: [{ ...summary, state: 'ready' }] });
  await button('Submit').click();
  await button('Not now').click();
  await expect.element(page.getByRole('heading', { name: 'Submit to Lisbon Robotics' })).not.toBeInTheDocument();
  expect(asked('submission.submit')).toEqual([]);
});

test('without a team it says where one is joined', async () => {
  open(SESSION, { sessions: [{ ...summary, state: 'ready' }] });
  await expect.element(button('Submit')).toHaveAccessibleDescription(/You have not joined a team/u);
  await expect
    .element(page.getByRole('link', { name: 'Join a team in Settings' }))
    .toHaveAttribute('href', '#/settings');
});

test('how far it has come is shown as it goes', async () => {
  const { submit, asked } = joinedReview(SESSION, { submissions: [submission({ state: 'sending', done: 3, all: 8 })] });
  await expect.element(panel()).toHaveTextContent('Being sent: 3 of 8 parts.');
  await expect.element(panel().getByRole('progressbar')).toHaveAttribute('value', '3');
  submit([submission({ problem: { code: 'unanswered', problems: [] }, tries: 2 })]);
  await expect
    .element(panel())
    .toHaveTextContent('There is no answer from the team’s server. It is tried again by itself');
  await button('Try now').click();
  await expect.poll(() => asked('submission.refresh')).toHaveLength(1);
  submit([stored()]);
  await expect.element(panel()).toHaveTextContent(/Received on .*, with a signed receipt\./u);
  await expect.element(button('Save the team’s receipt')).toBeEnabled();
  await expect.element(button('Submit')).toHaveAccessibleDescription('Submitted');
  await expectAccessible();
});

test('what the server found wrong is told one by one, and it can be submitted again', async () => {
  const problem = { code: 'invalid-session', problems: [{ path: 'actions.3.target', message: 'Too long' }] };
  joinedReview(SESSION, {
    sessions: [{ ...summary, state: 'ready' }],
    submissions: [submission({ state: 'refused', problem })],
  });
  await expect
    .element(panel().getByRole('alert'))
    .toHaveTextContent('found the session not valid.actions.3.target: Too long');
  await expect.element(button('Submit')).toBeEnabled();
  await expect.element(button('Withdraw')).not.toBeInTheDocument();
});

test('a returned session says why, and is corrected in a copy', async () => {
  const { corrected } = joinedReview(SESSION, {
    submissions: [stored({ decision: 'returned', reason: 'The last step is <b>missing</b>' })],
  });
  await expect.element(panel()).toHaveTextContent('The team has returned it: “The last step is <b>missing</b>”');
  await button('Correct it').click();
  await expect.poll(() => location.hash).toBe(`#/session/${OTHER_ID}`);
  expect(corrected).toEqual([SESSION_ID]);
});

test('one press withdraws, and afterwards it says which datasets had it', async () => {
  const { asked, submit } = joinedReview(SESSION, { submissions: [stored({ decision: 'accepted' })] });
  await button('Withdraw').click();
  await expect.poll(() => asked('submission.withdraw')).toEqual([{ session: SESSION_ID }]);
  submit([stored({ state: 'withdrawing' })]);
  await expect.element(panel()).toHaveTextContent('Nothing more of it is sent.');
  const exports = [{ id: 'e1', at: '2026-03-14T10:30:00.000Z' }];
  submit([stored({ state: 'withdrawn', withdrawn: { at: '2026-03-14T11:00:00.000Z', exports } })]);
  await expect.element(panel()).toHaveTextContent(/Withdrawn on .* 1 dataset had included it before, on/u);
  await expect.element(button('Withdraw')).not.toBeInTheDocument();
});

test('the list shows how far each has come, and withdraws with one press', async () => {
  const { asked } = joinedReview('#/', { submissions: [stored({ decision: 'returned' })] });
  const row = page.getByRole('listitem').filter({ hasText: summary.task });
  await expect.element(row.getByText('Returned', { exact: true })).toBeVisible();
  await row.getByRole('button', { name: 'Withdraw' }).click();
  await expect.poll(() => asked('submission.withdraw')).toEqual([{ session: SESSION_ID }]);
  await expect.element(page.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  await expectAccessible();
});
