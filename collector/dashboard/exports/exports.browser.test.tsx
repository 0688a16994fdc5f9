import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { OWNER, SESSION, TASK } from '../testing/answers.ts';
import { open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const ID = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8d01';
const made = {
  id: ID,
  createdAt: '2026-11-26T16:20:00.000Z',
  createdBy: { id: OWNER, name: 'Grace' },
  tasks: [TASK],
  from: null,
  until: null,
  sessions: 12,
  left: 11,
  bytes: 240_000,
};

test('a dataset is made of what was chosen, and downloaded as links', async () => {
  let all: object[] = [];
  const { asked } = open('#/exports', {
    'GET /lead/exports': () => ({ exports: all }),
    'POST /lead/exports': () => {
      all = [made];
      return made;
    },
  });
  await expect.element(page.getByRole('heading', { name: 'No datasets yet' })).toBeVisible();
  await expectAccessible();
  await page.getByRole('checkbox', { name: 'Find a double room' }).click();
  await page.getByLabelText('Accepted from').fill('2026-11-01');
  await page.getByRole('button', { name: 'Make a dataset' }).click();
  await expect.element(page.getByText('Made, with 12 sessions.')).toBeVisible();
  expect(asked.find(({ what }) => what.startsWith('POST'))?.body).toEqual({
    tasks: [TASK],
    from: new Date('2026-11-01T00:00:00').toISOString(),
    until: null,
  });
  await expect.element(page.getByText('1 withdrawn or deleted since', { exact: false })).toBeVisible();
  for (const as of ['JSONL', 'ZIP'])
    await expect
      .element(page.getByRole('link', { name: as }))
      .toHaveAttribute('href', `/api/v1/lead/exports/${ID}/download?as=${as.toLowerCase()}`);
  await expectAccessible();
});

test('its manifest says what is in it, by digest', async () => {
  const digest = 'ab'.repeat(32);
  const sessions = Array.from({ length: 250 }, (_, index) => ({
    id: SESSION,
    task: TASK,
    digest,
    bytes: 20_000,
    file: `session-${index}.json`,
    line: index + 1,
    receipt: 'a.b.c',
  }));
  open(`#/exports/${ID}`, {
    'GET /lead/exports/:id/manifest': () => ({
      format: 'showhow/export',
      version: 1,
      export: ID,
      collector: 'https://collector.example',
      createdAt: made.createdAt,
      downloadedAt: made.createdAt,
      sessions,
      leftOut: 1,
    }),
  });
  await expect.element(page.getByText('1, withdrawn or deleted')).toBeVisible();
  await expect.element(page.getByText(digest).first()).toBeVisible();
  expect(document.querySelectorAll('tbody tr')).toHaveLength(200);
  await page.getByRole('button', { name: 'Show more' }).click();
  expect(document.querySelectorAll('tbody tr')).toHaveLength(250);
});

test('of one that is not there, nothing is offered', async () => {
  open(`#/exports/${ID}`);
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is nothing here.');
  expect(page.getByRole('link', { name: 'Download' }).elements()).toEqual([]);
});
