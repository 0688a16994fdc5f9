/** Signing in with a provider, from the dashboard’s own page and back to it. */
import { test as base, expect, type Page } from '@playwright/test';
import { startProvider } from '../../collector/testing/provider.ts';
import { chromiumPath, sandboxArguments } from '../../tools/browsers.mjs';
import { type RunningCollector, startCollector } from './collector.ts';

const test = base.extend<{ collector: RunningCollector }>({
  launchOptions: { executablePath: chromiumPath() ?? '', args: sandboxArguments() },
  // Playwright reads from the pattern which fixtures are needed: none.
  // oxlint-disable-next-line no-empty-pattern
  collector: async ({}, use) => {
    const provider = await startProvider({ rita: 'Rita@example.org', stranger: 'stranger@example.org' });
    const collector = await startCollector(provider.settings);
    provider.serve(collector.address);
    await use(collector);
    await collector.stop();
    await provider.stop();
  },
});

/** The owner adds Rita, with the address that she has at the provider. */
async function addRita(owner: Page, signInLink: string): Promise<void> {
  await owner.goto(signInLink);
  await owner.getByRole('button', { name: 'Sign in', exact: true }).click();
  await owner.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  await owner.getByRole('button', { name: 'Add a person' }).click();
  await owner.getByRole('textbox', { name: 'Name' }).fill('Rita');
  await owner.getByRole('textbox', { name: 'E-mail address' }).fill('rita@example.org');
  await owner.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(owner.getByRole('listitem').filter({ hasText: 'Rita' })).toBeVisible();
}

/** On the pages of the provider. */
async function signInAt(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('who was added signs in with the provider, stays so, and signs out', async ({ browser, page, collector }) => {
  const owner = await browser.newPage();
  await addRita(owner, collector.signInLink);
  await page.goto(collector.address);
  await page.getByRole('link', { name: 'Sign in with Example ID' }).click();
  await signInAt(page, 'rita');
  await expect(page.getByRole('heading', { name: 'Tasks', level: 1 })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(collector.address);
  expect(page.url()).not.toMatch(/code=|state=/u);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tasks', level: 1 })).toBeVisible();
  const cookies = await page.context().cookies(collector.address);
  expect(cookies).toMatchObject([{ name: 'showhow', httpOnly: true, sameSite: 'Strict' }]);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in with Example ID' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Sign in with Example ID' })).toBeVisible();
});

test('who was not added is told so, and can try again with another account', async ({ browser, page, collector }) => {
  await page.goto(collector.address);
  await page.getByRole('link', { name: 'Sign in with Example ID' }).click();
  await signInAt(page, 'stranger');
  await expect(page.getByRole('alert')).toContainText('your account is not known here');
  await addRita(await browser.newPage(), collector.signInLink);
  const other = await (await browser.newContext()).newPage();
  await other.goto(collector.address);
  await other.getByRole('link', { name: 'Sign in with Example ID' }).click();
  await signInAt(other, 'rita');
  await expect(other.getByRole('heading', { name: 'Tasks', level: 1 })).toBeVisible();
});

test('an answer that another browser began is refused', async ({ browser, page, collector }) => {
  await addRita(await browser.newPage(), collector.signInLink);
  await page.goto(collector.address);
  await page.getByRole('link', { name: 'Sign in with Example ID' }).click();
  const coming = page.waitForRequest((request) => request.url().startsWith(`${collector.address}/oidc/callback`));
  // It does not get back: somebody else opens the address in their own browser.
  await page.route(`${collector.address}/oidc/callback*`, (route) => route.abort());
  await signInAt(page, 'rita').catch(() => undefined);
  const address = (await coming).url();
  const victim = await (await browser.newContext()).newPage();
  await victim.goto(address);
  await expect(victim.getByRole('alert')).toContainText('This did not work');
  await expect(victim.getByRole('link', { name: 'Sign in with Example ID' })).toBeVisible();
});
