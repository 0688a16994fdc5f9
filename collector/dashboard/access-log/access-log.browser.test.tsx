import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { SESSION, TASK, WORKER } from '../testing/answers.ts';
import { open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const entry = (what: string, minute: number) => ({
  at: `2026-11-26T16:${minute}:00.000Z`,
  what,
  session: SESSION,
  by: 'Grace',
  export: null,
  worker: { id: WORKER, name: 'Ada' },
  task: { id: TASK, label: 'Order a chair' },
});

test('says who did what with whose session, a page at a time', async () => {
  const { asked } = open('#/access-log', {
    'GET /lead/access-log': ({ query }) =>
      query.has('after')
        ? { entries: [entry('download', 10)], next: null }
        : { entries: [entry('read', 30), entry('export', 20)], next: 'older' },
  });
  await expect.element(page.getByText('Grace looked into Order a chair of Ada')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.element(page.getByText('Grace downloaded, in a dataset, Order a chair of Ada')).toBeVisible();
  await expect.poll(() => asked.at(-1)?.what).toBe('GET /lead/access-log?after=older');
});

test('what came of one dataset stands together', async () => {
  const of = (name: string, session: string) => ({
    ...entry('export', 20),
    export: TASK,
    session,
    worker: { id: WORKER, name },
  });
  open('#/access-log', {
    'GET /lead/access-log': () => ({
      entries: [entry('read', 30), of('Ada', SESSION), of('Bob', TASK), { ...of('Cleo', WORKER), what: 'download' }],
      next: null,
    }),
  });
  await page.getByText('Grace put into a dataset 2 sessions').click();
  await expect.element(page.getByText('Order a chair of Bob')).toBeVisible();
  await expect.element(page.getByText('Grace downloaded, in a dataset, Order a chair of Cleo')).toBeVisible();
  expect(document.querySelectorAll('main ol > li')).toHaveLength(3);
  await expectAccessible();
});

test('of one worker leads back to all', async () => {
  const { asked } = open(`#/access-log?worker=${WORKER}`, {
    'GET /lead/access-log': () => ({ entries: [], next: null }),
  });
  await expect.element(page.getByRole('heading', { name: 'Nobody has looked' })).toBeVisible();
  await expect.poll(() => asked.at(-1)?.what).toBe(`GET /lead/access-log?worker=${WORKER}`);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect.poll(() => asked.at(-1)?.what).toBe('GET /lead/access-log');
});
