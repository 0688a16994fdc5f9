import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { about, open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const { name, contact, purpose, address, version } = about;
const settings = {
  name,
  contact,
  purpose,
  address,
  version,
  retentionDays: 365,
  heldBack: null as { sessions: number; until: string } | null,
  folder: '/var/lib/showhow',
  storage: { sessions: 2_300_000_000, database: 48_000_000, free: 120_000_000_000 },
};
const answers = {
  'GET /lead/settings': () => settings,
  'PATCH /lead/settings': ({ body }: { body: unknown }) => ({ ...settings, ...(body as object) }),
};

test('how long sessions are kept is changed', async () => {
  const { asked } = open('#/settings', answers);
  const days = page.getByRole('textbox', { name: 'Days' });
  await expect.element(days).toHaveValue('365');
  await days.fill('soon');
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expectAccessible();
  await days.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('Saved.')).toBeVisible();
  expect(asked.find(({ what }) => what.startsWith('PATCH'))?.body).toEqual({ retentionDays: null });
});

test('a shorter time is asked about first: it deletes what is older', async () => {
  const { asked } = open('#/settings', answers);
  const days = page.getByRole('textbox', { name: 'Days' });
  await days.fill('30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('Sessions that are older than 30 days are deleted')).toBeVisible();
  await expectAccessible();
  expect(asked.filter(({ what }) => what.startsWith('PATCH'))).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(days).toHaveValue('365');
  await expect.element(days).toHaveFocus();

  await days.fill('30');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Delete what is older, and save' }).click();
  await expect.element(page.getByText('Saved.')).toBeVisible();
  expect(asked.filter(({ what }) => what.startsWith('PATCH')).map(({ body }) => body)).toEqual([{ retentionDays: 30 }]);
});

test('what is not deleted yet, because the clock may be wrong, is said', async () => {
  const heldBack = { sessions: 1200, until: '2036-11-25T09:30:00.000Z' };
  open('#/settings', { ...answers, 'GET /lead/settings': () => ({ ...settings, heldBack }) });
  await expect.element(page.getByText('1,200 sessions have been kept', { exact: false })).toBeVisible();
  await expect.element(page.getByText('2036', { exact: false })).toBeVisible();
  await expectAccessible();
  await page.getByRole('textbox', { name: 'Days' }).fill('30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('are deleted after', { exact: false })).toBeVisible();
});

test('says whose collector it is, where it runs and how much room is taken', async () => {
  open('#/settings', answers);
  await expect.element(page.getByText('To teach programs to use the web')).toBeVisible();
  await expect.element(page.getByText('/var/lib/showhow')).toBeVisible();
  await expect.element(page.getByText('2.3 GB')).toBeVisible();
  await expect.element(page.getByText('120 GB')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'The API of this collector' })).toHaveAttribute('href', '/api');
  await expectAccessible();
});
