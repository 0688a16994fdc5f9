import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { session as recorded } from '../../../src/ui/testing/session.ts';
import { leadSession, SESSION } from '../testing/answers.ts';
import { type Answers, type Asked, CSRF, Refusal } from '../testing/fake-collector.ts';
import { open } from '../testing/open-dashboard.tsx';

afterEach(() => {
  vi.useRealTimers();
  unmount();
});

const NEXT = '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6099';
const address = `#/sessions/${SESSION}`;

const openSession = (given: Parameters<typeof leadSession>[0] = {}, answers: Answers = {}) =>
  open(address, {
    'GET /lead/sessions/:id': () => leadSession(given),
    'GET /lead/sessions/:id/content': () => recorded,
    ...answers,
  });

const changes = (asked: Asked[]) => asked.filter(({ what }) => !what.startsWith('GET'));

test('it is looked into only when that is asked for, because the worker sees it', async () => {
  const { asked } = openSession();
  await expect.element(page.getByText('Ada sees that you did.', { exact: false })).toBeVisible();
  expect(asked.map(({ what }) => what)).not.toContain(`GET /lead/sessions/${SESSION}/content`);
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.getByRole('button', { name: /Typed.*Lisbon/u }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect.element(details.getByRole('heading', { level: 2 })).toHaveTextContent('Lisbon');
  expect(
    details
      .getByRole('button')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Close']);
  await expectAccessible();
});

test('what makes it one to look at twice is said in words, with what it may mean', async () => {
  openSession({
    signs: [
      { sign: 'gaps', count: 3 },
      { sign: 'manySame', count: 240 },
    ],
  });
  await expect.element(page.getByText('In 3 places, records did not arrive', { exact: false })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Show those alike' }))
    .toHaveAttribute('href', `#/sessions?sameAs=${SESSION}`);
  await expectAccessible();
});

describe('accepting', () => {
  test('can be undone, and then nothing was sent', async () => {
    const { asked } = openSession();
    await page.getByRole('button', { name: 'Accept' }).click();
    await expect.element(page.getByRole('status').getByText('of Ada accepted', { exact: false })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('button', { name: 'Accept' })).toBeVisible();
    expect(changes(asked)).toEqual([]);
  });

  test('is sent after a few seconds, and shown', async () => {
    const { asked } = openSession({}, { 'POST /lead/sessions/:id/accept': () => leadSession({ state: 'accepted' }) });
    await expect.element(page.getByRole('button', { name: 'Accept' })).toBeVisible();
    vi.useFakeTimers();
    document.querySelector<HTMLElement>('.decision-form .button-main')?.click();
    await vi.advanceTimersByTimeAsync(5000);
    expect(changes(asked)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    await expect.element(page.getByText('Accepted', { exact: true })).toBeVisible();
    expect(changes(asked)).toEqual([{ what: `POST /lead/sessions/${SESSION}/accept`, body: null, csrf: CSRF }]);
    expect(page.getByRole('button', { name: 'Accept' }).elements()).toHaveLength(0);
  });

  test('waits while the focus is on what undoes it', async () => {
    const { asked } = openSession({}, { 'POST /lead/sessions/:id/accept': () => leadSession({ state: 'accepted' }) });
    await expect.element(page.getByRole('button', { name: 'Accept' })).toBeVisible();
    vi.useFakeTimers();
    document.querySelector<HTMLElement>('.decision-form .button-main')?.click();
    await vi.advanceTimersByTimeAsync(100);
    const undo = document.querySelector<HTMLElement>('.decision button');
    undo?.focus();
    expect(document.activeElement).toBe(undo);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(changes(asked)).toEqual([]);
    undo?.blur();
    await vi.advanceTimersByTimeAsync(5000);
    expect(changes(asked)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    await expect.poll(() => changes(asked)).toHaveLength(1);
  });

  test('is sent at once when the page is left', async () => {
    const { asked } = openSession({}, { 'POST /lead/sessions/:id/accept': () => leadSession({ state: 'accepted' }) });
    await page.getByRole('button', { name: 'Accept' }).click();
    dispatchEvent(new Event('pagehide'));
    await expect.poll(() => changes(asked)).toHaveLength(1);
  });

  test('of what was withdrawn in the meantime is said to have failed', async () => {
    openSession(
      {},
      {
        'POST /lead/sessions/:id/accept': () => {
          throw new Refusal(409, 'already-decided');
        },
      },
    );
    await page.getByRole('button', { name: 'Accept' }).click();
    dispatchEvent(new Event('pagehide'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('decided about, or withdrawn, in the meantime');
    await expectAccessible();
  });
});

describe('returning', () => {
  test('takes a reason, which the worker reads', async () => {
    const { asked } = openSession(
      {},
      { 'POST /lead/sessions/:id/return': ({ body }) => leadSession({ ...(body as object), state: 'returned' }) },
    );
    await page.getByRole('button', { name: 'Return…' }).click();
    await expect.element(page.getByRole('button', { name: 'Return it' })).toBeDisabled();
    await userEvent.keyboard('The room was never booked.');
    await expectAccessible();
    await page.getByRole('button', { name: 'Return it' }).click();
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    dispatchEvent(new Event('pagehide'));
    await expect.element(page.getByRole('heading', { name: 'Why it was returned' })).toBeVisible();
    expect(changes(asked).map(({ body }) => body)).toEqual([{ reason: 'The room was never booked.' }]);
  });

  test('can be left before it is done', async () => {
    openSession();
    await page.getByRole('button', { name: 'Return…' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('button', { name: 'Accept' })).toBeVisible();
  });
});

test('a returned one can still be accepted, and says why it was returned', async () => {
  openSession({ state: 'returned', reason: 'Too short.', decidedAt: '2026-11-21T09:00:00.000Z', correctedBy: NEXT });
  await expect.element(page.getByText('Too short.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Accept' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Return…' }).elements()).toHaveLength(0);
  await expect
    .element(page.getByRole('link', { name: 'a corrected session' }))
    .toHaveAttribute('href', `#/sessions/${NEXT}`);
});

test('the next one leads on, past what was just decided about', async () => {
  openSession(
    {},
    {
      'GET /lead/sessions': () => ({ sessions: [leadSession(), leadSession({ id: NEXT })], next: null, total: 2 }),
    },
  );
  await page.getByRole('button', { name: 'Next to decide about' }).click();
  await expect.poll(() => location.hash).toBe(`#/sessions/${NEXT}`);
});

test('the last one says that it is', async () => {
  openSession();
  await page.getByRole('button', { name: 'Next to decide about' }).click();
  await expect.element(page.getByText('Nothing else waits for a decision.')).toBeVisible();
});

test('one that was withdrawn while it was open becomes a tombstone', async () => {
  const { answers } = openSession();
  await expect.element(page.getByRole('button', { name: 'Look into it' })).toBeVisible();
  answers['GET /lead/sessions/:id/content'] = () => {
    throw new Refusal(410, 'withdrawn');
  };
  answers['GET /lead/sessions/:id'] = () => leadSession({ state: 'withdrawn', endedAt: '2026-11-22T10:00:00.000Z' });
  await page.getByRole('button', { name: 'Look into it' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('has withdrawn this session');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Ada withdrew this session.', { exact: false })).toBeVisible();
});
