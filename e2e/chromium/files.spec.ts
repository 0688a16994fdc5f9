/** What a person takes out is gone from the files of the browser’s profile, not only from what Showhow reads of them. */
import { filesWith, oddWord } from '../canary/files.ts';
import { expect, test } from './fixtures.ts';
import { workerStopper } from './worker.ts';

/** What the browser keeps of pages by itself: their history, and what stood in their forms. */
const ofThePages =
  /\/(?:History|Sessions\/|Web Data|Top Sites|Shortcuts|Network Action Predictor)|segmentation_platform/u;
const none = /(?!)/u;

test('what is taken out is in no file of the browser any more', async ({ page, apps, showhow, profile }) => {
  const [name, other, label, note] = [oddWord(), oddWord(), oddWord(), oddWord()];
  const typed = (text: string) => filesWith(text, profile, ofThePages);
  const said = (text: string) => filesWith(text, profile, none);
  await page.goto(apps.at('/core/form.html'));
  await showhow.start(`Order ${label}`, 'http://127.0.0.1/*');
  await page.bringToFront();
  await page.locator('#name').fill(name);
  await page.locator('#remarks').fill(other);
  // What a page had not handed over when it went waits in a store of its own.
  await page.goto(apps.at('/core/form.html?again'));
  await page.locator('#plain').click();
  const { popup } = showhow;
  await popup.getByRole('button', { name: 'Add note', exact: true }).click();
  await popup.getByRole('textbox', { name: 'Note', exact: true }).fill(`Then ${note}`);
  await popup.getByRole('button', { name: 'Save note', exact: true }).click();
  const review = await showhow.stop();
  const button = (called: string) => review.getByRole('button', { name: called, exact: true });
  await expect(review.locator('[data-action]').first()).toBeVisible();
  // The search itself works.
  for (const text of [name, other, label, note]) await expect.poll(() => said(text)).not.toEqual([]);

  await review.getByLabel('Take a text out of the whole session').fill(name);
  await button('Take out').click();
  await expect.poll(() => typed(name)).toEqual([]);
  expect(await typed(other)).not.toEqual([]);

  await review.getByLabel('Take a text out of the whole session').fill(label);
  await button('Take out').click();
  await expect(review.getByRole('heading', { level: 1 })).toHaveText('Order [masked]');
  await expect.poll(() => said(label)).toEqual([]);

  await button('Delete').click();
  // The time to undo it is eight seconds.
  await expect(review.getByText(/^Deleted/u)).toBeHidden({ timeout: 15_000 });
  for (const text of [other, note]) await expect.poll(() => typed(text)).toEqual([]);
});

test('what a page leaves behind is recorded, and stands in no file in the clear', async ({
  page,
  apps,
  showhow,
  profile,
}) => {
  const { popup } = showhow;
  const text = oddWord();
  const filesNow = (words: string) => filesWith(words, profile, ofThePages);
  await page.goto(apps.at('/core/form.html'));
  const stopper = await workerStopper(page.context(), page);
  await showhow.start('Leave at once', 'http://127.0.0.1/*');
  await page.bringToFront();
  await page.locator('#name').click();
  await expect(popup.getByText('1 action')).toBeVisible();
  await stopper.hang(async () => {
    await page.keyboard.type(text);
    await page.goto(apps.at('/core/links.html'));
    const left = () => popup.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
    await expect.poll(left).toContainEqual(expect.stringMatching(/^left:/u));
    // What is left is in a file by now.
    await expect.poll(() => filesNow('left:')).not.toEqual([]);
    expect(await filesNow(text)).toEqual([]);
  });
  const review = await showhow.stop();
  await expect(review.getByText(text).first()).toBeVisible();
});
