/** From an invitation to a session that was withdrawn, with the extension that people install and the real collector, in Firefox. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../src/session/schema.ts';
import { type AppServer, serveApps } from '../apps/serve.ts';
import { type FaultyCollector, startFaultyCollector } from '../team/faulty-collector.ts';
import { claimsOf, digestOf } from '../team/receipt.ts';
import { invitationOf } from '../team/server.ts';
import { submitting } from '../team/submitting.ts';
import { addTask, sessionsAt } from '../team/tasks.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { fill, find, openShowhow, press, type Showhow } from './showhow.ts';

const { markReady, submit } = submitting(press);

let apps: AppServer;
let collector: FaultyCollector;
let firefox: Firefox;
let showhow: Showhow;

beforeAll(async () => {
  apps = await serveApps();
});
afterAll(() => apps.close());
beforeEach(async () => {
  collector = await startFaultyCollector(7);
  firefox = await launchFirefox({ build: 'firefox' });
  showhow = await openShowhow(firefox);
});
afterEach(async () => {
  await firefox.close();
  await collector.close();
});

/** What has these words, and nothing in it that has them, too. */
function says(page: Page, words: string) {
  const has = `contains(normalize-space(), "${words}")`;
  return find(page, `//*[${has}][not(*[${has}])]`);
}
const submissionSays = (review: Page, words: string) =>
  find(
    review,
    `//section[h2[starts-with(normalize-space(), "Submission")]]//*[@role="status"][contains(., "${words}")]`,
  );

async function seeWhoInvites(): Promise<void> {
  const { popup } = showhow;
  await (await find(popup, '//summary[normalize-space()="Join a team"]')).click();
  await fill(popup, 'Invitation link', await invitationOf(collector.lead));
  await press(popup, 'See who invites');
  const asked = await firefox.answer('Allow');
  expect(asked).toContain('localhost');
  await find(popup, '//h2[normalize-space()="Lisbon Robotics invites you"]');
}

async function join(): Promise<void> {
  await seeWhoInvites();
  await press(showhow.popup, 'Join');
  const asked = await firefox.answer('Allow');
  expect(asked).toContain('website activity');
  await find(showhow.popup, '//h2[normalize-space()="My tasks"]');
}

/** Records the one task of the team, and marks it ready. @returns the page that reviews it */
async function record(): Promise<Page> {
  const { popup, review } = showhow;
  const page = await firefox.opened(() => press(popup, 'Begin'));
  await popup.bringToFront();
  await says(popup, 'For Lisbon Robotics: it receives what you submit of this.');
  await press(popup, 'Start recording');
  await firefox.answer('Allow');
  await find(popup, '//*[@role="status"][starts-with(normalize-space(), "Recording")]');
  await page.bringToFront();
  await page.click('#gift');
  await popup.bringToFront();
  await says(popup, 'Ticked');
  const reviewed = await review();
  await markReady(reviewed);
  return reviewed;
}

/** It is loaded again, but WebDriver BiDi never says so of a page of the extension. */
const reload = (page: Page): void => void page.reload().catch(() => undefined);

/** Tells the background that the network is there again: what waits is tried at once. */
const goOnline = ({ popup }: Showhow) =>
  popup.evaluate(async () => {
    // Only Chrome has none any more.
    // oxlint-disable-next-line typescript/no-deprecated
    const background = await chrome.runtime.getBackgroundPage();
    background?.dispatchEvent(new Event('online'));
  });

/** What the extension keeps of the key that this browser has joined with. */
const keyOf = ({ popup }: Showhow) =>
  popup.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(new Error('The database does not answer.')));
      });
    const db = await answer(indexedDB.open('showhow'));
    const { key } = await answer<{ key: { privateKey: CryptoKey } }>(
      db.transaction('collector').objectStore('collector').get('joined'),
    );
    db.close();
    const { algorithm, extractable, type, usages } = key.privateKey;
    const taken = await crypto.subtle.exportKey('pkcs8', key.privateKey).then(
      () => 'taken',
      () => 'refused',
    );
    return { algorithm: algorithm.name, extractable, type, usages, taken };
  });

test('a task is taken, demonstrated and submitted while the collector goes and comes back; then it is returned, corrected, accepted and withdrawn', async () => {
  const { lead } = collector;
  const { id: task } = await addTask(lead, apps.at('/core/form.html'));
  await join();
  await expect(keyOf(showhow)).resolves.toEqual({
    algorithm: 'Ed25519',
    extractable: false,
    type: 'private',
    usages: ['sign'],
    taken: 'refused',
  });
  await says(showhow.popup, '2.50 EUR for each that is accepted');
  const review = await record();

  await collector.kill();
  await submit(review);
  await submissionSays(review, 'There is no answer from the team’s server.');
  await collector.start();
  await press(review, 'Try now');
  await submissionSays(review, 'with a signed receipt');
  const [first] = await sessionsAt(lead);
  expect(await sessionsAt(lead)).toMatchObject([{ state: 'submitted' }]);
  const content = (await lead.get(`sessions/${first?.id}/content`)) as Session;
  expect(content.task).toMatchObject({ id: task, label: 'Order a lamp' });
  expect(content.consent.recipient).toBe(`Lisbon Robotics (${new URL(collector.address).host})`);
  expect(content.environment.browser).toContain('Firefox');
  const receipt = await firefox.downloaded(() => press(review, 'Save the team’s receipt'));
  await expect(claimsOf(receipt, collector.address)).resolves.toMatchObject({
    session: first?.id,
    digest: digestOf(content),
  });

  await lead.post(`sessions/${first?.id}/return`, { reason: 'Say how it ended' });
  reload(review);
  await submissionSays(review, 'The team has returned it: “Say how it ended”');
  await press(review, 'Correct it');
  // Of the copy that opens: the one that was sent is not looked through again.
  await find(review, '//button[normalize-space()="Check before it is ready"]');
  await (await find(review, '//label[normalize-space()="It worked"]')).click();
  await markReady(review);
  await submit(review);
  await submissionSays(review, 'with a signed receipt');
  const second = (await sessionsAt(lead)).find(({ id }) => id !== first?.id);
  await lead.post(`sessions/${second?.id}/accept`, {});
  reload(review);
  await submissionSays(review, 'The team has accepted it.');

  const held = await firefox.openPage('src/review/index.html#/held');
  await says(held, 'looked at it (');
  await says(held, '2 sessions, 1 accepted');
  const statement = await firefox.downloaded(() => press(held, 'Download as CSV'));
  expect(statement).toContain('Order a lamp');
  expect(statement).toContain('2.50 EUR');
  await held.close();

  await press(review, 'Withdraw');
  await submissionSays(review, 'No dataset had included it.');
  await expect(lead.get(`sessions/${second?.id}/content`)).rejects.toThrow('withdrawn');
}, 180_000);

test('who does not let Firefox send data has not joined, and can join afterwards', async () => {
  const { lead } = collector;
  await seeWhoInvites();
  await press(showhow.popup, 'Join');
  await firefox.answer('Deny');
  await says(showhow.popup, 'The browser does not let Showhow send anything.');
  await expect(lead.get('workers')).resolves.toMatchObject({ workers: [] });
  await press(showhow.popup, 'Join');
  await firefox.answer('Allow');
  await find(showhow.popup, '//h2[normalize-space()="My tasks"]');
  await expect(lead.get('workers')).resolves.toMatchObject({ workers: [{ name: 'Grace' }] });
});

test('who presses Join in the popup, which closes when Firefox asks, has joined when they allow it', async () => {
  const { lead } = collector;
  await seeWhoInvites();
  await firefox.pressInPopup('Join');
  await firefox.answer('Allow');
  // Any other page of the extension shows it.
  await find(showhow.popup, '//h2[normalize-space()="My tasks"]');
  await expect(lead.get('workers')).resolves.toMatchObject({ workers: [{ name: 'Grace' }] });
});

test('who takes it back that data may be sent sends nothing more, until they allow it again', async () => {
  const { lead } = collector;
  await addTask(lead, apps.at('/core/form.html'));
  await join();
  const review = await record();
  // As the switches in Firefox’s own page about the extension do it.
  await showhow.popup.evaluate(async () => {
    const { data_collection = [] } = (await chrome.permissions.getAll()) as { data_collection?: string[] };
    await chrome.permissions.remove({ data_collection } as object);
  });
  await submit(review);
  await submissionSays(review, 'The browser does not let Showhow send anything.');
  await expect(sessionsAt(lead)).resolves.toEqual([]);

  const settings = await firefox.openPage('src/review/index.html#/settings');
  await says(settings, 'The browser does not let Showhow send anything.');
  await press(settings, 'Allow again');
  await firefox.answer('Allow');
  await submissionSays(review, 'with a signed receipt');
  await expect(sessionsAt(lead)).resolves.toMatchObject([{ state: 'submitted' }]);
}, 120_000);

test('whatever becomes of its requests, and of the collector meanwhile, a session arrives once', async () => {
  await addTask(collector.lead, apps.at('/core/form.html'));
  await join();
  const review = await record();
  const ended = collector.endInUpload();
  await submit(review);
  await ended;
  await submissionSays(review, 'There is no answer from the team’s server.');
  await collector.start();
  collector.disturb();
  await vi.waitFor(
    async () => {
      await goOnline(showhow);
      await expect(review.evaluate(() => document.body.textContent)).resolves.toContain('with a signed receipt');
    },
    { timeout: 60_000, interval: 100 },
  );
  await expect(sessionsAt(collector.lead)).resolves.toHaveLength(1);
  expect(collector.disturbed()).toBeGreaterThan(1);
}, 120_000);
