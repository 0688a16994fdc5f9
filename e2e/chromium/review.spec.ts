/** A worker looks at what they recorded, takes out what should not leave, and says what happened. */
import type { Page } from '@playwright/test';
import { verifySeal } from '../../src/session/seal.ts';
import { stored } from '../canary/in-extension.ts';
import { expect, test } from './fixtures.ts';
import { exportSession } from './showhow.ts';

test.use({ sharesBrowser: true });

/** All that the extension has stored, as one text. */
const everythingStored = (page: Page): Promise<string> => page.evaluate(stored);

test('what is taken out in the review is gone, undo brings it back, and what is exported is what was seen', async ({
  page,
  apps,
  showhow,
}) => {
  await page.goto(apps.at('/core/form.html'));
  await showhow.start('Order for Hildegard', 'http://127.0.0.1/*');
  await page.bringToFront();
  await page.locator('#name').click();
  await page.keyboard.type('Hildegard of Bingen');
  await page.locator('#plain').click();
  const review = await showhow.stop();
  const rows = review.locator('[data-action]');
  await expect(rows).toHaveCount(3);
  expect(await everythingStored(review)).toContain('Hildegard');

  await review.getByLabel('Take a text out of the whole session').fill('hildegard');
  await expect(review.getByText(/^It stands in \d+ places\.$/u)).toBeVisible();
  await review.getByRole('button', { name: 'Take out', exact: true }).click();
  await expect(review.getByRole('heading', { level: 1 })).toHaveText('Order for [masked]');
  await expect.poll(() => everythingStored(review)).not.toMatch(/hildegard/iu);

  // Undo is in the memory of the page alone.
  await review.getByRole('button', { name: 'Undo taking a text out', exact: true }).click();
  await expect.poll(() => everythingStored(review)).toContain('Hildegard');
  await review.getByRole('button', { name: 'Redo taking a text out', exact: true }).click();
  await expect.poll(() => everythingStored(review)).not.toMatch(/hildegard/iu);

  await rows.last().click();
  await review.getByLabel('Why did you do this?').fill('to see what it does');
  await review.getByRole('button', { name: 'Not part of the task', exact: true }).click();
  await rows.first().click();
  await review.getByRole('button', { name: 'Remove this action', exact: true }).click();
  await expect(rows).toHaveCount(2);
  await review.getByLabel('It worked').check();

  const session = await exportSession(review);
  expect(await verifySeal(session)).toBe(true);
  expect(session.actions).toMatchObject([{ type: 'type', value: { masked: 'redacted' } }, { type: 'click' }]);
  expect(session.outcome).toEqual({ status: 'succeeded' });
  expect(session.notes).toMatchObject([
    { text: 'to see what it does', action: session.actions[1]?.id },
    { mark: 'aside', action: session.actions[1]?.id },
  ]);
  expect(session.redactions.map(({ what }) => what)).toEqual(['A text, wherever it stood', 'An action']);

  // It is stored so: another look shows the same, and nothing to undo.
  await review.reload();
  await expect(rows).toHaveCount(2);
  await expect(review.getByRole('button', { name: 'Undo' })).toBeDisabled();
  expect(await exportSession(review)).toEqual(session);
});

test('two windows on one session show the same', async ({ page, apps, showhow, browserWithExtension: { context } }) => {
  await page.goto(apps.at('/core/form.html'));
  await showhow.start('Press', 'http://127.0.0.1/*');
  await page.bringToFront();
  await page.locator('#plain').click();
  await page.locator('#gift').click();
  const review = await showhow.stop();
  const other = await context.newPage();
  await other.goto(review.url());
  for (const each of [review, other]) await expect(each.locator('[data-action]')).toHaveCount(2);

  await review.locator('[data-action]').first().click();
  await review.getByRole('button', { name: 'Remove this action', exact: true }).click();
  await expect(other.locator('[data-action]')).toHaveCount(1);
  await expect(other.getByRole('alert')).toHaveText(/changed in another window/u);
  expect(await exportSession(other)).toEqual(await exportSession(review));
});

test('a session is checked, called ready, exported, erased with all else, and opened again from its file', async ({
  page,
  apps,
  showhow,
}) => {
  await page.goto(apps.at('/core/form.html'));
  await showhow.start('Write a note', 'http://127.0.0.1/*');
  await page.bringToFront();
  await page.locator('#remarks').click();
  await page.keyboard.type('Please call Hildegard');
  await page.locator('#plain').click();
  const review = await showhow.stop();
  const button = (name: string) => review.getByRole('button', { name, exact: true });

  // What only the person knows to be private.
  await review.goto(review.url().replace(/#.*/u, '#/settings'));
  await review.getByRole('textbox', { name: 'One on each line' }).fill('Hildegard');
  await review.getByRole('heading', { level: 1 }).click();
  await review.goBack();
  await button('Check before it is ready').click();
  const findings = review.getByRole('region', { name: 'Check before it is ready' }).getByRole('listitem');
  await expect(findings.first()).toContainText('Is on your list of words');
  await findings.first().getByRole('button', { name: 'Take out' }).click();
  await expect(button('Mark ready')).toBeVisible();
  await button('Mark ready').click();
  await expect(review.getByText('Ready', { exact: true })).toBeVisible();
  const session = await exportSession(review);
  expect(JSON.stringify(session)).not.toContain('Hildegard');
  await expect(review.getByText('Exported', { exact: true })).toBeVisible();

  await review.goto(review.url().replace(/#.*/u, '#/settings'));
  await review.getByRole('checkbox', { name: /^I want all of it gone/u }).check();
  await button('Erase everything').click();
  await expect(review.getByText('Everything is erased.')).toBeVisible();
  expect(await everythingStored(review)).not.toContain('Write a note');

  await review.goto(review.url().replace(/#.*/u, '#/'));
  await expect(review.getByRole('heading', { name: 'Nothing recorded yet' })).toBeVisible();
  const json = Buffer.from(JSON.stringify(session));
  await review
    .getByLabel('File of a session')
    .setInputFiles({ name: 'session.json', mimeType: 'application/json', buffer: json });
  await review.getByRole('link', { name: 'Write a note', exact: true }).click();
  await expect(review.locator('[data-action]')).toHaveCount(session.actions.length);
  expect(await exportSession(review)).toEqual(session);
});
