import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { leadSession, leadWorker, SESSION, TASK, WORKER } from '../testing/answers.ts';
import { open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const idOf = (n: number): string => `019a1b2c-3d4e-7f60-8a1b-${String(n).padStart(12, '0')}`;
const pageFrom = (first: number, size: number) =>
  Array.from({ length: size }, (_, index) => leadSession({ id: idOf(first + index) }));

test('a list is shown a page at a time', async () => {
  const { asked } = open('#/sessions', {
    'GET /lead/sessions': ({ query }) =>
      query.get('after') === 'c1'
        ? { sessions: pageFrom(50, 10), next: null, total: 60 }
        : { sessions: pageFrom(0, 50), next: 'c1', total: 60 },
  });
  await expect.element(page.getByText('50 of 60 sessions')).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.element(page.getByText('60 of 60 sessions')).toBeVisible();
  expect(page.getByRole('button', { name: 'Show more' }).elements()).toHaveLength(0);
  expect(new Set([...document.querySelectorAll('.card h2 a')].map((link) => link.getAttribute('href'))).size).toBe(60);
  expect(asked.map(({ what }) => what)).toContain('GET /lead/sessions?after=c1');
});

test('what is chosen stands in the address, and is asked for', async () => {
  const { asked } = open(`#/sessions?worker=${WORKER}`, {
    'GET /lead/workers': () => ({ workers: [leadWorker()] }),
    'GET /lead/sessions': ({ query }) => ({
      sessions: [leadSession({ signs: query.has('sign') ? [{ sign: 'gaps', count: 2 }] : [] })],
      next: null,
      total: 1,
    }),
  });
  await page.getByRole('combobox', { name: 'State' }).selectOptions('To decide about');
  await page.getByRole('combobox', { name: 'Pointed out' }).selectOptions('For any reason');
  await page.getByRole('combobox', { name: 'Task' }).selectOptions('Find a double room for two nights');
  await expect.element(page.getByRole('listitem').getByText('Parts are missing')).toBeVisible();
  expect(location.hash).toBe(`#/sessions?worker=${WORKER}&state=submitted&sign=any&task=${TASK}`);
  await expect
    .poll(() => asked.at(-1)?.what)
    .toBe(`GET /lead/sessions?task=${TASK}&worker=${WORKER}&state=submitted&sign=any`);
  await expect.element(page.getByRole('combobox', { name: 'Worker' })).toHaveValue(WORKER);
  await expectAccessible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => location.hash).toBe('#/sessions');
});

describe('where there is nothing', () => {
  test('because of what is chosen, it leads back to all', async () => {
    open('#/sessions?state=returned');
    await expect.element(page.getByRole('heading', { name: 'No such session' })).toBeVisible();
    await page.getByRole('link', { name: 'Show all sessions' }).click();
    await expect.element(page.getByRole('heading', { name: 'No sessions yet' })).toBeVisible();
    await expectAccessible();
  });
});

test('what is gone is a tombstone: that it was there, and nothing of it', async () => {
  const gone = leadSession({
    state: 'withdrawn',
    endedAt: '2026-11-22T10:00:00.000Z',
    exports: 2,
    signs: [{ sign: 'gaps', count: 1 }],
  });
  const { asked } = open('#/sessions', {
    'GET /lead/sessions': () => ({ sessions: [gone], next: null, total: 1 }),
    'GET /lead/sessions/:id': () => gone,
  });
  await expect.element(page.getByText('in 2 datasets', { exact: false })).toBeVisible();
  expect(document.querySelector('.card')?.textContent).not.toContain('10 actions');
  await page.getByRole('link', { name: 'Find a double room' }).click();
  await expect.element(page.getByText('Ada withdrew this session.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('It was in 2 before')).toBeVisible();
  expect(page.getByRole('button', { name: 'Look into it' }).elements()).toHaveLength(0);
  expect(page.getByRole('button', { name: 'Accept' }).elements()).toHaveLength(0);
  expect(asked.map(({ what }) => what)).not.toContain(`GET /lead/sessions/${SESSION}/content`);
  await expectAccessible();
});
