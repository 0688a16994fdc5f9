/** From an invitation to a session that was withdrawn, with the real extension and the real collector. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Session } from '../../src/session/schema.ts';
import { startFaultyCollector } from '../team/faulty-collector.ts';
import { claimsOf, digestOf } from '../team/receipt.ts';
import { type CollectorServer, invitationOf, type Lead, startCollector } from '../team/server.ts';
import { submitting } from '../team/submitting.ts';
import { addTask, sessionsAt } from '../team/tasks.ts';
import { launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { openPopup, type Showhow } from './showhow.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const { markReady, submit } = submitting(press);
/** Its server looks through it first. */
const sent = { timeout: 30_000 };
const submissionOf = (review: Page) => review.getByRole('region', { name: 'Submission' });

async function join(popup: Page, lead: Lead): Promise<void> {
  await popup.getByText('Join a team').click();
  await popup.getByRole('textbox', { name: 'Invitation link' }).fill(await invitationOf(lead));
  await press(popup, 'See who invites');
  await expect(popup.getByRole('heading', { name: 'Lisbon Robotics invites you' })).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Your name, as the team reads it' })).toHaveValue('Grace');
  await press(popup, 'Join');
  await expect(popup.getByRole('heading', { name: 'My tasks' })).toBeVisible();
}

/** Records the one task of the team, and marks it ready. @returns the page that reviews it */
async function record({ popup, expectStatus, stop }: Showhow): Promise<Page> {
  const opened = popup.context().waitForEvent('page');
  await press(popup, 'Begin');
  const page = await opened;
  await page.waitForLoadState();
  await expect(popup.getByText('For Lisbon Robotics: it receives what you submit of this.')).toBeVisible();
  await press(popup, 'Start recording');
  await expectStatus('Recording');
  await page.locator('#gift').click();
  await expect(popup.getByText('Ticked')).toBeVisible();
  const review = await stop();
  await markReady(review);
  return review;
}

test.describe('with a collector', () => {
  let collector: CollectorServer;
  test.beforeEach(async () => {
    collector = await startCollector();
  });
  test.afterEach(() => collector.close());

  test('a task is taken, demonstrated and submitted while the collector goes and comes back; then it is returned, corrected, accepted and withdrawn', async ({
    showhow,
    apps,
  }) => {
    test.setTimeout(120_000);
    const { lead } = collector;
    const { id: task } = await addTask(lead, apps.at('/core/form.html'));
    await join(showhow.popup, lead);
    await expect(showhow.popup.getByText(/2\.50 EUR for each that is accepted/u)).toBeVisible();
    const review = await record(showhow);

    await collector.kill();
    await submit(review);
    await expect(submissionOf(review)).toContainText('There is no answer from the team’s server.');
    await press(review, 'Try now');
    // By itself, a few seconds later: how soon the server answers is not known.
    await collector.start();
    await expect(submissionOf(review)).toContainText('with a signed receipt', sent);
    const [first] = await sessionsAt(lead);
    expect(await sessionsAt(lead)).toMatchObject([{ state: 'submitted' }]);
    const content = (await lead.get(`sessions/${first?.id}/content`)) as Session;
    expect(content.task).toMatchObject({ id: task, label: 'Order a lamp' });
    expect(content.consent.recipient).toBe(`Lisbon Robotics (${new URL(collector.address).host})`);
    const saving = review.waitForEvent('download');
    await press(review, 'Save the team’s receipt');
    const receipt = await readFile(await (await saving).path(), 'utf8');
    await expect(claimsOf(receipt, collector.address)).resolves.toMatchObject({
      session: first?.id,
      digest: digestOf(content),
    });

    await lead.post(`sessions/${first?.id}/return`, { reason: 'Say how it ended' });
    await review.reload();
    await expect(submissionOf(review)).toContainText('The team has returned it: “Say how it ended”');
    await press(review, 'Correct it');
    await review.getByLabel('It worked').check();
    await markReady(review);
    await submit(review);
    await expect(submissionOf(review)).toContainText('with a signed receipt', sent);
    const second = (await sessionsAt(lead)).find(({ id }) => id !== first?.id);
    await lead.post(`sessions/${second?.id}/accept`, {});
    await review.reload();
    await expect(submissionOf(review)).toContainText('The team has accepted it.');

    await review.goto(review.url().replace(/#.*$/u, '#/held'));
    await expect(review.getByText(/looked at it \(/u)).toBeVisible();
    await expect(review.getByRole('heading', { name: 'This browser' })).toBeVisible();
    await expect(review.getByText(/1 accepted/u)).toBeVisible();

    await review.goto(review.url().replace(/#.*$/u, `#/session/${second?.id}`));
    await press(review, 'Withdraw');
    await expect(submissionOf(review)).toContainText('No dataset had included it.');
    await expect(lead.get(`sessions/${second?.id}/content`)).rejects.toThrow('withdrawn');
  });

  test('what was withdrawn is withdrawn again where the collector comes back out of a backup', async ({
    showhow,
    apps,
  }) => {
    test.setTimeout(120_000);
    const { lead } = collector;
    await addTask(lead, apps.at('/core/form.html'));
    await join(showhow.popup, lead);
    const review = await record(showhow);
    await submit(review);
    await expect(submissionOf(review)).toContainText('with a signed receipt', sent);
    const restore = await collector.backUp();
    await press(review, 'Withdraw');
    await expect(submissionOf(review)).toContainText('No dataset had included it.');
    await restore();
    expect(await sessionsAt(lead)).toMatchObject([{ state: 'submitted' }]);
    await review.goto(review.url().replace(/#.*$/u, '#/held'));
    await expect.poll(() => sessionsAt(lead)).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('who leaves is known no more, and keeps what they recorded', async ({ showhow, apps }) => {
    const { lead } = collector;
    await addTask(lead, apps.at('/core/form.html'));
    await join(showhow.popup, lead);
    const review = await record(showhow);
    await review.goto(review.url().replace(/#.*$/u, '#/settings'));
    await press(review, 'Leave Lisbon Robotics');
    await press(review, 'Leave now');
    await expect(review.getByRole('textbox', { name: 'Invitation link' })).toBeVisible();
    await review.goto(review.url().replace(/#.*$/u, '#/'));
    await expect(review.getByRole('heading', { name: 'Order a lamp' })).toBeVisible();
    await expect(lead.get('workers')).resolves.toMatchObject({ workers: [{ devices: [{ ended: 'left' }] }] });
  });
});

test('whatever becomes of its requests, and of the collector meanwhile, a session arrives once', {
  tag: '@long',
}, async ({ showhow, apps, browserWithExtension }) => {
  test.setTimeout(120_000);
  const collector = await startFaultyCollector(7);
  await addTask(collector.lead, apps.at('/core/form.html'));
  await join(showhow.popup, collector.lead);
  const review = await record(showhow);
  const ended = collector.endInUpload();
  await submit(review);
  await ended;
  await expect(submissionOf(review)).toContainText('There is no answer');
  await collector.start();
  collector.disturb();
  const worker = await browserWithExtension.worker();
  await expect
    .poll(
      async () => {
        await worker.evaluate(() => dispatchEvent(new Event('online')));
        return submissionOf(review).textContent();
      },
      { timeout: 60_000 },
    )
    .toContain('with a signed receipt');
  expect(await sessionsAt(collector.lead)).toHaveLength(1);
  expect(collector.disturbed()).toBeGreaterThan(1);
  await collector.close();
});

test('a submission goes on when the browser was closed in the middle', { tag: '@long' }, async ({
  profile,
  showhow,
  apps,
  browserWithExtension,
}) => {
  test.setTimeout(120_000);
  const collector = await startCollector();
  await addTask(collector.lead, apps.at('/core/form.html'));
  await join(showhow.popup, collector.lead);
  const review = await record(showhow);
  await collector.kill();
  await submit(review);
  await expect(submissionOf(review)).toContainText('There is no answer');
  const { hash } = new URL(review.url());
  await browserWithExtension.kill();
  await collector.start();
  const again = await launch(profile);
  await openPopup(again);
  const reviewed = await again.openPage(`src/review/index.html${hash}`);
  await expect(submissionOf(reviewed)).toContainText('with a signed receipt', { timeout: 45_000 });
  expect(await sessionsAt(collector.lead)).toHaveLength(1);
  await again.close();
  await collector.close();
});
