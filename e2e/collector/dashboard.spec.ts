/** A lead and a reviewer at the real collector: tasks out, sessions in, and what becomes of them. */
import { readFile } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { madeSession } from '../../collector/testing/made-session.ts';
import { chromiumPath, sandboxArguments } from '../../tools/browsers.mjs';
import { type RunningCollector, startCollector } from './collector.ts';
import { join } from './worker.ts';

const test = base.extend<{ collector: RunningCollector }>({
  launchOptions: { executablePath: chromiumPath() ?? '', args: sandboxArguments() },
  // Playwright reads from the pattern which fixtures are needed: none.
  // oxlint-disable-next-line no-empty-pattern
  collector: async ({}, use) => {
    const collector = await startCollector();
    await use(collector);
    await collector.stop();
  },
});

/** What the browser has refused, or the page has thrown. */
function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (said) => {
    // That nobody is signed in yet is an answer, and no problem.
    if (said.type() === 'error' && !said.text().includes('401')) problems.push(said.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return problems;
}

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Tasks', level: 1 })).toBeVisible();
}

const place = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });

async function publishTask(page: Page, label: string): Promise<string> {
  await page.getByRole('link', { name: 'New task' }).click();
  await page.getByRole('textbox', { name: 'Task', exact: true }).fill(label);
  await page.getByRole('textbox', { name: 'Sites' }).fill('shop.example');
  await page.getByRole('textbox', { name: 'Amount' }).fill('2.50');
  await page.getByRole('textbox', { name: 'Of what' }).fill('EUR');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { name: label })).toBeVisible();
  return new URL(page.url()).hash.replace('#/tasks/', '');
}

async function invite(page: Page): Promise<string> {
  await place(page, 'Invitations').click();
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  return page.getByRole('textbox', { name: 'Invitation for one person' }).inputValue();
}

test('a lead publishes, invites, looks, accepts, returns and exports', async ({ page, collector }) => {
  const problems = problemsOf(page);
  await page.goto(collector.address);
  await expect(page.getByText('Open your sign-in link to go on.')).toBeVisible();
  await signIn(page, collector.signInLink);
  expect(page.url()).not.toContain('sign-in');

  const task = await publishTask(page, 'Order a chair');
  const ada = await join(await invite(page));
  const named = { label: 'Order a chair', id: task };
  const kept = await madeSession({ task: named });
  const short = await madeSession({ task: named });
  const gone = await madeSession({ task: named });
  for (const session of [kept, short, gone]) await ada.submit(session);
  await ada.report(task, 'The shop is closed.');
  await ada.withdraw(gone.id);

  await place(page, 'Tasks').click();
  await expect(page.getByText('2 to decide about')).toBeVisible();
  await page.getByRole('link', { name: 'Reported as broken' }).click();
  await expect(page.getByText('The shop is closed.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as settled' }).click();
  await expect(page.getByText('All reports are settled.')).toBeVisible();

  await page.goto(`${collector.address}/#/sessions/${kept.id}`);
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.getByRole('button', { name: /Clicked button/u }).click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Save');
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('button', { name: 'Next to decide about' }).click();
  await expect(page).toHaveURL(new RegExp(short.id, 'u'));
  await page.getByRole('button', { name: 'Return…' }).click();
  await page.getByRole('textbox', { name: /^Why\?/u }).fill('Please show the whole way.');
  await page.getByRole('button', { name: 'Return it' }).click();
  // Leaving the page carries out what could still be undone.
  await page.goto('about:blank');

  await page.goto(`${collector.address}/#/sessions/${short.id}`);
  await expect(page.getByText('Please show the whole way.')).toBeVisible();
  await page.goto(`${collector.address}/#/sessions?state=withdrawn`);
  await page.getByRole('link', { name: 'Order a chair' }).click();
  await expect(page.getByText('Ada withdrew this session.')).toBeVisible();

  await place(page, 'Datasets').click();
  await page.getByRole('button', { name: 'Make a dataset' }).click();
  await expect(page.getByText('Made, with one session.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'JSONL' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([kept.id]);

  await place(page, 'Access log').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'looked into' })).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'downloaded' })).toHaveCount(1);

  await place(page, 'Workers').click();
  await page.getByRole('link', { name: 'Ada' }).click();
  await expect(page.getByRole('row', { name: /^Together 3 1 1 1 .* 2\.50 EUR –$/u })).toBeVisible();
  const statement = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  expect(await readFile(await (await statement).path(), 'utf8')).toContain('Order a chair');
  await page.getByRole('button', { name: 'Take out…' }).click();
  await page.getByRole('button', { name: 'Yes, take it out' }).click();
  await expect(page.getByText(/^Taken out /u)).toBeVisible();
  await expect(ada.withdraw(kept.id)).rejects.toThrow('device-revoked');
  expect(problems).toEqual([]);
});

test('a reviewer sees the tasks they are given, and nothing else', async ({ page, collector, browser }) => {
  await signIn(page, collector.signInLink);
  await publishTask(page, 'Order a chair');
  await place(page, 'Tasks').click();
  await publishTask(page, 'Order paper');
  await place(page, 'People').click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Rita');
  await page.getByRole('checkbox', { name: 'Order paper' }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'Rita' });
  await card.getByRole('button', { name: 'Sign-in link' }).click();
  const link = await page.getByRole('textbox', { name: 'Sign-in link for Rita' }).inputValue();

  const other = await browser.newPage();
  await signIn(other, link);
  await expect(other.getByRole('link', { name: 'Order paper' })).toBeVisible();
  await expect(other.getByRole('link', { name: 'Order a chair' })).toHaveCount(0);
  await other.goto(`${collector.address}/#/people`);
  await expect(other.getByRole('alert')).toContainText('Your account may not do this.');

  await card.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(card.getByText('Signed out everywhere.')).toBeVisible();
  await place(other, 'Sessions').click();
  await expect(other.getByText('Open your sign-in link to go on.')).toBeVisible();
  // A link works once.
  await other.goto('about:blank');
  await other.goto(link);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('alert')).toContainText('used already');
});
