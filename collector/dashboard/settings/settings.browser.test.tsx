import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { about, open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const { name, contact, purpose, address, version } = about;
const settings = { name, contact, purpose, address, version, retentionDays: 365 };

test('how long sessions are kept is changed', async () => {
  const { asked } = open('#/settings', {
    'GET /lead/settings': () => settings,
    'PATCH /lead/settings': ({ body }) => ({ ...settings, ...(body as object) }),
  });
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

test('what workers are told is shown, and where it is set', async () => {
  open('#/settings', { 'GET /lead/settings': () => settings });
  await expect.element(page.getByText('To teach programs to use the web')).toBeVisible();
  await expectAccessible();
});
